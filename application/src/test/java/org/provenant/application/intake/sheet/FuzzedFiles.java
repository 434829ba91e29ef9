package org.provenant.application.intake.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Right files, each changed a little: the same seed makes the same files again. */
final class FuzzedFiles {

    private static final Path SAMPLES = Path.of("..", "samples");

    /** Neighbouring numbers would begin with the same choices. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final String CSV = """
            Số thẻ,Số sê-ri,Hãng,Model,Mã HS,Năm sản xuất,Xuất xứ,Tình trạng,Đơn giá (USD),Địa điểm,Ngày nhận
            IT-1,PF-1,Lenovo,ThinkPad T480,8471.30.20,2019,Trung Quốc,Đã qua sử dụng,"250,50",Tầng 3,31/10/2026
            IT-2,PF-2,HP,"840 ""G5""\",84713020,2018,CN,cũ,"1.250,50","Tầng
            4",01/02/2026
            """;

    private final List<byte[]> workbooks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    FuzzedFiles() throws IOException {
        for (var sample : List.of("01-danh-sach-thiet-bi.xlsx", "03-twenty-errors.xlsx")) {
            workbooks.add(Files.readAllBytes(SAMPLES.resolve(sample)));
        }
        workbooks.add(small());
        workbooks.add(crafted());
        texts.add(Files.readString(SAMPLES.resolve("02-packing-list-english.csv")));
        texts.add(CSV);
        texts.add("sep=;\r\n" + CSV.replace(',', ';').replace("\n", "\r\n"));
    }

    /** With dates, formulas, merged cells and hidden rows, as Apache POI writes them. */
    private static byte[] small() {
        return ReadRows.workbook(workbook -> {
            var sheet = workbook.createSheet("Hàng <1>");
            var day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            var lines = CSV.lines().map(line -> line.split(",")).toList();
            for (int r = 0; r < lines.size(); r++) {
                var row = sheet.createRow(r + 1);
                for (int c = 0; c < lines.get(r).length; c++) {
                    row.createCell(c).setCellValue(lines.get(r)[c]);
                }
            }
            sheet.getRow(2).createCell(10).setCellValue(LocalDate.of(2026, 10, 31));
            sheet.getRow(2).getCell(10).setCellStyle(day);
            sheet.getRow(2).createCell(5).setCellValue(2019);
            sheet.getRow(3).createCell(8).setCellFormula("1+1");
            sheet.getRow(3).setZeroHeight(true);
            workbook.createSheet("Khác");
        });
    }

    private static byte[] crafted() {
        return CraftedWorkbook.withRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><r><t>Mo</t></r><r><t>del</t></r></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"C2\" t=\"e\"><v>#REF!</v></c><c r=\"D2\" t=\"str\"><f>A1</f><v>x</v></c></row>")
                .sharedStrings("<si><t xml:space=\"preserve\">Số sê-ri </t></si>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")
                .bytes();
    }

    /** The files as they are before they are changed. */
    List<byte[]> right() {
        var right = new ArrayList<>(workbooks);
        texts.forEach(text -> right.add(text.getBytes(StandardCharsets.UTF_8)));
        return right;
    }

    /** The file that belongs to a number. */
    byte[] of(long seed) {
        var random = new Random(seed * SPREAD);
        var change = new Mutation(random);
        return switch (random.nextInt(8)) {
            case 0 -> change.bytes(workbooks.get(random.nextInt(workbooks.size())));
            case 1 -> change.bytes(texts.get(random.nextInt(texts.size())).getBytes(StandardCharsets.UTF_8));
            case 2, 3 -> change.csv(texts.get(random.nextInt(texts.size())));
            default -> change.zip(workbooks.get(random.nextInt(workbooks.size())));
        };
    }
}
