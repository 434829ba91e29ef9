package org.provenant.application.intake.sheet;

import static org.provenant.application.intake.sheet.CraftedWorkbook.relation;
import static org.provenant.application.intake.sheet.CraftedWorkbook.relations;
import static org.provenant.application.intake.sheet.CraftedWorkbook.withRows;
import static org.provenant.application.intake.sheet.CraftedWorkbook.withSheet;
import static org.provenant.domain.intake.IntakeRule.*;
import static org.provenant.domain.shared.FileRule.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

/** Files made to do harm, or to be no spreadsheet at all, each with the rule that refuses it. */
final class HostileFiles {

    /** A file and the rule that must refuse it. */
    record Hostile(Supplier<byte[]> file, Rule refusal) {}

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    private HostileFiles() {}

    static Map<String, Hostile> all() {
        var files = new LinkedHashMap<String, Hostile>();
        otherKinds(files);
        bombs(files);
        markup(files);
        content(files);
        dimensions(files);
        text(files);
        files.putAll(HostileZips.all());
        files.putAll(HostileMarkup.all("http://127.0.0.1:9/outside"));
        return files;
    }

    private static void put(Map<String, Hostile> files, String name, Rule refusal, Supplier<byte[]> file) {
        files.put(name, new Hostile(file, refusal));
    }

