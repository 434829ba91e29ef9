package org.provenant.application.shared.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.provenant.application.shared.file.SentFiles.docx;
import static org.provenant.application.shared.file.SentFiles.joined;
import static org.provenant.application.shared.file.SentFiles.jpeg;
import static org.provenant.application.shared.file.SentFiles.pdf;
import static org.provenant.application.shared.file.SentFiles.pdfPacking;
import static org.provenant.application.shared.file.SentFiles.png;
import static org.provenant.application.shared.file.SentFiles.raw;
import static org.provenant.application.shared.file.SentFiles.text;
import static org.provenant.application.shared.file.SentFiles.tiff;
import static org.provenant.application.shared.file.SentFiles.xlsx;
import static org.provenant.application.testbed.Refusals.ruleAgainst;
import static org.provenant.domain.shared.AttachmentType.DOCX;
import static org.provenant.domain.shared.AttachmentType.JPEG;
import static org.provenant.domain.shared.AttachmentType.PDF;
import static org.provenant.domain.shared.AttachmentType.PNG;
import static org.provenant.domain.shared.AttachmentType.TEXT;
import static org.provenant.domain.shared.AttachmentType.TIFF;
import static org.provenant.domain.shared.AttachmentType.XLSX;
import static org.provenant.domain.shared.AttachmentType.XML;
import static org.provenant.domain.shared.FileRule.*;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.provenant.domain.shared.AttachmentName;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileRule;

/** What becomes of bad files: each refused with its reason, or kept as what it harmlessly is. */
class AttachmentGuardTest {

    private static final int TOO_LARGE = (20 << 20) + 1;

