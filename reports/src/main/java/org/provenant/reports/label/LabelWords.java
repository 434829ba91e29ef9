package org.provenant.reports.label;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a label, set so that they fit: as large as usual if they can be, else smaller, and what is legible no more
 * is cut with a mark. The tag is never cut, then the serial, the permit and the short text in this order.
 *
 * @param lines what stands where
 */
record LabelWords(List<Line> lines) {

    private static final double SMALLEST = 0.5;
    private static final double STEP = 0.05;
    private static final int STEPS = 10;
    private static final double LEADING = 1.18;

    /** Paper and screen round widths differently. */
    private static final double SLACK = 0.985;

    /**
     * One line of text.
     *
     * @param top from the upper edge of the words, in points
     */
    record Line(String text, boolean bold, double size, double top) {

        double height() {
            return size * LEADING;
        }
    }

    /**
     * A paragraph as it should be.
     *
     * @param size in points, where there is room
     */
    record Part(String text, boolean bold, double size) {}

    static LabelWords fit(List<@Nullable Part> wanted, double width, double height) {
        var parts = wanted.stream()
                .filter(part -> part != null && !part.text().isBlank())
                .toList();
        for (int step = 0; step < STEPS; step++) {
            var lines = set(parts, 1 - step * STEP, width);
            if (heightOf(lines) <= height) {
                return new LabelWords(lines);
            }
        }
        return new LabelWords(cut(parts, width, height));
    }

    private static List<Line> set(List<Part> parts, double scale, double width) {
        var lines = new ArrayList<Line>();
        double top = 0;
        for (var part : parts) {
            double size = part.size() * scale;
            for (var text : LabelFace.wrapped(part.text(), part.bold(), width * SLACK / size)) {
                var line = new Line(text, part.bold(), size, top);
                lines.add(line);
                top += line.height();
            }
        }
        return lines;
    }

    /** The last parts give way first: each keeps what fits beside the first lines of those before it. */
    private static List<Line> cut(List<Part> parts, double width, double height) {
        var lines = set(parts, SMALLEST, width);
        int fitting = 0;
        while (fitting < lines.size() && bottom(lines.get(fitting)) <= height) {
            fitting++;
        }
        var kept = new ArrayList<>(lines.subList(0, fitting));
        if (fitting > 0 && fitting < lines.size()) {
            var last = kept.remove(fitting - 1);
            kept.add(new Line(
                    LabelFace.cut(last.text(), last.bold(), width * SLACK / last.size()),
                    last.bold(),
                    last.size(),
                    last.top()));
        }
        return kept;
    }

    private static double heightOf(List<Line> lines) {
        return lines.isEmpty() ? 0 : bottom(lines.get(lines.size() - 1));
    }

    private static double bottom(Line line) {
        return line.top() + line.height();
    }
}
