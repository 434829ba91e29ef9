package org.provenant.reports.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Compares the text of papers, page by page, with what is kept of it in {@code src/test/resources/golden}, and looks for letters
 * that their faces do not have. {@code -Dprovenant.golden=renew} keeps what is drawn now, to be read before it is committed.
 */
public final class Golden {

    private static final Path KEPT = Path.of("src", "test", "resources", "golden");
    /** Where the papers lie to be looked at. */
    private static final Path DRAWN = Path.of("target", "golden");

    private static final boolean RENEWS = "renew".equals(System.getProperty("provenant.golden"));

    private Golden() {}

    /** @param name of the paper, with its language if it has several */
    public static void assertAsKept(String name, byte[] pdf) {
        var drawn = text(pdf);
        var file = KEPT.resolve(name + ".txt");
        try {
            Files.createDirectories(DRAWN);
            Files.write(DRAWN.resolve(name + ".pdf"), pdf);
            if (RENEWS) {
                Files.createDirectories(KEPT);
                Files.writeString(file, drawn);
            }
            assertTrue(
                    Files.exists(file),
                    () -> "nothing is kept of " + name + ": renew it with -Dprovenant.golden=renew");
            assertEquals(Files.readString(file), drawn, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append("--- ").append(page).append('\n').append(page(document, page));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        var reader = new Reader();
        reader.setLineSeparator("\n");
        reader.setStartPage(page);
        reader.setEndPage(page);
        var text = reader.getText(document);
        assertEquals(new TreeSet<>(), reader.missing, "letters that the face does not have");
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[ \u00A0]+", " ")
                .replaceAll(" ?\n+ ?", "\n");
    }

    /** Reads text and notes what is drawn as the sign for a missing letter, or cannot be read back. */
    private static final class Reader extends PDFTextStripper {

        private final TreeSet<String> missing = new TreeSet<>();

        @Override
        protected void showGlyph(Matrix at, PDFont font, int code, Vector size) throws IOException {
            if (font.toUnicode(code) == null || font instanceof PDVectorFont face && !face.hasGlyph(code)) {
                missing.add(font.getName() + " " + code);
            }
            super.showGlyph(at, font, code, size);
        }
    }
}
