package org.provenant.application.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** A right workbook of as many devices as wanted, as Excel would write it: texts shared, numbers as numbers. */
final class LargeSheet {

    private static final String[] HEADINGS = {
        "STT",
        "Tên hàng",
        "Hãng sản xuất",
        "Model",
        "Số sê-ri",
        "Mã HS",
        "Năm sản xuất",
        "Xuất xứ",
        "Tình trạng",
        "Đơn giá",
        "Loại tiền",
        "Địa điểm sử dụng",
        "Ngày nhận",
        "Ghi chú"
    };
    private static final String[] WORDS = {
        "Máy tính xách tay",
        "Lenovo",
        "ThinkPad T480",
        "Trung Quốc",
        "Đã qua sử dụng, còn tốt",
        "USD",
        "Tầng 3",
        "không có phụ kiện"
    };

    private LargeSheet() {}

    /** A workbook with one heading row and so many devices. */
    static byte[] of(int devices) {
        return CraftedWorkbook.withRows("")
                .part("xl/sharedStrings.xml", out -> {
                    out.write(bytes("<sst>"));
                    for (var heading : HEADINGS) {
                        out.write(bytes("<si><t>" + heading + "</t></si>"));
                    }
                    for (var word : WORDS) {
                        out.write(bytes("<si><t>" + word + "</t></si>"));
                    }
                    for (int device = 0; device < devices; device++) {
                        out.write(bytes("<si><t>PF-" + Integer.toString(device * 7919 + 100_000, 36) + "</t></si>"));
                    }
                    out.write(bytes("</sst>"));
                })
                .part(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .part("xl/worksheets/sheet1.xml", out -> {
                    out.write(bytes("<worksheet xmlns=\"" + CraftedWorkbook.MAIN + "\"><sheetData><row r=\"1\">"));
                    for (int column = 0; column < HEADINGS.length; column++) {
                        out.write(bytes(text(column, 1, column)));
                    }
                    out.write(bytes("</row>"));
                    for (int device = 0; device < devices; device++) {
                        out.write(bytes(row(device)));
                    }
                    out.write(bytes("</sheetData></worksheet>"));
                })
                .bytes();
    }

    private static String row(int device) {
        int row = device + 2;
        int words = HEADINGS.length;
        return "<row r=\"" + row + "\">" + number(0, row, device + 1, 0) + text(1, row, words) + text(2, row, words + 1)
                + text(3, row, words + 2) + text(4, row, words + WORDS.length + device) + number(5, row, 84713020, 0)
                + number(6, row, 2015 + device % 10, 0) + text(7, row, words + 3) + text(8, row, words + 4)
                + number(9, row, 100 + device % 900, 0) + text(10, row, words + 5) + text(11, row, words + 6)
                + number(12, row, 46_000 + device % 300, 1) + text(13, row, words + 7) + "</row>";
    }

    private static String text(int column, int row, int string) {
        return "<c r=\"" + ColumnLetters.of(column) + row + "\" t=\"s\"><v>" + string + "</v></c>";
    }

    private static String number(int column, int row, int value, int style) {
        return "<c r=\"" + ColumnLetters.of(column) + row + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    /** The same list as CSV. */
    static byte[] csv(int devices) {
        var text = new StringBuilder(String.join(";", HEADINGS)).append("\r\n");
        IntStream.range(0, devices).forEach(device -> text.append(device + 1)
                .append(";Máy tính;Lenovo;T480;PF-")
                .append(Integer.toString(device * 7919 + 100_000, 36))
                .append(";84713020;2019;CN;Cũ;100;USD;T3;;\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
