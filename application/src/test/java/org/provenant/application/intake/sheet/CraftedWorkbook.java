package org.provenant.application.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Builds workbooks part by part, so that tests can make them as wrong as they like. */
final class CraftedWorkbook {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** Writes a part's bytes. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    private CraftedWorkbook() {}

    /** A right workbook with one sheet of this content. */
    static CraftedWorkbook withRows(String rows) {
        return withSheet("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static CraftedWorkbook withSheet(String sheet) {
        return new CraftedWorkbook()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                                + "</Types>")
                .part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml", false)))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                                + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml", false)
                                + relation("rId2", "sharedStrings", "sharedStrings.xml", false)
                                + relation("rId3", "styles", "styles.xml", false)))
                .part("xl/worksheets/sheet1.xml", sheet);
    }

    static String relation(String id, String kind, String target, boolean external) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\""
                + (external ? " TargetMode=\"External\"" : "") + "/>";
    }

    static String relations(String list) {
        return "<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\">" + list + "</Relationships>";
    }

    CraftedWorkbook part(String name, String content) {
        return part(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    CraftedWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    CraftedWorkbook sharedStrings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    byte[] bytes() {
        var zip = new CraftedZip();
        parts.forEach(zip::add);
        return zip.bytes();
    }

    CraftedZip zip() {
        var zip = new CraftedZip();
        parts.forEach(zip::add);
        return zip;
    }

    /** A zip writer that can lie. */
    static final class CraftedZip {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
        private int entries;
        private int flags;

        /** One entry as the directory will name it. */
        record Entry(String name, int offset, int compressed, long size, long crc) {}

        CraftedZip flagged(int bits) {
            flags = bits;
            return this;
        }

        Entry add(String name, Content content) {
            return add(name, content, -1);
        }

        /** @param claimed the size that the directory names; -1 for the true one */
        Entry add(String name, Content content, long claimed) {
            var crc = new CRC32();
            var packed = new ByteArrayOutputStream();
            long[] size = {0};
            try (var deflating = new DeflaterOutputStream(
                            packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true), 1 << 14);
                    var counting = new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            write(new byte[] {(byte) b}, 0, 1);
                        }

                        @Override
                        public void write(byte[] b, int off, int len) throws IOException {
                            crc.update(b, off, len);
                            size[0] += len;
                            deflating.write(b, off, len);
                        }
                    }) {
                content.writeTo(counting);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var entry = new Entry(name, out.size(), packed.size(), claimed < 0 ? size[0] : claimed, crc.getValue());
            writeLocal(entry);
            out.writeBytes(packed.toByteArray());
            list(entry);
            return entry;
        }

        private void writeLocal(Entry entry) {
            var name = entry.name().getBytes(StandardCharsets.UTF_8);
            put(out, 0x04034b50, 4);
            put(out, 20, 2);
            put(out, flags, 2);
            put(out, 8, 2);
            put(out, 0, 4);
            put(out, entry.crc(), 4);
            put(out, entry.compressed(), 4);
            put(out, entry.size(), 4);
            put(out, name.length, 2);
            put(out, 0, 2);
            out.writeBytes(name);
        }

        /** Names an entry in the directory, which may name the same bytes twice. */
        void list(Entry entry) {
            var name = entry.name().getBytes(StandardCharsets.UTF_8);
            put(directory, 0x02014b50, 4);
            put(directory, 20, 2);
            put(directory, 20, 2);
            put(directory, flags, 2);
            put(directory, 8, 2);
            put(directory, 0, 4);
            put(directory, entry.crc(), 4);
            put(directory, entry.compressed(), 4);
            put(directory, entry.size(), 4);
            put(directory, name.length, 2);
            put(directory, 0, 2);
            put(directory, 0, 2);
            put(directory, 0, 8);
            put(directory, entry.offset(), 4);
            directory.writeBytes(name);
            entries++;
        }

        byte[] bytes() {
            var file = new ByteArrayOutputStream();
            file.writeBytes(out.toByteArray());
            file.writeBytes(directory.toByteArray());
            put(file, 0x06054b50, 4);
            put(file, 0, 4);
            put(file, entries, 2);
            put(file, entries, 2);
            put(file, directory.size(), 4);
            put(file, out.size(), 4);
            put(file, 0, 2);
            return file.toByteArray();
        }

        private static void put(ByteArrayOutputStream out, long value, int bytes) {
            for (int i = 0; i < bytes; i++) {
                out.write((int) (value >> 8 * i) & 0xFF);
            }
        }
    }
}
