package org.provenant.application.testbed;

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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.provenant.application.licensing.AddPaper;

/** Reports as wiping tools write them, with made-up drives. */
public final class ExampleWipeReports {

    private ExampleWipeReports() {}

    /** The log of nwipe for one drive. */
    public static AddPaper.Sent nwipe(String name, String serial, boolean good) {
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
    public static AddPaper.Sent blancco(String name, String number, String serial, String state) {
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

    /**
     * The certificate of nwipe, with its labels and values where nwipe puts them.
     *
     * @param status {@code ERASED}, {@code FAILED} or {@code ABORTED}
     * @param erased how many percent of the drive; less than all if sectors were hidden, of which nwipe warns
     */
    public static AddPaper.Sent certificate(String name, String serial, String status, int erased) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                label(content, 190, 765, "Disk Erasure Report");
                label(content, 220, 745, "Page 1 - Erasure Status");
                label(content, 200, 696, " Disk Model: WDC WD5000LPLX ");
                label(content, 200, 681, " Disk S/N: " + serial + " ");
                pair(content, 60, 610, "Business Name:", 153, "CONG TY TNHH DIEN TU SAO VANG");
                pair(content, 60, 570, "Contact Name:", 145, "Tran Nam");
                pair(content, 300, 570, "Contact Phone:", 390, "0225 000 000");
                pair(content, 60, 510, "Name:", 100, "Xuong 2");
                pair(content, 60, 410, "Make/Model:", 135, "WDC WD5000LPLX");
                pair(content, 340, 410, "Serial:", 380, serial);
                pair(content, 60, 390, "Size(Apparent): ", 145, "500 GB, 500107862016 bytes");
                pair(content, 340, 390, "Bus:", 370, "ATA");
                pair(content, 60, 310, "Start time:", 120, "2026/05/15 08:00:00");
                pair(content, 300, 310, "End time:", 360, "2026/05/15 09:40:00");
                pair(content, 60, 290, "Duration:", 115, "01:40:00");
                pair(content, 300, 290, "Status:", 365, status);
                if (erased < 100) {
                    label(content, 450, 290, "See Warning !");
                    label(content, 200, 170, "Visible sectors erased as requested, however hidden sectors NOT erased");
                }
                pair(content, 60, 270, "Method:", 110, "DoD Short");
                pair(content, 300, 270, "PRNG algorithm:", 395, "Isaac64 (CSPRNG)");
                pair(content, 60, 250, "Final Pass(Zeros/Ones/None):", 230, "Zeros");
                pair(content, 300, 250, "Verify Pass(Last/All/None):", 450, "Last");
                pair(content, 60, 230, "*Bytes Erased:", 150, "500107862016, (" + erased + "%)");
                pair(content, 300, 230, "Rounds(completed/requested):", 470, "1/1");
                pair(content, 60, 210, "HPA/DCO:", 130, "No hidden sectors");
                pair(content, 300, 210, "HPA/DCO Size:", 390, "No hidden sectors");
                pair(content, 60, 190, "Errors(pass/sync/verify):", 195, "0/0/0");
                pair(content, 300, 190, "Throughput:", 370, "120 MB/sec");
                label(content, 60, 137, "* bytes erased: The amount of drive that's been erased at least once");
                label(content, 50, 100, "Technician/Operator ID");
                label(content, 300, 100, "Signature:");
                pair(content, 60, 80, "Name/ID:", 120, "Nam T.");
                label(content, 180, 30, "Disc Erasure by NWIPE version 0.38");
            }
            document.save(bytes);
            return new AddPaper.Sent(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of one line. */
    public static AddPaper.Sent pdf(String name, String line) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                label(content, 60, 700, line);
            }
            document.save(bytes);
            return new AddPaper.Sent(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pair(PDPageContentStream content, int x, int y, String label, int at, String value)
            throws IOException {
        label(content, x, y, label);
        text(content, at, y, value, Standard14Fonts.FontName.HELVETICA_BOLD, 10);
    }

    private static void label(PDPageContentStream content, int x, int y, String label) throws IOException {
        text(content, x, y, label, Standard14Fonts.FontName.HELVETICA, 12);
    }

    private static void text(
            PDPageContentStream content, int x, int y, String text, Standard14Fonts.FontName font, int size)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(font), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** Files packed together. */
    public static AddPaper.Sent zip(List<AddPaper.Sent> files) {
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

    public static AddPaper.Sent sent(String name, String content) {
        return new AddPaper.Sent(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
