package org.provenant.reports.engine;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The code on a paper as a camera reads it once it is printed. */
public final class PrintedCode {

    /** A hand is never still: what a camera does not make out from one distance, it does from the next. */
    private static final List<Float> DISTANCES_DPI = List.of(300f, 240f, 190f, 150f);

    private PrintedCode() {}

    /** What the first code of the paper says. */
    public static Optional<String> on(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                for (var dpi : DISTANCES_DPI) {
                    var code = read(pages, page, dpi);
                    if (code.isPresent()) {
                        return code;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(PDFRenderer pages, int page, float dpi) throws IOException {
        var image = pages.renderImageWithDPI(page, dpi);
        var points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), points)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
