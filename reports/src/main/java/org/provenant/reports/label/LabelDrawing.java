package org.provenant.reports.label;

import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JRDefaultStyleProvider;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.Words;
import org.provenant.reports.label.LabelWords.Part;

/**
 * Draws one label: the square code at the left, words beside it, the line code below over the whole width. A line code
 * whose lines would be finer than readers see is left out, and the words have its room.
 */
final class LabelDrawing {

    static final double POINTS_PER_MM = 72 / 25.4;

    /** What a usual scanner, and a printer with 300 dots per inch, still tell apart. */
    private static final double FINEST_MODULE = 0.22 * POINTS_PER_MM;

    /** Of a printer with 300 dots per inch; of finer ones, two or four. */
    private static final double DOT = 72.0 / 300;

    private static final double BROADEST_MODULE = 0.4 * POINTS_PER_MM;
    private static final double PADDING = 1.2 * POINTS_PER_MM;
    private static final double GAP = 0.8 * POINTS_PER_MM;
    private static final double LOWEST_LINES = 4.5 * POINTS_PER_MM;
    private static final double HIGHEST_LINES = 9 * POINTS_PER_MM;
    private static final double LINES_PART = 0.24;
    private static final double SQUARE_PART = 0.42;

    private static final double TAG_SIZE = 10;
    private static final double CODE_SIZE = 7.5;
    private static final double TEXT_SIZE = 7;

    private final double width;
    private final double height;
    private final Words words;
    private final @Nullable String text;
    private final JRDefaultStyleProvider styles;

    LabelDrawing(LabelLayout layout, @Nullable String text, Words words, JRDefaultStyleProvider styles) {
        this.width = points(layout.labelWidth().doubleValue()) - 2 * PADDING;
        this.height = points(layout.labelHeight().doubleValue()) - 2 * PADDING;
        this.text = text;
        this.words = words;
        this.styles = styles;
    }

    static double points(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** Whether a label of this size has room for the line code of a tag. */
    static boolean hasLines(LabelLayout layout, String tag) {
        var room = points(layout.labelWidth().doubleValue()) - 2 * PADDING;
        return room / new CodeDrawing(CodeDrawing.Kind.LINES, tag).modules() >= FINEST_MODULE;
    }

    /** Draws a label whose upper left corner lies there. */
    void draw(DeviceLabel label, double x, double y, JRBasePrintPage page) {
        double left = x + PADDING;
        double top = y + PADDING;
        var lines = new CodeDrawing(CodeDrawing.Kind.LINES, label.tag());
        double module = Math.min(BROADEST_MODULE, width / lines.modules());
        double low = 0;
        if (module >= FINEST_MODULE) {
            low = Math.min(HIGHEST_LINES, Math.max(LOWEST_LINES, height * LINES_PART));
            double broad = module * lines.modules();
            page.addElement(code(label, lines, left + (width - broad) / 2, top + height - low, broad, low));
            low += GAP;
        }
        var square = new CodeDrawing(CodeDrawing.Kind.SQUARE, label.address());
        double side = wholeDots(Math.min(height - low, width * SQUARE_PART), square.modules());
        page.addElement(code(label, square, left, top, side, side));
        double beside = left + side + GAP;
        for (var line : LabelWords.fit(parts(label), left + width - beside, height - low)
                .lines()) {
            page.addElement(text(line, beside, top, left + width - beside));
        }
    }

    /** A little smaller, so that each module has as many dots of a printer as every other. */
    private static double wholeDots(double room, int modules) {
        double dots = Math.floor(room / modules / DOT);
        return dots < 1 ? room : dots * DOT * modules;
    }

    private List<@Nullable Part> parts(DeviceLabel label) {
        return Arrays.asList(
                new Part(label.tag(), true, TAG_SIZE),
                label.serial() == null ? null : new Part(shown(words.text("serial", label.serial())), false, CODE_SIZE),
                new Part(shown(words.text("permit", label.permit())), false, CODE_SIZE),
                text == null ? null : new Part(shown(text), false, TEXT_SIZE));
    }

    private static String shown(String text) {
        return String.valueOf(PaperText.shown((Object) text));
    }

    private JRBasePrintImage code(
            DeviceLabel label, CodeDrawing drawing, double x, double y, double wide, double high) {
        var image = new JRBasePrintImage(styles);
        image.setX((int) Math.round(x));
        image.setY((int) Math.round(y));
        image.setWidth((int) Math.ceil(wide));
        image.setHeight((int) Math.ceil(high));
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.setRenderer(drawing.sized(wide, high));
        image.setHyperlinkTooltip(label.tag());
        return image;
    }

    private JRBasePrintText text(LabelWords.Line line, double x, double y, double wide) {
        var text = new JRBasePrintText(styles);
        text.setX((int) Math.round(x));
        int whole = (int) Math.floor(y + line.top());
        text.setY(whole);
        text.setWidth((int) Math.ceil(wide) + 1);
        text.setHeight((int) Math.ceil(line.size() * 2));
        text.setFontName(LabelFace.NAME);
        text.setFontSize((float) line.size());
        text.setBold(line.bold());
        text.setText(line.text());
        text.setTextHeight((float) line.height());
        text.setLineSpacingFactor(1);
        text.setLeadingOffset((float) (y + line.top() - whole));
        return text;
    }
}
