package org.provenant.reports.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Java measures text only if the machine has at least one font, and a bare server has none. So Java is told that the
 * machine's font is the one we bring; papers then come out alike on every machine as well. Without effect if something
 * else in the process asked for fonts before.
 */
final class SystemFonts {

    private static final String SETTING = "sun.awt.fontconfig";
    private static final String FACE = "/liberation/LiberationSerif-Regular.ttf";

    private SystemFonts() {}

    /** Tells Java of our font, unless it was told of another. */
    static synchronized void ensure() {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, write().toString());
        }
    }

    /** The face that papers are set in. */
    static InputStream face() {
        var face = SystemFonts.class.getResourceAsStream(FACE);
        if (face == null) {
            throw new IllegalStateException("the face of papers is missing: " + FACE);
        }
        return face;
    }

    private static Path write() {
        try (var face = face()) {
            var folder = Files.createTempDirectory("fonts");
            var font = folder.resolve("LiberationSerif-Regular.ttf");
            var setting = folder.resolve("fontconfig.properties");
            Files.copy(face, font);
            Files.writeString(setting, """
                    version=1
                    allfonts.latin-1=Liberation Serif
                    sequence.allfonts=latin-1
                    filename.Liberation_Serif=%s
                    """.formatted(font));
            folder.toFile().deleteOnExit();
            font.toFile().deleteOnExit();
            setting.toFile().deleteOnExit();
            return setting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
