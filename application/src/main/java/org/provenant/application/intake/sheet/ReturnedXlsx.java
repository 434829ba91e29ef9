package org.provenant.application.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.provenant.application.shared.file.XmlPart;
import org.provenant.application.shared.file.ZipPart;
import org.provenant.domain.intake.SheetMapping;

/** Writes a workbook again with cells put into one sheet; every other part is copied as it lies in the file. */
final class ReturnedXlsx {

    private final XlsxFile file;
    private final SheetMapping<?> mapping;
    private final RowReasons reasons;
    private final int column;

    ReturnedXlsx(XlsxFile file, SheetMapping<?> mapping, RowReasons reasons, int column) {
        this.file = file;
        this.mapping = mapping;
        this.reasons = reasons;
        this.column = column;
    }

    void write(OutputStream out) throws IOException {
        var sheet = file.part(mapping.sheet());
        var zip = new ZipArchiveOutputStream(out);
        for (var part : file.zip().parts()) {
            var entry = new ZipArchiveEntry(part.name());
            entry.setTime(0);
            if (part.equals(sheet)) {
                zip.putArchiveEntry(entry);
                writeSheet(part, zip);
                zip.closeArchiveEntry();
            } else {
                entry.setMethod(part.stored() ? ZipArchiveEntry.STORED : ZipArchiveEntry.DEFLATED);
                entry.setSize(part.size());
                entry.setCompressedSize(part.compressed());
                entry.setCrc(part.crc());
                zip.addRawArchiveEntry(entry, file.zip().packed(part));
            }
        }
        zip.finish();
    }

    /** Two readers of the same part: one finds where cells belong, the other copies what lies between. */
    private void writeSheet(ZipPart part, OutputStream out) throws IOException {
        try (var xml = XmlPart.open(file.zip(), part);
                var copy = new Splice(file.zip().open(part), out)) {
            int row = 0;
            while (xml.next() && !xml.isEnd("sheetData")) {
                if (xml.isStart("dimension")) {
                    widen(xml, copy);
                }
                if (xml.isStart("row")) {
                    var number = xml.attribute("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    if (!xml.isEmptyElement()) {
                        putCell(xml, copy, row);
                    }
                }
            }
            copy.rest();
        }
    }

    /** Some programs read no cells beyond the range that the sheet names. */
    private void widen(XmlPart xml, Splice copy) throws IOException {
        var corners = String.valueOf(xml.attribute("ref")).split(":");
        var last = corners[corners.length - 1];
        if (corners.length == 2 && ColumnLetters.columnOf(last) < column && xml.isEmptyElement()) {
            var wider = corners[0] + ":" + ColumnLetters.of(column) + last.replaceAll("\\D", "");
            copy.upTo(xml.startByte());
            copy.put(xml.startTag("ref", wider).replaceFirst(">$", "/>"));
            if (xml.next() && xml.next()) {
                copy.leaveOutUpTo(xml.startByte());
            }
        }
    }

    /** Puts the row's cell in its place among the others, instead of one that is there already. */
    private void putCell(XmlPart xml, Splice copy, int row) throws IOException {
        var text = row == mapping.headerRow() ? Optional.of(RowReasons.heading()) : reasons.of(row);
        boolean tagReplaced = text.isPresent() && xml.attribute("spans") != null;
        if (tagReplaced) {
            copy.upTo(xml.startByte());
            copy.put(xml.startTag("spans", null));
        }
        int before = -1;
        boolean put = text.isEmpty();
        while (xml.next()) {
            if (tagReplaced) {
                copy.leaveOutUpTo(xml.startByte());
                tagReplaced = false;
            }
            boolean ends = xml.isEnd("row");
            if (ends || xml.isStart("c")) {
                int at = ends ? Integer.MAX_VALUE : columnOf(xml, before);
                if (before == column) {
                    copy.leaveOutUpTo(xml.startByte());
                }
                if (at >= column && !put) {
                    copy.upTo(xml.startByte());
                    copy.put(cell(xml.prefix(), row, text.orElse("")));
                    put = true;
                }
                if (at == column) {
                    copy.upTo(xml.startByte());
                }
                before = at;
            }
            if (ends) {
                return;
            }
        }
    }

    private static int columnOf(XmlPart xml, int before) {
        var reference = xml.attribute("r");
        return reference == null ? before + 1 : ColumnLetters.columnOf(reference);
    }

    private String cell(String prefix, int row, String text) {
        var p = prefix.isEmpty() ? "" : prefix + ":";
        return "<" + p + "c r=\"" + ColumnLetters.of(column) + row + "\" t=\"inlineStr\"><" + p + "is><" + p + "t>"
                + XmlPart.escaped(text) + "</" + p + "t></" + p + "is></" + p + "c>";
    }

    /** Copies a stream, with additions and omissions at given places. */
    private static final class Splice implements AutoCloseable {

        private final InputStream in;
        private final OutputStream out;
        private long position;

        Splice(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void upTo(long place) throws IOException {
            var buffer = new byte[1 << 13];
            while (position < place) {
                int got = in.read(buffer, 0, (int) Math.min(buffer.length, place - position));
                if (got < 0) {
                    return;
                }
                out.write(buffer, 0, got);
                position += got;
            }
        }

        void put(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        void leaveOutUpTo(long place) throws IOException {
            in.skipNBytes(Math.max(0, place - position));
            position = Math.max(position, place);
        }

        void rest() throws IOException {
            in.transferTo(out);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
