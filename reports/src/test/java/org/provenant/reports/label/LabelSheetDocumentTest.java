package org.provenant.reports.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.StandardSheet;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.Golden;

class LabelSheetDocumentTest {

    private static final URI BASE = URI.create("https://thietbi.nhamay-bacninh.example.vn");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String TEXT = "Thiết bị đã qua sử dụng nhập khẩu, chỉ dùng nội bộ";
    private static final String LONG =
            "Thiết bị đã qua sử dụng nhập khẩu để phục vụ nghiên cứu và dây chuyền sản xuất của"
                    + " doanh nghiệp, không được chuyển nhượng, tặng cho, cho thuê, thế chấp";
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-";

    /** A thousand labels of each size with {@code -Dprovenant.rounds=all}; in the build, some. */
    private static final int LABELS = "all".equals(System.getProperty("provenant.rounds")) ? 1_000 : 70;

    private final LabelSheetDocument document = new LabelSheetDocument();

    static Stream<LabelLayout> layouts() {
        return Stream.concat(Stream.of(StandardSheet.values()).map(StandardSheet::layout), Stream.of(own()));
    }

    /** A company's own sheet, with gaps both ways. */
    @Test
    void textIsWhatIsKeptOfIt() {
        Golden.assertAsKept(
                "labels", pdf(StandardSheet.A4_24.layout(), 1, TEXT, List.of(label("TB-1", "SN1", "1/GP"))));
    }

    private static LabelLayout own() {
        return new LabelLayout(
                mm("150.5"), mm("115"), 3, 5, mm("36"), mm("20"), mm("10.1"), mm("5"), mm("3.2"), mm("1.3"));
    }

    /** The smallest labels that are taken. */
    private static LabelLayout smallest() {
        return new LabelLayout(mm("100"), mm("40"), 3, 2, mm("30"), mm("18"), mm("2"), mm("1"), mm("1"), mm("1"));
    }

    static Stream<LabelLayout> layoutsAndTheSmallest() {
        return Stream.concat(layouts(), Stream.of(smallest()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyPrintedLabelIsReadAgainAsItWasMeant(LabelLayout layout) throws IOException {
        var random = new Random(5);
        var labels = IntStream.rangeClosed(1, LABELS)
                .mapToObj(number -> label(random, number))
                .toList();
        int start = Math.min(3, layout.labels());

        var pdf = pdf(layout, start, TEXT, labels);

        var seen = PrintedLabels.on(pdf, layout);
        var printed = seen.subList(start - 1, start - 1 + LABELS);
        for (int i = 0; i < LABELS; i++) {
            var label = labels.get(i);
            assertEquals(Optional.of(label.address()), printed.get(i).square());
            assertEquals(
                    LabelDrawing.hasLines(layout, label.tag()) ? Optional.of(label.tag()) : Optional.empty(),
                    printed.get(i).lines());
            assertTrue(printed.get(i).within(), label.tag());
            assertEquals(
                    unspaced(label.tag() + "Số sê-ri:" + label.serial() + "Giấy phép:" + label.permit() + TEXT),
                    printed.get(i).words());
        }
        var empty = new ArrayList<>(seen.subList(0, start - 1));
        empty.addAll(seen.subList(start - 1 + LABELS, seen.size()));
        assertTrue(empty.stream()
                .allMatch(label -> label.words().isEmpty()
                        && label.square().isEmpty()
                        && label.lines().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("layoutsAndTheSmallest")
    void longSerialsAndTextsStayOnTheirLabel(LabelLayout layout) throws IOException {
        var tag = "TB".repeat(20);
        var labels = List.of(
                label(tag, "S".repeat(100), "GP-".repeat(33)),
                label("A1", "SN " + "0123456789".repeat(9), "12/GP-BKHCN"),
                label("A2", "Ế".repeat(60), "12/GP-BKHCN"));

        var seen = PrintedLabels.on(pdf(layout, 1, LONG, labels), layout);

        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            assertTrue(seen.get(i).within(), layout + " " + label.tag());
            assertTrue(seen.get(i).words().startsWith(label.tag()), seen.get(i).words());
            assertEquals(Optional.of(label.address()), seen.get(i).square());
        }
    }

    @Test
    void tagTooLongForLinesThatReadersSeeHasItsSquareCodeAlone() {
        var small = StandardSheet.A4_65.layout();

        assertTrue(LabelDrawing.hasLines(small, "TB-000123"));
        assertFalse(LabelDrawing.hasLines(small, "TB".repeat(20)));
    }

    @Test
    void facesAreEmbedded() throws IOException {
        var pdf = pdf(StandardSheet.A4_24.layout(), 1, TEXT, List.of(label("TB-1", "SN1", "1/GP")));

        try (var paper = Loader.loadPDF(pdf)) {
            for (var name : paper.getPage(0).getResources().getFontNames()) {
                var font = paper.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("LiberationSans"), font.getName());
                assertTrue(font.getCOSObject().containsKey(COSName.TO_UNICODE));
            }
        }
    }

    @Test
    void sameLabelsGiveTheSameBytes() {
        var labels = List.of(label("TB-1", "SN1", "1/GP"));
        var layout = StandardSheet.ROLL_50_25.layout();

        ArchivalCheck.assertAccessible(pdf(layout, 1, TEXT, labels));
        assertArrayEquals(pdf(layout, 1, TEXT, labels), pdf(layout, 1, TEXT, labels));
    }

    private byte[] pdf(LabelLayout layout, int start, String text, List<DeviceLabel> labels) {
        var bytes = new ByteArrayOutputStream();
        document.pdf(new LabelSheetData(layout, start, text, "Công ty TNHH Ví dụ", DAY, labels), Language.VI, bytes);
        return bytes.toByteArray();
    }

    /** Tags as companies number them, serials as makers do; some tags too long for the line code of a small label. */
    private static DeviceLabel label(Random random, int number) {
        var tag = random.nextInt(10) == 0 ? "NM2/KHO-B/SERVER." + number : "TB-%06d".formatted(number);
        return label(tag, letters(random, 8 + random.nextInt(13)), number + "/GP-BKHCN");
    }

    private static DeviceLabel label(String tag, String serial, String permit) {
        return new DeviceLabel(DeviceCode.addressOf(BASE, new AssetTag(tag)), tag, serial, permit);
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s", "");
    }

    private static BigDecimal mm(String measure) {
        return new BigDecimal(measure);
    }
}
