package org.provenant.application.intake.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final String LIST =
            "Tên hàng;Số sê-ri;Địa điểm\nMáy tính xách tay;PF-1;Tầng 3, nhà A\nMàn hình Ưu việt;PF-2;Xưởng số 2\n";

    private static final List<String> READ = List.of(
            "1: Tên hàng | Số sê-ri | Địa điểm",
            "2: Máy tính xách tay | PF-1 | Tầng 3, nhà A",
            "3: Màn hình Ưu việt | PF-2 | Xưởng số 2");

    static List<Arguments> encodings() {
        return List.of(
                Arguments.of("UTF-8", LIST.getBytes(UTF_8)),
                Arguments.of("UTF-8 with mark", ("\uFEFF" + LIST).getBytes(UTF_8)),
                Arguments.of(
                        "UTF-8, decomposed",
                        Normalizer.normalize(LIST, Normalizer.Form.NFD).getBytes(UTF_8)),
                Arguments.of("UTF-16 LE with mark", ("\uFEFF" + LIST).getBytes(UTF_16LE)),
                Arguments.of("UTF-16 BE with mark", ("\uFEFF" + LIST).getBytes(UTF_16BE)),
                Arguments.of("UTF-16 LE", LIST.getBytes(UTF_16LE)),
                Arguments.of("UTF-16 BE", LIST.getBytes(UTF_16BE)),
                Arguments.of("Windows-1258", windows1258(LIST)));
    }

    /** As Windows writes it: vowels with their mark, tones as combining characters behind. */
    private static byte[] windows1258(String text) {
        var tones = "\u0300\u0301\u0303\u0309\u0323";
        var parts = new StringBuilder();
        for (var c : text.split("")) {
            var decomposed = Normalizer.normalize(c, Normalizer.Form.NFD);
            var tone = decomposed.replaceAll("[^" + tones + "]", "");
            parts.append(Normalizer.normalize(decomposed.replaceAll("[" + tones + "]", ""), Normalizer.Form.NFC))
                    .append(tone);
        }
        return parts.toString().getBytes(Charset.forName("windows-1258"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void everyEncodingGivesTheSameVietnamese(String name, byte[] file) {
        assertEquals(READ, ReadRows.texts(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndEndsALine(String lineEnd) {
        assertEquals(READ, ReadRows.texts(LIST.replace("\n", lineEnd).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundByConsistency(String separator) {
        var file = String.join(
                "\n",
                "CÔNG TY TNHH ABC, KCN Thăng Long; Hà Nội",
                "",
                String.join(separator, "STT", "Tên hàng", "Đơn giá", "Ghi chú"),
                String.join(separator, "1", "\"Máy in, màu; A3\"", "\"1.234,50\"", "tốt"),
                String.join(separator, "2", "Máy chủ", "\"2.000,00\"", "\"nói \"\"được\"\"\""));

        var rows = ReadRows.texts(file.getBytes(UTF_8));

        assertEquals("3: STT | Tên hàng | Đơn giá | Ghi chú", rows.get(1));
        assertEquals("4: 1 | Máy in, màu; A3 | 1.234,50 | tốt", rows.get(2));
        assertEquals("5: 2 | Máy chủ | 2.000,00 | nói \"được\"", rows.get(3));
    }

    @Test
    void decimalCommasDoNotPassForSeparators() {
        var file = "Hàng;Giá\nA;1,5\nB;2,5\nC;3,5\n";

        assertEquals(
                List.of("1: Hàng | Giá", "2: A | 1,5", "3: B | 2,5", "4: C | 3,5"),
                ReadRows.texts(file.getBytes(UTF_8)));
    }

    @Test
    void rowsAreCountedAsExcelCountsThem() {
        var file = "sep=;\r\nA;B\r\n\r\n\"two\r\nlines\";x\r\nlast;y";

        assertEquals(List.of("1: A | B", "3: two\r\nlines | x", "4: last | y"), ReadRows.texts(file.getBytes(UTF_8)));
    }

    @Test
    void quotesInsideAPlainValueAreInches() {
        assertEquals(
                List.of("1: a | b", "2: 15\" monitor | x"), ReadRows.texts("a;b\n15\" monitor;x\n".getBytes(UTF_8)));
    }

    @Test
    void aShieldAgainstFormulasIsTakenOff() {
        assertEquals(
                List.of("1: =1+1 | +84 | -5 | @x | 'quoted | '"),
                ReadRows.texts("'=1+1;'+84;'-5;'@x;''quoted;'\n".getBytes(UTF_8)));
    }

    @Test
    void oneColumnIsACsvToo() {
        assertEquals(List.of("1: Serial", "2: A1", "3: A2"), ReadRows.texts("Serial\nA1\nA2".getBytes(UTF_8)));
    }
}
