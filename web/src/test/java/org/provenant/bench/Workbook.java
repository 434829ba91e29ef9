package org.provenant.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A supplier's workbook of fifteen columns whose rows are all right. */
final class Workbook {

    private static final String[] HEADINGS = {
        "Mã tài sản",
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
        "Người quản lý",
        "Ngày nhận",
        "Ghi chú"
    };

    private Workbook() {}

    /** So many devices, whose tags and serial numbers begin with the stem. */
    static byte[] of(String stem, int devices) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "Provenant", "1.0")) {
            var sheet = book.newWorksheet("Thiết bị");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
            }
            for (int device = 1; device <= devices; device++) {
                write(sheet, device, stem);
                if (device % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int device, String stem) {
        sheet.value(device, 0, stem + "-" + device);
        sheet.value(device, 1, "Máy tính xách tay đã qua sử dụng");
        sheet.value(device, 2, "Lenovo");
        sheet.value(device, 3, "ThinkPad T" + (400 + device % 90));
        sheet.value(
                device, 4, stem + Integer.toString(device * 7919 + 100_000, 36).toUpperCase(java.util.Locale.ROOT));
        sheet.value(device, 5, "84713020");
        sheet.value(device, 6, 2015 + device % 10);
        sheet.value(device, 7, "Trung Quốc");
        sheet.value(device, 8, "Đã qua sử dụng, còn tốt");
        sheet.value(device, 9, BigDecimal.valueOf(100 + device % 900));
        sheet.value(device, 10, "USD");
        sheet.value(device, 11, "P" + String.format("%03d", 1 + device % 100));
        sheet.value(device, 12, "NV" + String.format("%04d", 1 + device % 1_000));
        sheet.value(device, 13, LocalDate.of(2025, 3, 1).plusDays(device % 300));
        sheet.style(device, 13).format("dd/MM/yyyy").set();
        sheet.value(device, 14, "không có phụ kiện");
    }

    /** Reads every cell with the bare library; the number of cells that hold something. */
    static long read(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(workbook));
                var rows = book.getFirstSheet().openStream()) {
            return rows.mapToLong(row -> row.stream()
                            .filter(cell -> cell != null && !cell.getRawValue().isEmpty())
                            .count())
                    .sum();
        }
    }
}
