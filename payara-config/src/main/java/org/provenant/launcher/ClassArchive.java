package org.provenant.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;

/**
 * The loaded classes of the server in the form in which the JVM can share them with its next start. The start script
 * asks for it when there is none for this release and this Java yet, and otherwise starts with it.
 */
record ClassArchive(Path file) {

    private static final String WANTED = "provenant.class.archive";

    /** The archive to be written, if one is missing. */
    static Optional<ClassArchive> wanted() {
        return Optional.ofNullable(System.getProperty(WANTED)).map(file -> new ClassArchive(Path.of(file)));
    }

    /**
     * Writes the archive in place of older ones. Without it the next start is slower, and nothing else is lost.
     *
     * @param temporary a folder with a plain name: the JVM mistakes blanks and letters with marks in what it is told
     */
    void write(Path temporary) {
        try {
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            try (var older = Files.newDirectoryStream(folder, "classes*.jsa")) {
                for (var archive : older) {
                    Files.delete(archive);
                }
            }
            var plain = Files.createTempDirectory(temporary, "provenant-");
            var unfinished = folder.resolve("classes.jsa");
            dump(plain.resolve("classes.jsa"));
            Files.move(plain.resolve("classes.jsa"), unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(plain);
        } catch (IOException | JMException | JMRuntimeException e) {
            Logging.keep(e);
        }
    }

    private static void dump(Path archive) throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmCds",
                        new Object[] {new String[] {"dynamic_dump", archive.toString()}},
                        new String[] {String[].class.getName()});
    }
}
