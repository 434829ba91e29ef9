package org.provenant.launcher;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An application with one page. It asks for a first administrator, or refuses to start if its name says so. */
public final class TinyApplication implements ServletContextListener {

    static final String PAGE = "Sổ theo dõi thiết bị";
    private static final String BROKEN = "broken";

    /** Packs the application. */
    static Path war(Path folder) throws IOException {
        return write(folder.resolve("tiny.war"), "tiny");
    }

    /** Packs one that cannot be started. */
    static Path brokenWar(Path folder) throws IOException {
        return write(folder.resolve("broken.war"), BROKEN);
    }

    private static Path write(Path war, String name) throws IOException {
        var self = TinyApplication.class.getName();
        try (var zip = new ZipOutputStream(Files.newOutputStream(war));
                var in = TinyApplication.class.getResourceAsStream("TinyApplication.class")) {
            entry(
                    zip,
                    "index.html",
                    ("<!DOCTYPE html><meta charset=utf-8><title>" + PAGE + "</title>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(
                    zip,
                    "WEB-INF/web.xml",
                    ("<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'><display-name>" + name
                                    + "</display-name><listener><listener-class>" + self
                                    + "</listener-class></listener><welcome-file-list><welcome-file>index.html"
                                    + "</welcome-file></welcome-file-list></web-app>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(
                    zip,
                    "WEB-INF/classes/" + self.replace('.', '/') + ".class",
                    in == null ? new byte[0] : in.readAllBytes());
        }
        return war;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (BROKEN.equals(event.getServletContext().getServletContextName())) {
            throw new IllegalStateException("the migration failed");
        }
        System.setProperty("provenant.setup.path", "/setup?token=abc");
        System.out.println("printed by the application");
    }
}
