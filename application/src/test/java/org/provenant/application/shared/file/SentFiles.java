package org.provenant.application.shared.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as people, and those who mean harm, send them. */
final class SentFiles {

    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int ENTRY_FLAGS = 8;

    private SentFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Letters that stand for one byte each. */
    static byte[] raw(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /** A page of nothing, with these further objects. */
    static byte[] pdf(String objects) {
        return raw("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + objects + "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
    }

    /** A PDF whose objects are packed together, as newer writers do. */
    static byte[] pdfPacking(String objects) {
        return joined(
                raw("%PDF-1.7\n5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\r\n"),
                deflated(raw(objects)),
                raw("\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] png() {
        return joined(
                raw("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}),
                chunk("IDAT", deflated(new byte[] {0, 0})),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String kind, byte[] data) {
        var crc = new CRC32();
        crc.update(raw(kind));
        crc.update(data);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                raw(kind),
                data,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] jpeg(String inside) {
        return raw("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000" + inside + "\u00ff\u00d9");
    }

    static byte[] tiff(String inside) {
        return raw("II*\u0000\b\u0000\u0000\u0000" + inside);
    }

    static byte[] docx(String... more) {
        return office("word/document.xml", DOCUMENT, more);
    }

    static byte[] xlsx(String... more) {
        return office("xl/workbook.xml", WORKBOOK, more);
    }

    /** A document that says of itself that it has macros. */
    static byte[] docm() {
        return office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    static byte[] xlsm() {
        return office("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    }

    static byte[] presentation() {
        return office(
                "ppt/presentation.xml",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");
    }

    /** The relation of a document to something outside. */
    static String[] relationTo(String kind, String target) {
        return new String[] {
            "word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                    + " Type=\"" + RELATIONS + kind + "\" Target=\"" + target
                    + "\" TargetMode=\"External\"/></Relationships>"
        };
    }

    private static byte[] office(String main, String type, String... more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" + main
                        + "\" ContentType=\"" + type + "\"/></Types>"));
        parts.put(
                "_rels/.rels",
                text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "officeDocument\" Target=\"" + main
                        + "\"/></Relationships>"));
        parts.put(main, text("<main/>"));
        for (int i = 0; i < more.length; i += 2) {
            parts.put(more[i], text(more[i + 1]));
        }
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** 3 MB of nothing in a document of some kilobytes. */
    static byte[] bomb() {
        return docx("word/media/image1.bmp", "\u0000".repeat(3 << 20));
    }

    /** Every entry said to be encrypted. */
    static byte[] encryptedZip() {
        var file = docx();
        for (int at = Bytes.find(file, raw("PK\u0001\u0002"), 0, file.length);
                at >= 0;
                at = Bytes.find(file, raw("PK\u0001\u0002"), at + 1, file.length)) {
            file[at + ENTRY_FLAGS] |= 1;
        }
        return file;
    }

    /** A workbook behind a password, as Excel writes it. */
    static byte[] encryptedWorkbook() {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bi mat");
            try (var data = encryptor.getDataStream(container)) {
                data.write(xlsx());
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] oldWorkbook() {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet("A");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] cut(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    /** The string of EICAR, put together here so that no scanner stops at this source. */
    static byte[] testVirus() {
        return text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE" + "!$H+H*");
    }
}