    private static void otherKinds(Map<String, Hostile> files) {
        put(files, "empty", FILE_EMPTY, () -> new byte[0]);
        put(files, "21 MB", FILE_TOO_LARGE, () -> new byte[21 << 20]);
        put(files, "renamed exe", FILE_PROGRAM, () -> bytes("MZ\u0090\u0000\u0003 This program cannot be run"));
        put(files, "ELF", FILE_PROGRAM, () -> bytes("\u007fELF\u0002\u0001\u0001"));
        put(files, "shell script", FILE_PROGRAM, () -> bytes("#!/bin/sh\necho a,b\n"));
        put(files, "PDF", FILE_PDF, () -> bytes("%PDF-1.7\n%..."));
        put(files, "old xls", FILE_OLD_EXCEL, HostileFiles::oldExcel);
        put(files, "encrypted xlsx", FILE_PASSWORD, HostileFiles::encrypted);
        put(files, "gzip", FILE_ARCHIVE, () -> new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0});
        put(files, "plain zip", FILE_ARCHIVE, () -> {
            var zip = new CraftedWorkbook.CraftedZip();
            zip.add("list.csv", out -> out.write(bytes("a,b\n1,2\n")));
            return zip.bytes();
        });
        put(files, "word document", FILE_NOT_SPREADSHEET, () -> withRows(ROW)
                .part("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml", false)))
                .part("word/document.xml", "<document/>")
                .bytes());
        put(files, "OpenDocument", FILE_NOT_SPREADSHEET, () -> {
            var zip = new CraftedWorkbook.CraftedZip();
            zip.add("mimetype", out -> out.write(bytes("application/vnd.oasis.opendocument.spreadsheet")));
            return zip.bytes();
        });
        put(files, "binary workbook", FILE_NOT_SPREADSHEET, () -> withRows(ROW)
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + "application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>")
                .bytes());
        put(files, "web page named xls", FILE_NOT_SPREADSHEET, () -> bytes("<html><table><tr><td>1</td></tr></table>"));
        put(files, "XML spreadsheet", FILE_NOT_SPREADSHEET, () -> bytes("<?xml version=\"1.0\"?><Workbook/>"));
        put(files, "picture", FILE_NOT_SPREADSHEET, () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        put(files, "random bytes", FILE_NOT_SPREADSHEET, () -> {
            var random = new byte[100_000];
            new Random(7).nextBytes(random);
            random[0] = 'a';
            return random;
        });
    }

    private static void bombs(Map<String, Hostile> files) {
        put(files, "zip bomb, honest", FILE_UNPACKS_TOO_LARGE, () -> withRows(ROW)
                .part("xl/media/a.xml", zeros(210 << 20))
                .bytes());
        put(files, "zip bomb, lying", FILE_UNPACKS_TOO_LARGE, () -> {
            var zip = withRows(ROW).zip();
            zip.add("xl/media/a.png", zeros(1 << 28), 90_000);
            return zip.bytes();
        });
        put(files, "too dense", FILE_UNPACKS_TOO_LARGE, () -> withRows(ROW)
                .part("xl/media/a.png", zeros(5 << 20))
                .bytes());
        put(files, "many large parts", FILE_UNPACKS_TOO_LARGE, () -> {
            var zip = withRows(ROW).zip();
            for (int i = 0; i < 9; i++) {
                zip.add("xl/media/" + i + ".png", noise(1 << 20, 48));
            }
            return zip.bytes();
        });
        put(files, "overlapping entries", FILE_DAMAGED, () -> {
            var zip = withRows(ROW).zip();
            var first = zip.add("xl/media/aa.png", noise(1000, 1));
            zip.list(new CraftedWorkbook.CraftedZip.Entry(
                    "xl/media/aa.pn2", first.offset(), first.compressed(), first.size(), first.crc()));
            return zip.bytes();
        });
        put(files, "same entry twice", FILE_DAMAGED, () -> {
            var zip = withRows(ROW).zip();
            zip.add("XL/workbook.XML", out -> out.write(bytes("<workbook/>")));
            return zip.bytes();
        });
        put(files, "path upwards", FILE_DAMAGED, () -> withRows(ROW)
                .part("../../etc/cron", "x")
                .bytes());
        put(files, "absolute path", FILE_DAMAGED, () -> withRows(ROW)
                .part("/etc/cron", "x")
                .bytes());
        put(files, "1 001 entries", FILE_UNPACKS_TOO_LARGE, () -> {
            var zip = withRows(ROW).zip();
            for (int i = 0; i < 1_001; i++) {
                zip.add("xl/media/" + i + ".txt", out -> out.write(1));
            }
            return zip.bytes();
        });
        put(files, "encrypted entries", FILE_PASSWORD, () -> {
            var zip = withRows(ROW).zip().flagged(1);
            zip.add("xl/a.xml", out -> out.write(1));
            return zip.bytes();
        });
        put(files, "cut off", FILE_DAMAGED, () -> {
            var whole = withRows(ROW).bytes();
            return Arrays.copyOf(whole, whole.length - 30);
        });
    }

    private static void markup(Map<String, Hostile> files) {
        put(files, "entities in sheet", FILE_DTD, () -> withSheet(LAUGHS + "<worksheet>&b;</worksheet>")
                .bytes());
        put(files, "XXE in sheet", FILE_DTD, () -> withSheet(OUTSIDE + "<worksheet>&a;</worksheet>")
                .bytes());
        put(files, "XXE in shared strings", FILE_DTD, () -> withRows(ROW)
                .part("xl/sharedStrings.xml", OUTSIDE + "<sst><si><t>&a;</t></si></sst>")
                .bytes());
        put(files, "XXE in content types", FILE_DTD, () -> withRows(ROW)
                .part("[Content_Types].xml", OUTSIDE + "<Types/>")
                .bytes());
        put(files, "XXE in a part nobody reads", FILE_DTD, () -> withRows(ROW)
                .part("docProps/core.xml", OUTSIDE + "<core/>")
                .bytes());
        put(files, "UTF-16 XML", FILE_DAMAGED, () -> withRows(ROW)
                .part(
                        "xl/worksheets/sheet1.xml",
                        out -> out.write(
                                "\uFEFF<worksheet><sheetData/></worksheet>".getBytes(StandardCharsets.UTF_16LE)))
                .bytes());
        put(files, "deep nesting", FILE_DAMAGED, () -> withSheet("<worksheet><sheetData>" + "<row>".repeat(200))
                .bytes());
        put(files, "endless tag", FILE_DAMAGED, () -> withRows(ROW)
                .part("xl/worksheets/sheet1.xml", out -> {
                    out.write(bytes("<worksheet><sheetData><row a=\""));
                    noise(4 << 20, 3).writeTo(out);
                })
                .bytes());
        put(files, "endless names", FILE_DAMAGED, () -> withSheet(names()).bytes());
        put(files, "not well-formed", FILE_DAMAGED, () -> withRows("<row><c></row>")
                .bytes());
    }

    private static void content(Map<String, Hostile> files) {
        put(files, "macro project", FILE_MACROS, () -> withRows(ROW)
                .part("xl/vbaProject.bin", "x")
                .bytes());
        put(files, "macro workbook", FILE_MACROS, () -> withRows(ROW)
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + "application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                .bytes());
        put(files, "link to a workbook", FILE_EXTERNAL_LINKS, () -> withRows(ROW)
                .part(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        relations(relation("rId1", "externalLinkPath", "http://127.0.0.1/a.xlsx", true)))
                .bytes());
        put(files, "link behind an entity", FILE_EXTERNAL_LINKS, () -> withRows(ROW)
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        relations(relation("rId1", "image", "http://127.0.0.1/a.png", true)
                                .replace("External", "&#69;xternal")))
                .bytes());
        put(files, "embedded object", FILE_NESTED, () -> withRows(ROW)
                .part("xl/embeddings/a.bin", "x")
                .bytes());
        put(files, "zip in the zip", FILE_NESTED, () -> withRows(ROW)
                .part("xl/media/image1.png", out -> out.write(withRows(ROW).bytes()))
                .bytes());
        put(files, "program in the zip", FILE_NESTED, () -> withRows(ROW)
                .part("xl/media/image1.png", "MZ\u0000\u0000")
                .bytes());
    }

    private static void dimensions(Map<String, Hostile> files) {
        put(files, "1 048 577 rows", TOO_MANY_ROWS, () -> withRows(ROW)
                .part("xl/worksheets/sheet1.xml", rows(1_048_577))
                .bytes());
        put(files, "row 1 048 577", TOO_MANY_ROWS, () -> withRows("<row r=\"1048577\"/>")
                .bytes());
        put(files, "20 000 columns", TOO_MANY_COLUMNS, () -> withRows(columns(20_000))
                .bytes());
        put(files, "201 columns", TOO_MANY_COLUMNS, () -> withRows(columns(201)).bytes());
        put(files, "2 GB cell", FILE_UNPACKS_TOO_LARGE, () -> {
            var zip = withRows(ROW).zip();
            zip.add(
                    "xl/worksheets/sheet2.xml",
                    out -> {
                        out.write(bytes("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"));
                        zeros(1 << 28).writeTo(out);
                    },
                    Integer.MAX_VALUE);
            return zip.bytes();
        });
        put(files, "5 MB cell", FILE_DAMAGED, () -> withRows(ROW)
                .part("xl/worksheets/sheet1.xml", out -> {
                    out.write(bytes("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"));
                    noise(5 << 20, 1).writeTo(out);
                })
                .bytes());
        put(files, "cell of 32 768", CELL_TOO_LONG, () -> withRows(
                        "<row><c t=\"inlineStr\"><is><t>" + "á".repeat(32_768) + "</t></is></c></row>")
                .bytes());
        put(files, "too long a shared string", CELL_TOO_LONG, () -> withRows("<row><c t=\"s\"><v>0</v></c></row>")
                .sharedStrings("<si>" + ("<r><t>" + "á".repeat(20_000) + "</t></r>").repeat(2) + "</si>")
                .bytes());
        put(files, "4 million shared strings", FILE_UNPACKS_TOO_LARGE, () -> withRows(
                        "<row><c t=\"s\"><v>0</v></c></row>")
                .part("xl/sharedStrings.xml", strings(4_000_000))
                .bytes());
        put(files, "number of a billion digits", FILE_DAMAGED, () -> withRows("<row><c><v>1E+999999999</v></c></row>")
                .bytes());
        put(files, "rows backwards", FILE_DAMAGED, () -> withRows("<row r=\"2\"/><row r=\"1\"/>")
                .bytes());
        put(files, "cells backwards", FILE_DAMAGED, () -> withRows("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>")
                .bytes());
    }

    private static void text(Map<String, Hostile> files) {
        put(files, "CSV, 200 001 rows", TOO_MANY_ROWS, () -> bytes("a;b\n".repeat(200_001)));
        put(files, "CSV, 201 columns", TOO_MANY_COLUMNS, () -> bytes("a;".repeat(201)));
        put(files, "CSV, 19 MB cell", CELL_TOO_LONG, () -> bytes("a".repeat(19 << 20)));
        put(files, "CSV, quote never closed", FILE_QUOTE_OPEN, () -> bytes("a;b\n\"c;d\n" + "e;f\n".repeat(1000)));
        put(
                files,
                "CSV, quote closed late",
                FILE_QUOTE_OPEN,
                () -> bytes("a;b\n\"c;d\n" + "e;f\n".repeat(10_000) + "\";x\n"));
        put(files, "CSV, text after quote", FILE_QUOTE_OPEN, () -> bytes("a;b\n\"c\"d;e\n"));
        put(files, "CSV with zero bytes", FILE_NOT_SPREADSHEET, () -> bytes("a;b\nc\u0000;d\n"));
        put(files, "CSV with a byte of no charset", FILE_CHARSET_UNKNOWN, () ->
                new byte[] {'a', ';', 'b', '\n', (byte) 0x8A, (byte) 0x9D});
    }

    /** What refuses the file; nothing if it was read to its end. */
    static String refusalOf(byte[] file) {
        try {
            var opened = SheetFile.open(file);
            for (var sheet : opened.sheets()) {
                opened.read(sheet.name(), row -> true);
            }
            return "";
        } catch (RuleViolated e) {
            return e.rule().name();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static CraftedWorkbook.Content zeros(int size) {
        return out -> {
            var block = new byte[1 << 20];
            for (int left = size; left > 0; left -= block.length) {
                out.write(block, 0, Math.min(left, block.length));
            }
        };
    }

    /** Letters that pack about as well as ordinary text, the same block several times. */
    private static CraftedWorkbook.Content noise(int size, int times) {
        return out -> {
            var random = new Random(1);
            var block = new byte[size];
            for (int i = 0; i < size; i++) {
                block[i] = (byte) ('a' + random.nextInt(16));
            }
            // Blocks of 16 kB lie within the window of the packer and shrink to almost nothing.
            for (int i = 0; i < size; i += 1 << 14) {
                for (int time = 0; time < times; time++) {
                    out.write(block, i, Math.min(1 << 14, size - i));
                }
            }
        };
    }

    private static CraftedWorkbook.Content rows(int count) {
        return out -> {
            out.write(bytes("<worksheet><sheetData>"));
            for (int row = 1; row <= count; row++) {
                out.write(bytes("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c></row>"));
            }
            out.write(bytes("</sheetData></worksheet>"));
        };
    }

    private static String columns(int count) {
        var row = new StringBuilder("<row r=\"1\">");
        for (int column = 0; column < count; column++) {
            row.append("<c r=\"").append(ColumnLetters.of(column)).append("1\"><v>1</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static String names() {
        var names = new StringBuilder("<worksheet><sheetData>");
        for (int i = 0; i < 100_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        return names.append("</sheetData></worksheet>").toString();
    }

    private static CraftedWorkbook.Content strings(int count) {
        return out -> {
            var random = new Random(1);
            out.write(bytes("<sst>"));
            for (int i = 0; i < count; i++) {
                out.write(bytes(random.nextInt(8) == 0 ? "<si><t>a</t></si>" : "<si><t/></si>"));
            }
            out.write(bytes("</sst>"));
        };
    }

    private static byte[] oldExcel() {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("Data").createRow(0).createCell(0).setCellValue("x");
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encrypted() {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(withRows(ROW).bytes());
            }
            var out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
