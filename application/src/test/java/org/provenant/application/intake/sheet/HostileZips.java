package org.provenant.application.intake.sheet;

import static org.provenant.application.intake.sheet.CraftedWorkbook.relation;
import static org.provenant.application.intake.sheet.CraftedWorkbook.relations;
import static org.provenant.application.intake.sheet.CraftedWorkbook.withRows;
import static org.provenant.domain.intake.IntakeRule.*;
import static org.provenant.domain.shared.FileRule.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.provenant.application.intake.sheet.HostileFiles.Hostile;
import org.provenant.domain.shared.Rule;

/** Packages that lie about themselves, and programs dressed up as workbooks. */
final class HostileZips {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final int END_LENGTH = 22;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int MANY = 100_000;

    private HostileZips() {}

    static Map<String, Hostile> all() {
        var files = new LinkedHashMap<String, Hostile>();
        lies(files);
        programs(files);
        return files;
    }

    private static void put(Map<String, Hostile> files, String name, Rule refusal, Supplier<byte[]> file) {
        files.put(name, new Hostile(file, refusal));
    }

    private static void lies(Map<String, Hostile> files) {
        put(files, "100 000 entries", FILE_UNPACKS_TOO_LARGE, HostileZips::manyEntries);
        put(files, "100 000 entries, said to be 5", FILE_DAMAGED, () -> saying(manyEntries(), 5));
        put(
                files,
                "fewer entries than said",
                FILE_DAMAGED,
                () -> saying(withRows(ROW).bytes(), 900));
        put(files, "five zips in each other", FILE_NESTED, () -> {
            var inner = withRows(ROW).bytes();
            for (int depth = 0; depth < 5; depth++) {
                var content = inner;
                inner = withRows(ROW)
                        .part("xl/media/image1.png", out -> out.write(content))
                        .bytes();
            }
            return inner;
        });
        put(files, "an entry around all others", FILE_DAMAGED, HostileZips::aroundAllOthers);
        put(files, "wrong checksum", FILE_DAMAGED, () -> inDirectory(16, 1));
        put(files, "size too small", FILE_UNPACKS_TOO_LARGE, () -> inDirectory(24, -7));
        put(files, "size too large", FILE_DAMAGED, () -> inDirectory(24, 7));
        put(files, "packed size too small", FILE_DAMAGED, () -> inDirectory(20, -7));
        put(files, "packed size beyond the file", FILE_DAMAGED, () -> inDirectory(20, 1 << 28));
        put(files, "place beyond the file", FILE_DAMAGED, () -> inDirectory(42, 1 << 28));
        put(files, "sizes in a zip64 field that is not there", FILE_UNPACKS_TOO_LARGE, () -> {
            var file = withRows(ROW).bytes();
            edited(file).putInt(firstEntry(file) + 24, -1);
            return file;
        });
        put(files, "unknown way of packing", FILE_DAMAGED, () -> inDirectory(10, 1));
        put(files, "two names for one entry", FILE_DAMAGED, () -> {
            var file = withRows(ROW).bytes();
            file[30] = 'X';
            return file;
        });
        put(files, "Windows path", FILE_DAMAGED, () -> withRows(ROW)
                .part("xl\\..\\a.xml", "x")
                .bytes());
        put(files, "drive letter", FILE_DAMAGED, () -> withRows(ROW)
                .part("C:/a.xml", "x")
                .bytes());
        put(files, "rubbish behind", FILE_DAMAGED, () -> {
            var file = withRows(ROW).bytes();
            return Arrays.copyOf(file, file.length + 1000);
        });
        put(files, "zeros behind the end", FILE_ARCHIVE, () -> {
            var end = new byte[END_LENGTH];
            edited(end).putInt(0, 0x06054b50);
            return end;
        });
    }

    private static void programs(Map<String, Hostile> files) {
        put(files, "program with a workbook behind it", FILE_PROGRAM, () -> {
            var both = new ByteArrayOutputStream();
            both.writeBytes("MZ\u0000\u0001".getBytes(StandardCharsets.US_ASCII));
            both.writeBytes(withRows(ROW).bytes());
            return both.toByteArray();
        });
        put(files, "picture with a workbook behind it", FILE_NOT_SPREADSHEET, () -> {
            var both = new ByteArrayOutputStream();
            both.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
            both.writeBytes(withRows(ROW).bytes());
            return both.toByteArray();
        });
        put(files, "document with macros", FILE_MACROS, () -> withRows(ROW)
                .part("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml", false)))
                .part("word/document.xml", "<document/>")
                .part("word/vbaProject.bin", "x")
                .bytes());
        put(files, "macros under another name", FILE_MACROS, () -> withRows(ROW)
                .part("xl/harmless.bin", "x")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml", false)
                                + "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2006/"
                                + "relationships/vbaProject\" Target=\"harmless.bin\"/>"))
                .bytes());
        put(files, "macros of Excel 4", FILE_MACROS, () -> withRows(ROW)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml", false)
                                + "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2006/"
                                + "relationships/xlMacrosheet\" Target=\"macrosheets/sheet1.xml\"/>"))
                .bytes());
        put(files, "add-in", FILE_MACROS, () -> withRows(ROW)
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + "application/vnd.ms-excel.addin.macroEnabled.main+xml\"/></Types>")
                .bytes());
        put(files, "control", FILE_NESTED, () -> withRows(ROW)
                .part("xl/activeX/activeX1.bin", "x")
                .bytes());
        put(files, "query of another server", FILE_EXTERNAL_LINKS, () -> withRows(ROW)
                .part(
                        "xl/_rels/connections.xml.rels",
                        relations(relation("rId1", "queryTable", "http://127.0.0.1/a", true)))
                .bytes());
    }

    /** Real entries, packed as tightly as a directory can be. */
    private static byte[] manyEntries() {
        var zip = withRows(ROW).zip();
        for (int i = 0; i < MANY; i++) {
            zip.add("x/" + i, out -> {});
        }
        return zip.bytes();
    }

    private static byte[] saying(byte[] file, int entries) {
        edited(file)
                .putShort(file.length - END_LENGTH + 8, (short) entries)
                .putShort(file.length - END_LENGTH + 10, (short) entries);
        return file;
    }

    /** An entry that holds the others with their headers as its own content, and so is as large as it likes. */
    private static byte[] aroundAllOthers() {
        var zip = withRows(ROW).zip();
        var last = zip.add("xl/media/last.png", out -> out.write(7));
        zip.list(new CraftedWorkbook.CraftedZip.Entry("xl/media/all.png", 0, last.offset(), 90_000, 0));
        return zip.bytes();
    }

    /** A workbook whose first entry is a little wrong in the directory. */
    private static byte[] inDirectory(int field, int change) {
        var file = withRows(ROW).bytes();
        int at = firstEntry(file) + field;
        var edited = edited(file);
        if (field == 10) {
            edited.putShort(at, (short) (edited.getShort(at) + change));
        } else {
            edited.putInt(at, edited.getInt(at) + change);
        }
        return file;
    }

    private static int firstEntry(byte[] file) {
        var bytes = edited(file);
        int at = bytes.getInt(file.length - END_LENGTH + 16);
        if (bytes.getInt(at) != ENTRY_MARK) {
            throw new AssertionError("no directory where the end says");
        }
        return at;
    }

    private static ByteBuffer edited(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
