package org.provenant.reports.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** Templates compiled by the build. They come from our own jar only, never from a user. */
public final class Template {

    private Template() {}

    /**
     * @param owner a class of the template's package
     * @param name the template's file name without ending
     */
    public static JasperReport load(Class<?> owner, String name) {
        try (var in = owner.getResourceAsStream(name + ".jasper")) {
            if (in == null) {
                throw new IllegalStateException("the build did not compile " + name + " of " + owner.getPackageName());
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (JRException e) {
            throw new IllegalStateException("the template " + name + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
