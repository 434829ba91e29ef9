package org.provenant.reports.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.provenant.domain.labelling.LabelLayout;

/** Printed sheets as a scanner and a reader see them: each label cut out by itself. */
final class PrintedLabels {

    private static final float DPI = 300;
    private static final double DOTS_PER_MM = DPI / 25.4;
    private static final double POINTS_PER_MM = 72 / 25.4;

    private PrintedLabels() {}

    /**
     * One label, as it was read.
     *
     * @param words all letters on it, without blanks
     * @param within whether every letter lies on the label
     */
    record Seen(Optional<String> square, Optional<String> lines, String words, boolean within) {}

    /** All labels of all sheets in their order, also those that are empty. */
    static List<Seen> on(byte[] pdf, LabelLayout layout) throws IOException {
        var seen = new ArrayList<Seen>();
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var sheet = pages.renderImageWithDPI(page, DPI, ImageType.GRAY);
                var letters = lettersOn(document, page, layout);
                for (int position = 0; position < layout.labels(); position++) {
                    var image = cutOut(sheet, layout, position);
                    var found = letters.getOrDefault(position, new Letters());
                    seen.add(new Seen(
                            read(new QRCodeReader(), BarcodeFormat.QR_CODE, image),
                            read(new Code128Reader(), BarcodeFormat.CODE_128, image),
                            found.text.toString(),
                            found.within));
                }
            }
        }
        return seen;
    }

    private static BufferedImage cutOut(BufferedImage sheet, LabelLayout layout, int position) {
        int x = dots(layout.leftOf(position % layout.across()).doubleValue());
        int y = dots(layout.topOf(position / layout.across()).doubleValue());
        int width = Math.min(dots(layout.labelWidth().doubleValue()), sheet.getWidth() - x);
        int height = Math.min(dots(layout.labelHeight().doubleValue()), sheet.getHeight() - y);
        return sheet.getSubimage(x, y, width, height);
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOTS_PER_MM);
    }

    /** Whoever scans holds the scanner until it has read, a little nearer or farther; so do we. */
    private static Optional<String> read(Reader reader, BarcodeFormat format, BufferedImage image) {
        return Stream.of(image, fromFarther(image, 2), fromFarther(image, 3))
                .map(PrintedLabels::luminance)
                .flatMap(seen -> Stream.of(new HybridBinarizer(seen), new GlobalHistogramBinarizer(seen)))
                .map(picture -> read(reader, format, picture))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> read(Reader reader, BarcodeFormat format, Binarizer picture) {
        try {
            return Optional.of(reader.decode(
                            new BinaryBitmap(picture),
                            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(format)))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    private static LuminanceSource luminance(BufferedImage image) {
        var points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new RGBLuminanceSource(image.getWidth(), image.getHeight(), points);
    }

    private static BufferedImage fromFarther(BufferedImage image, int times) {
        var smaller =
                new BufferedImage(image.getWidth() / times, image.getHeight() / times, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = smaller.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
        canvas.dispose();
        return smaller;
    }

    private static Map<Integer, Letters> lettersOn(PDDocument document, int page, LabelLayout layout)
            throws IOException {
        var letters = new HashMap<Integer, Letters>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                for (int position = 0; position < layout.labels(); position++) {
                    var label = place(layout, position);
                    if (label.contains(letter.getXDirAdj(), letter.getYDirAdj())) {
                        letters.computeIfAbsent(position, none -> new Letters()).add(letter, label);
                        return;
                    }
                }
                throw new AssertionError("beside all labels: " + letter);
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(document);
        return letters;
    }

    private static Rectangle2D place(LabelLayout layout, int position) {
        return new Rectangle2D.Double(
                layout.leftOf(position % layout.across()).doubleValue() * POINTS_PER_MM,
                layout.topOf(position / layout.across()).doubleValue() * POINTS_PER_MM,
                layout.labelWidth().doubleValue() * POINTS_PER_MM,
                layout.labelHeight().doubleValue() * POINTS_PER_MM);
    }

    private static final class Letters {

        private final StringBuilder text = new StringBuilder();
        private boolean within = true;

        private void add(TextPosition letter, Rectangle2D label) {
            if (!letter.getUnicode().isBlank()) {
                text.append(letter.getUnicode());
            }
            within &= letter.getXDirAdj() + letter.getWidthDirAdj() <= label.getMaxX()
                    && letter.getYDirAdj() - letter.getHeightDir() >= label.getMinY()
                    && letter.getYDirAdj() + letter.getFontSizeInPt() / 4 <= label.getMaxY();
        }
    }
}
