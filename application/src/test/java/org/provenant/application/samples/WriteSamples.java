package org.provenant.application.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the folder {@code samples} anew: spreadsheets as suppliers send them. They fit the places, custodians, permit
 * and declaration that {@code samples/README.md} describes.
 */
public final class WriteSamples {

    static final List<String> VIETNAMESE = List.of(
            "STT",
            "Tên hàng",
            "Mã HS",
            "Hãng sản xuất",
            "Model",
            "Số sê-ri",
            "Lý do không có số sê-ri",
            "Năm sản xuất",
            "Xuất xứ",
            "Tình trạng",
            "Đơn giá (USD)",
            "Địa điểm sử dụng",
            "Người quản lý",
            "Ngày nhận",
            "Địa chỉ MAC",
            "IMEI");

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 12);

    private final Path folder;

    private WriteSamples(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        var samples = new WriteSamples(Path.of(arguments[0]));
        samples.workbook("01-danh-sach-thiet-bi.xlsx", good());
        samples.english();
        samples.workbook("03-twenty-errors.xlsx", TwentyErrors.wrong());
        samples.workbook("03-twenty-errors-corrected.xlsx", TwentyErrors.corrected());
        samples.workbook("04-five-thousand-rows.xlsx", many());
        CustomsSamples.write(samples.folder);
    }

    private static List<Object[]> good() {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(i -> i <= 16 ? laptop("VN1", i) : server("VN1", i))
                .toList();
    }

    private static List<Object[]> many() {
        return IntStream.rangeClosed(1, 5_000).mapToObj(i -> laptop("BULK", i)).toList();
    }

    static Object[] laptop(String stem, int i) {
        return new Object[] {
            i,
            "Máy tính xách tay đã qua sử dụng",
            "8471.30.20",
            "Lenovo",
            "ThinkPad T14 Gen 2",
            "PF-" + stem + "-" + String.format("%05d", i),
            null,
            2021,
            "Nhật Bản",
            "Đã qua sử dụng, còn tốt",
            new BigDecimal("410.5"),
            i % 3 == 0 ? "KHO" : "PKT",
            i % 3 == 0 ? "NV002" : "NV001",
            RECEIVED,
            null,
            null
        };
    }

    static Object[] server(String stem, int i) {
        return new Object[] {
            i,
            "Máy chủ đã qua sử dụng",
            "8471.50.10",
            "Dell",
            "PowerEdge R640",
            "CN-" + stem + "-" + String.format("%05d", i),
            null,
            2020,
            "Singapore",
            "Tân trang",
            new BigDecimal("1850"),
            "PMC",
            "NV001",
            RECEIVED,
            "00:16:3E:" + String.format("%02X:%02X:%02X", stem.hashCode() & 0x7f, i >> 8, i & 0xff),
            null
        };
    }

    private void english() throws IOException {
        var text = new StringBuilder(
                "Item,Description of goods,HS code,Brand,Model,Serial No.,Year of manufacture,Country of origin,Condition,"
                        + "Unit price,Currency,Location,Custodian,Date received,Remarks\r\n");
        for (int i = 1; i <= 12; i++) {
            text.append(String.join(
                            ",",
                            Integer.toString(i),
                            "\"Used server, rack mounted\"",
                            "84715010",
                            "HPE",
                            "ProLiant DL380 Gen10",
                            "2M2" + String.format("%05dEN", i),
                            "2019",
                            "Czech Republic",
                            "Used",
                            "1420.00",
                            "USD",
                            "Phong may chu",
                            "NV001",
                            "04/05/2026",
                            i == 5 ? "\"front bezel missing, see photo\"" : ""))
                    .append("\r\n");
        }
        Files.write(
                folder.resolve("02-packing-list-english.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void workbook(String name, List<Object[]> rows) throws IOException {
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            var sheet = workbook.createSheet("Danh sách thiết bị");
            title(workbook, sheet);
            var heading = heading(workbook);
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var first = sheet.createRow(6);
            for (int i = 0; i < VIETNAMESE.size(); i++) {
                var cell = first.createCell(i);
                cell.setCellValue(VIETNAMESE.get(i));
                cell.setCellStyle(heading);
                sheet.setColumnWidth(i, i == 1 ? 9_000 : 5_000);
            }
            for (int i = 0; i < rows.size(); i++) {
                write(sheet.createRow(7 + i), rows.get(i), date);
            }
            sheet.createFreezePane(0, 7);
            workbook.write(out);
        }
    }

    private static void title(XSSFWorkbook workbook, Sheet sheet) {
        var bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 14);
        bold.setFont(font);
        bold.setAlignment(HorizontalAlignment.CENTER);
        merged(sheet, 0, "CÔNG TY XUẤT KHẨU THIẾT BỊ (MẪU)", bold);
        merged(sheet, 2, "DANH SÁCH THIẾT BỊ ĐÃ QUA SỬ DỤNG KÈM THEO TỜ KHAI", bold);
        merged(sheet, 4, "Hợp đồng số 05/2026/HĐ – Hóa đơn số INV-2026-0312", workbook.createCellStyle());
    }

    private static void merged(Sheet sheet, int row, String text, CellStyle style) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, VIETNAMESE.size() - 1));
    }

    static CellStyle heading(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    static void write(Row row, Object[] values, CellStyle date) {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate day) {
                var cell = row.createCell(i);
                cell.setCellValue(LocalDateTime.of(day, LocalTime.MIDNIGHT));
                cell.setCellStyle(date);
            } else if (value != null) {
                row.createCell(i).setCellValue(value.toString());
            }
        }
    }
}
