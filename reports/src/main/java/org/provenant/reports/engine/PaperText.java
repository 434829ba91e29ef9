package org.provenant.reports.engine;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Text as paper can show it. A letter that the paper's face does not have becomes a box, so that the reader sees that
 * something stands there; marks that turn the direction of writing are left out, so that a user's text cannot turn the
 * sentence around it.
 */
public final class PaperText {

    private static final int BOX = '□';
    private static final Font FONT = load();

    private PaperText() {}

    /** A value of a row or parameter: texts as paper can show them, anything else as it is. */
    public static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String text ? shown(text) : value;
    }

    static String shown(String text) {
        return text.chars().allMatch(PaperText::isPlain) ? text : replaced(text);
    }

    /** Latin letters and signs, with which nearly every text ends here. */
    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter < 0x7F
                || letter >= 0xA0 && letter < 0x0250 && letter != 0xAD
                || letter >= 0x1EA0 && letter < 0x1F00
                || letter == '\n';
    }

    private static String replaced(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .map(PaperText::replaced)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int replaced(int letter) {
        if (isPlain(letter)) {
            return letter;
        }
        if (Character.isISOControl(letter)) {
            return ' ';
        }
        return FONT.canDisplay(letter) ? letter : BOX;
    }

    private static Font load() {
        SystemFonts.ensure();
        try (var face = SystemFonts.face()) {
            return Font.createFont(Font.TRUETYPE_FONT, face);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the face of papers cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
