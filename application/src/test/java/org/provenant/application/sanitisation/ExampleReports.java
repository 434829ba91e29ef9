package org.provenant.application.sanitisation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.provenant.application.licensing.AddPaper;

/** Reports as wiping tools write them, with made-up drives. */
final class ExampleReports {

    private ExampleReports() {}

    /** The log of nwipe for one drive. */
    static AddPaper.Sent nwipe(String name, String serial, boolean good) {
        return sent(name, """
                [2026/05/15 08:00:01]    info: nwipe 0.36
                [2026/05/15 08:00:01]  notice: Opened entropy source '/dev/urandom'.
                [2026/05/15 08:00:02]  notice: Invoking method 'PRNG Stream' on device '/dev/sdb'

                ********************************* Drive Status *********************************
                !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                --------------------------------------------------------------------------------
                %s      sdb |%s|  120MB/s | 01:22:01 | WDC WD5000LPLX-08/%s
                --------------------------------------------------------------------------------
                [2026/05/15 10:30:00] Total Throughput  120MB/s, PRNG Stream, 1R+B+VL
                ********************************************************************************
                """.formatted(good ? " " : "!", good ? " Erased " : "-FAILED-", serial));
    }

    /** The XML report of Blancco Drive Eraser for one drive. */
    static AddPaper.Sent blancco(String name, String number, String serial, String state) {
        return sent(name, """
                <?xml version="1.0" encoding="UTF-8"?>
                <root><report>
                <blancco_data>
                <description>
                  <document_id>%s</document_id>
                  <document_log><log_entry><author>
                    <product_name id="51">Blancco Drive Eraser</product_name><product_version>7.5.0</product_version>
                  </author></log_entry></document_log>
                </description>
                <blancco_erasure_report><entries name="erasures"><entries name="erasure">
                  <entry name="state" type="string">%s</entry>
                  <entry name="start_time" type="string">2026-05-15T08:00:00+0700</entry>
                  <entry name="end_time" type="string">2026-05-15T09:10:00+0700</entry>
                  <entry name="erasure_standard_name" type="string">NIST 800-88 Purge</entry>
                  <entries name="target"><entry name="serial" type="string">%s</entry><entry name="model">ST500LM021</entry></entries>
                </entries></entries></blancco_erasure_report>
                <blancco_hardware_report><entries name="system"><entry name="serial">PF-MAY-1</entry></entries></blancco_hardware_report>
                </blancco_data>
                <user_data><entries name="fields"><entry name="Operator">Phạm Văn Kỹ</entry></entries></user_data>
                </report></root>
                """.formatted(number, state, serial));
    }

    /** The certificate of nwipe, each value behind its label, in two columns. */
    static AddPaper.Sent certificate(String name, String serial, String status) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                text(content, 200, 765, "Disk Erasure Report");
                text(content, 200, 745, "Page 1 - Erasure Status");
                pair(content, 410, "Make/Model:", "WDC WD5000LPLX", "Serial:", serial);
                pair(content, 390, "Size:", "500 GB, 500107862016 bytes", "Bus:", "ATA");
                pair(content, 290, "Start time:", "2026/05/15 08:00:00", "End time:", "2026/05/15 09:40:00");
                pair(content, 270, "Duration:", "01:40:00", "Status:", status);
                pair(content, 250, "Method:", "DoD Short", "PRNG algorithm:", "Isaac64");
                pair(
                        content,
                        230,
                        "Final Pass(Zeros/Ones/None):",
                        "Zeros",
                        "Verify Pass(Last/All/None):",
                        "Verify Last");
                text(content, 50, 100, "Technician/Operator ID");
                pair(content, 80, "Name/ID:", "Nam T.", "Signature:", " ");
                text(content, 60, 30, "Disc Erasure by nwipe version 0.34");
            }
            document.save(bytes);
            return new AddPaper.Sent(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pair(PDPageContentStream content, int y, String left, String value, String right, String other)
            throws IOException {
        text(content, 60, y, left);
        text(content, 230, y, value);
        text(content, 400, y, right);
        text(content, 500, y, other);
    }

    private static void text(PDPageContentStream content, int x, int y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** Files packed together. */
    static AddPaper.Sent zip(List<AddPaper.Sent> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry("bao-cao/" + file.name()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AddPaper.Sent("bao-cao.zip", bytes.toByteArray());
    }

    static AddPaper.Sent sent(String name, String content) {
        return new AddPaper.Sent(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
