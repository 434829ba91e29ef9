package org.provenant.application.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.receiving.ScanOutcome;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** The samples of a compliance officer: a list out of customs software, and a delivery in which everything differs. */
final class CustomsSamples {

    static final String DECLARATIONS = "05-to-khai-hai-quan.xlsx";
    static final String PACKING_LIST = "06-packing-list.csv";
    static final String OTHER_PACKING_LIST = "06-packing-list-other.csv";
    static final String SCANS = "06-what-to-scan.csv";

    private static final List<String> HEADINGS = List.of(
            "STT",
            "Số TK",
            "Ngày ĐK",
            "Mã HQ",
            "Mã LH",
            "Luồng",
            "Ngày thông quan",
            "STT hàng",
            "Số giấy phép",
            "Mã HS",
            "Tên hàng",
            "Lượng",
            "ĐVT",
            "Đơn giá",
            "Trị giá nguyên tệ",
            "Mã NT",
            "Nước xuất xứ");

    private static final LocalDate REGISTERED = LocalDate.of(2026, 3, 11);
    private static final LocalDate CLEARED = LocalDate.of(2026, 3, 13);
    private static final String PERMIT = "318/BKHCN-CNTT";
    private static final String LAPTOPS = "Máy tính xách tay Lenovo ThinkPad T14 Gen 2, hàng đã qua sử dụng#&JP";
    private static final String SERVERS = "Máy chủ Dell PowerEdge R640, hàng đã qua sử dụng#&SG";

    private CustomsSamples() {}

    static void write(Path folder) throws IOException {
        declarations(folder);
        text(
                folder.resolve(PACKING_LIST),
                List.of(
                        "Số sê-ri;Dòng tờ khai;Mã HS;Model",
                        "PF-REC-0001;1;84713020;ThinkPad T14 Gen 2",
                        "PF-REC-0002;1;84713020;ThinkPad T14 Gen 2",
                        "PF-REC-0003;1;84713020;ThinkPad T14 Gen 2",
                        "PF-REC-0004;1;84713020;ThinkPad T14 Gen 2",
                        "CN-REC-0001;2;84715010;PowerEdge R640",
                        "CN-REC-0002;2;84715010;PowerEdge R640"));
        text(
                folder.resolve(OTHER_PACKING_LIST),
                List.of(
                        "Số sê-ri;Dòng tờ khai;Mã HS;Model",
                        "CN-REC-0101;1;84715010;PowerEdge R640",
                        "CN-REC-0102;1;84715010;PowerEdge R640"));
        text(
                folder.resolve(SCANS),
                List.of(
                        "Dòng tờ khai;Số sê-ri;Chương trình trả lời",
                        scan(1, "PF-REC-0001", ScanOutcome.RECEIVED),
                        scan(1, "PF-REC-0002", ScanOutcome.RECEIVED),
                        scan(1, "PF-REC-0002", ScanOutcome.AGAIN),
                        scan(1, "PF-REC-0003", ScanOutcome.RECEIVED),
                        scan(1, "PF-REC-0004", ScanOutcome.OVER),
                        scan(1, "CN-REC-0001", ScanOutcome.WRONG_LINE),
                        scan(1, "CN-REC-0101", ScanOutcome.WRONG_DECLARATION),
                        scan(2, "PF-REC-0999", ScanOutcome.UNLISTED)));
    }

    private static String scan(int line, String serial, ScanOutcome outcome) {
        return line + ";" + serial + ";" + Terms.in(Language.VI).word(outcome);
    }

    private static void text(Path file, List<String> lines) throws IOException {
        Files.write(file, ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void declarations(Path folder) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve(DECLARATIONS))) {
            var sheet = workbook.createSheet("Danh sách tờ khai");
            sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH TỜ KHAI NHẬP KHẨU");
            sheet.createRow(1).createCell(0).setCellValue("Từ ngày 09/03/2026 đến ngày 13/03/2026");
            var heading = WriteSamples.heading(workbook);
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var first = sheet.createRow(3);
            IntStream.range(0, HEADINGS.size()).forEach(i -> {
                var cell = first.createCell(i);
                cell.setCellValue(HEADINGS.get(i));
                cell.setCellStyle(heading);
                sheet.setColumnWidth(i, i == 10 ? 12_000 : 4_500);
            });
            var rows = rows();
            for (int i = 0; i < rows.size(); i++) {
                WriteSamples.write(sheet.createRow(4 + i), rows.get(i), date);
            }
            sheet.createFreezePane(0, 4);
            workbook.write(out);
        }
    }

    private static List<Object[]> rows() {
        return List.of(
                row(1, "108200000110", "Xanh", CLEARED, 1, "8471.30.20", LAPTOPS, 3, 410, "JP"),
                row(2, "108200000110", "Xanh", CLEARED, 2, "8471.50.10", SERVERS, 2, 1_850, "SG"),
                row(3, "108200000220", "Vàng", null, 1, "8471.50.10", SERVERS, 2, 1_850, "SG"),
                row(4, "108100000110", null, null, 1, "8471.30.20", LAPTOPS, 16, 410, "JP"),
                row(5, "108100000110", null, null, 2, "8471.50.10", SERVERS, 8, 1_850, "SG"));
    }

    private static Object[] row(
            int no,
            String number,
            @Nullable String lane,
            @Nullable LocalDate cleared,
            int line,
            String hs,
            String goods,
            int pieces,
            int price,
            String origin) {
        return new Object[] {
            no,
            number,
            REGISTERED,
            "01NV",
            "A12",
            lane,
            cleared,
            line,
            PERMIT,
            hs,
            goods,
            pieces,
            "Chiếc",
            price,
            price * pieces,
            "USD",
            origin
        };
    }
}
