package org.provenant.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.provenant.backup.Migrations;

/** The libraries of the application, for what only it knows, without the server that runs it otherwise. */
final class ApplicationClasses implements Migrations, AutoCloseable {

    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String MIGRATIONS = "org.provenant.application.usecase.Migrations";
    private static final String VERIFICATION = "org.provenant.application.audit.HistoryVerification";

    private final URLClassLoader loader;

    private ApplicationClasses(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Unpacks the libraries of this archive into a folder. */
    static ApplicationClasses of(Path war, Path folder) {
        var jars = new ArrayList<URL>();
        try (var zip = new ZipFile(war.toFile())) {
            var entries = zip.stream()
                    .filter(entry -> entry.getName().startsWith(LIBRARIES)
                            && entry.getName().endsWith(".jar"))
                    .toList();
            for (var entry : entries) {
                var jar = folder.resolve(Path.of(entry.getName()).getFileName());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, jar);
                }
                jars.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            throw new StartRefused(e, "folder.notWritable", folder, Reason.of(e));
        }
        return new ApplicationClasses(
                new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    @Override
    public void apply(DataSource owner, @Nullable String upTo) {
        call(MIGRATIONS, "apply", new Class<?>[] {DataSource.class, String.class}, owner, upTo);
    }

    /**
     * Checks the whole history of a register.
     *
     * @param histories folder of what is kept of histories outside their databases
     * @param until when the database was copied, or the present moment
     * @param lines takes what is found, line by line
     * @return whether it is intact
     */
    boolean verify(DataSource database, Path histories, Instant until, Consumer<String> lines) {
        var intact = call(
                VERIFICATION,
                "run",
                new Class<?>[] {DataSource.class, Path.class, Instant.class, Locale.class, Consumer.class},
                database,
                histories,
                until,
                Locale.getDefault(),
                lines);
        return Boolean.TRUE.equals(intact);
    }

    private @Nullable Object call(String type, String method, Class<?>[] parameters, @Nullable Object... arguments) {
        try {
            return loader.loadClass(type).getMethod(method, parameters).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