    private interface Made extends Supplier<byte[]> {}

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("0 bytes", "giay.pdf", FILE_EMPTY, () -> new byte[0]),
                refused("one byte over 20 MB", "giay.pdf", FILE_TOO_LARGE, () -> new byte[TOO_LARGE]),
                refused("200 MB", "giay.pdf", FILE_TOO_LARGE, () -> new byte[200 << 20]),
                refused("virus test string", "giay.txt", FILE_TEST_VIRUS, SentFiles::testVirus),
                refused(
                        "virus test string behind a letter",
                        "giay.csv",
                        FILE_TEST_VIRUS,
                        () -> joined(text("a;b\n"), SentFiles.testVirus())),
                refused("Windows program called PDF", "giay.pdf", FILE_RUNS, () -> raw("MZ\u0090\u0000\u0003")),
                refused("Linux program called PNG", "anh.png", FILE_RUNS, () -> raw("\u007fELF\u0002\u0001")),
                refused("Java class", "giay.docx", FILE_RUNS, () -> raw("\u00ca\u00fe\u00ba\u00be\u0000")),
                refused("shell script called text", "giay.txt", FILE_RUNS, () -> text("#!/bin/sh\nrm -rf x\n")),
                refused("zip called DOCX", "giay.docx", FILE_PACKED, () -> SentFiles.zip(Map.of("a.txt", text("a")))),
                refused("RAR", "giay.pdf", FILE_PACKED, () -> raw("Rar!\u001a\u0007\u0000")),
                refused("gzip called PDF", "giay.pdf", FILE_PACKED, () -> raw("\u001f\u008b\b\u0000")),
                refused("GIF", "anh.png", FILE_KIND_NOT_TAKEN, () -> raw("GIF89a\u0001")),
                refused("RTF called DOCX", "giay.docx", FILE_KIND_NOT_TAKEN, () -> text("{\\rtf1 a}")),
                refused("presentation", "giay.docx", FILE_KIND_NOT_TAKEN, SentFiles::presentation),
                refused("bytes of no kind", "giay.pdf", FILE_KIND_NOT_TAKEN, () -> new byte[] {1, 2, 3, 0, 4}),
                refused("document with macros called DOCX", "giay.docx", FILE_MACROS, SentFiles::docm),
                refused("workbook with macros called XLSX", "bang.xlsx", FILE_MACROS, SentFiles::xlsm),
                refused(
                        "macros that no type tells of",
                        "giay.docx",
                        FILE_MACROS,
                        () -> docx("word/vbaProject.bin", "x")),
                refused(
                        "program within a document",
                        "giay.docx",
                        FILE_NESTED,
                        () -> docx("word/media/image1.png", "MZ program")),
                refused(
                        "file within a document",
                        "giay.docx",
                        FILE_NESTED,
                        () -> docx("word/embeddings/oleObject1.bin", "x")),
                refused(
                        "template fetched from elsewhere",
                        "giay.docx",
                        FILE_EXTERNAL_LINKS,
                        () -> docx(SentFiles.relationTo("attachedTemplate", "http://127.0.0.1:9/a.dotm"))),
                refused(
                        "document type with entities",
                        "giay.docx",
                        FILE_DTD,
                        () -> docx("word/a.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")),
                refused("much packed into little", "giay.docx", FILE_UNPACKS_TOO_LARGE, SentFiles::bomb),
                refused("path out of the package", "giay.docx", FILE_DAMAGED, () -> docx("../../a.xml", "<a/>")),
                refused("encrypted zip", "giay.docx", FILE_PASSWORD, SentFiles::encryptedZip),
                refused("workbook behind a password", "bang.xlsx", FILE_PASSWORD, SentFiles::encryptedWorkbook),
                refused("old workbook called XLSX", "bang.xlsx", FILE_OLD_OFFICE, SentFiles::oldWorkbook),
                refused("web page called PDF", "giay.pdf", FILE_WEB_PAGE, () -> text("<html><body>a")),
                refused(
                        "web page behind blanks and a mark",
                        "giay.txt",
                        FILE_WEB_PAGE,
                        () -> text("\uFEFF\n  <!DOCTYPE html><p>a")),
                refused("script called CSV", "bang.csv", FILE_WEB_PAGE, () -> text("a;b\n<script>alert(1)</script>")),
                refused(
                        "drawing called PNG",
                        "anh.png",
                        FILE_WEB_PAGE,
                        () -> text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
                refused(
                        "drawing called XML",
                        "du-lieu.xml",
                        FILE_WEB_PAGE,
                        () -> text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                refused(
                        "XML with a document type",
                        "to-khai.xml",
                        FILE_DTD,
                        () -> text("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")),
                refused(
                        "PDF with a script",
                        "giay.pdf",
                        FILE_ACTIVE,
                        () -> pdf("3 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj")),
                refused(
                        "PDF with a script in other letters",
                        "giay.pdf",
                        FILE_ACTIVE,
                        () -> pdf("3 0 obj<</S/J#61vaScr#69pt>>endobj")),
                refused("PDF with a packed script", "giay.pdf", FILE_ACTIVE, () -> pdfPacking("1 0 <</S/JavaScript>>")),
                refused(
                        "PDF that starts a program",
                        "giay.pdf",
                        FILE_ACTIVE,
                        () -> pdf("3 0 obj<</S/Launch/F(cmd.exe)>>endobj")),
                refused(
                        "PDF with a file within",
                        "giay.pdf",
                        FILE_ACTIVE,
                        () -> pdf("3 0 obj<</Names<</EmbeddedFiles 4 0 R>>>>endobj")),
                refused(
                        "PDF behind a password",
                        "giay.pdf",
                        FILE_PASSWORD,
                        () -> pdf("3 0 obj<</Encrypt 9 0 R>>endobj")),
                refused("PDF that ends too early", "giay.pdf", FILE_DAMAGED, () -> text("%PDF-1.7\n1 0 obj")),
                refused("PDF and zip in one", "giay.pdf", FILE_TWO_IN_ONE, () -> joined(pdf(""), docx())),
                refused("PNG and zip in one", "anh.png", FILE_TWO_IN_ONE, () -> joined(png(), docx())),
                refused("PNG cut off", "anh.png", FILE_DAMAGED, () -> SentFiles.cut(png(), 40)),
                refused(
                        "JPEG and web page in one",
                        "anh.jpg",
                        FILE_TWO_IN_ONE,
                        () -> jpeg("<script>alert(1)</script>")),
                refused("JPEG and zip in one", "anh.jpg", FILE_TWO_IN_ONE, () -> joined(jpeg(""), docx())),
                refused("TIFF and PDF in one", "anh.tif", FILE_TWO_IN_ONE, () -> tiff("%PDF-1.4")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void badFileIsRefusedWithItsReason(String what, String name, FileRule reason, Made file) {
        var bytes = file.get();

        assertEquals(reason, ruleAgainst(() -> AttachmentGuard.check(name, bytes)), what);
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                kept("PDF", "Giấy phép.pdf", PDF, "Giấy phép.pdf", () -> pdf("")),
                kept("PDF called program", "giay.exe", PDF, "giay.exe.pdf", () -> pdf("")),
                kept(
                        "PDF that links to a page",
                        "a.pdf",
                        PDF,
                        "a.pdf",
                        () -> pdf("3 0 obj<</S/URI/URI(http://a)>>endobj")),
                kept(
                        "letters of a script in a picture",
                        "a.pdf",
                        PDF,
                        "a.pdf",
                        () -> pdf("3 0 obj<</Length 4>>stream\n/JS \nendstream endobj")),
                kept("PNG called PDF", "anh.pdf", PNG, "anh.pdf.png", SentFiles::png),
                kept("JPEG", "anh.JPEG", JPEG, "anh.JPEG", () -> jpeg("x")),
                kept("TIFF", "ban-quet.tif", TIFF, "ban-quet.tif", () -> tiff("x")),
                kept("document", "Thuyết minh.docx", DOCX, "Thuyết minh.docx", () -> docx()),
                kept(
                        "document with a link to click",
                        "a.docx",
                        DOCX,
                        "a.docx",
                        () -> docx(SentFiles.relationTo("hyperlink", "https://example.com"))),
                kept("workbook called text", "bang.txt", XLSX, "bang.txt.xlsx", () -> xlsx()),
                kept("CSV with a formula", "bang.csv", TEXT, "bang.csv", () -> text("=cmd|' /C calc'!A0;b\n")),
                kept("batch file, as text", "chay.bat", TEXT, "chay.bat.txt", () -> text("del *.*\r\n")),
                kept("JavaScript, as text", "a.js", TEXT, "a.js.txt", () -> text("alert(1)")),
                kept(
                        "text in UTF-16",
                        "a.txt",
                        TEXT,
                        "a.txt",
                        () -> joined(raw("\u00ff\u00fe"), "Hồ sơ".getBytes(StandardCharsets.UTF_16LE))),
                kept("XML", "to-khai.xml", XML, "to-khai.xml", () -> text("<?xml version=\"1.0\"?><a>b</a>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void harmlessFileIsKeptAsWhatItIs(String what, String name, AttachmentType type, String keptAs, Made file) {
        var bytes = file.get();

        var attachment = AttachmentGuard.check(name, bytes);

        assertEquals(type, attachment.type(), what);
        assertEquals(keptAs, attachment.name());
        assertEquals(bytes.length, attachment.size());
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf",
        "..\\..\\Windows\\win.ini, win.ini.pdf",
        "C:\\giay.pdf, giay.pdf",
        "giay\u0000.pdf, giay.pdf",
        "'giay\r\nSet-Cookie: a.pdf', giaySet-Cookie_ a.pdf",
        "hop\u202Efdp.exe, hopfdp.exe.pdf",
        "gi\u200Bay\uFEFF.pdf, giay.pdf",
        "con.pdf, _con.pdf",
        "COM1.txt.pdf, _COM1.txt.pdf",
        "'... ', tep.pdf",
        "'', tep.pdf",
        "/, tep.pdf",
        "a<b>|c?*.pdf, a_b__c__.pdf",
        ".htaccess, htaccess.pdf",
        "giay.pdf., giay.pdf",
        "Hồ sơ số 1.PDF, Hồ sơ số 1.PDF"
    })
    void namesCannotBeUsedForTricks(String sent, String kept) {
        assertEquals(kept, AttachmentName.of(sent, PDF));
    }

    @ParameterizedTest
    @CsvSource({"a, 300", "😀, 200"})
    void longNamesKeepTheirEnding(String letter, int times) {
        var name = AttachmentName.of(letter.repeat(times) + ".pdf", PDF);

        assertTrue(name.length() <= AttachmentName.LONGEST && name.endsWith(letter + ".pdf"), name);
    }

    private static Arguments refused(String what, String name, FileRule reason, Made file) {
        return arguments(what, name, reason, file);
    }

    private static Arguments kept(String what, String name, AttachmentType type, String keptAs, Made file) {
        return arguments(what, name, type, keptAs, file);
    }
}
