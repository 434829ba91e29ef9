package org.provenant.reports.label;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Measures what labels are set in: a face without serifs, which stays legible when it is small. */
final class LabelFace {

    static final String NAME = "Liberation Sans";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** The face is measured large, because small sizes are rounded. */
    private static final float MEASURED = 1000;

    private static final Font REGULAR = load("LiberationSans-Regular");
    private static final Font BOLD = load("LiberationSans-Bold");

    private LabelFace() {}

    /** How wide a text is at size 1. */
    static double width(String text, boolean bold) {
        return (bold ? BOLD : REGULAR).getStringBounds(text, EXACT).getWidth() / MEASURED;
    }

    /** A text in lines that are no wider than this at size 1, broken between words, and within those that are too long. */
    static List<String> wrapped(String text, boolean bold, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, bold) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(broken(word, bold, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Adds the full lines of a word and gives what is left of it. */
    private static String broken(String word, boolean bold, double width, List<String> lines) {
        var rest = word;
        while (width(rest, bold) > width && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), bold) > width) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** A line that goes on, but has no more room. */
    static String cut(String line, boolean bold, double width) {
        var kept = line;
        while (!kept.isEmpty() && width(kept + "…", bold) > width) {
            kept = kept.substring(0, kept.length() - 1);
        }
        return kept.stripTrailing() + "…";
    }

    private static Font load(String name) {
        try (var face = LabelFace.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (face == null) {
                throw new IllegalStateException("the face of labels is missing: " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, face).deriveFont(MEASURED);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the face of labels cannot be read: " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
