package org.provenant.reports.handover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.provenant.domain.custody.HandoverState;
import org.provenant.domain.custody.SigningWay;
import org.provenant.domain.shared.FileDigest;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.Golden;

/** The minutes as people get them: the text that is signed, and the paper that says the same. */
class HandoverDocumentTest {

    private static final int DEVICES = 40;

    @Test
    void paperSaysWhatTheTextSaysWithDigestAndSignatures() throws IOException {
        var minutes = minutes();
        var text = HandoverDocument.text(minutes);
        var digest = FileDigest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
        var signed = new HandoverSigned(
                digest,
                HandoverState.ACCEPTED,
                SigningWay.ON_SCREEN,
                "Trần Minh Đức",
                Instant.parse("2026-06-15T03:00:00Z"),
                drawing(),
                drawing());

        var pdf = new HandoverDocument().pdf(minutes, signed);

        Files.write(Path.of("target", "handover.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var read = bare(new PDFTextStripper().getText(document));
            assertTrue(document.getNumberOfPages() >= 2);
            assertTrue(read.contains(bare("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), read);
            assertTrue(read.contains(bare("Bên giao: Nguyễn Thu Hà (NV001), Phòng kỹ thuật")), read);
            assertTrue(read.contains(bare("Thỏa thuận khác: Kèm sạc")), read);
            assertTrue(read.contains(digest), read);
            assertTrue(read.contains(bare("Hai bên ký trên màn hình, trước sự chứng kiến của Trần Minh Đức")), read);
            minutes.devices().forEach(device -> assertTrue(read.contains(bare(device.tag())), device.tag()));
        }
        ArchivalCheck.assertAccessible(pdf);
        Golden.assertAsKept("handover", pdf);
        assertArrayEquals(pdf, new HandoverDocument().pdf(minutes, signed));
    }

    @Test
    void textNamesEachDeviceOnALineOfItsOwn() {
        var text = HandoverDocument.text(minutes());

        assertEquals(
                DEVICES,
                text.lines().filter(line -> line.matches("\\d+\\. TB-.*")).count());
        assertTrue(text.contains("Danh mục thiết bị bàn giao (40 thiết bị):"), text);
        assertTrue(text.contains("Trạng thái khi nhận: Đưa vào sử dụng\nThỏa thuận khác: Kèm sạc\n"), text);
        assertTrue(text.contains("3. TB-0000003 | không có số sê-ri | Lenovo ThinkPad T14 | Đang sử dụng |"), text);
    }

    private static HandoverData minutes() {
        var devices = new ArrayList<HandoverData.Device>();
        for (int i = 1; i <= DEVICES; i++) {
            devices.add(new HandoverData.Device(
                    "TB-%07d".formatted(i),
                    i == 3 ? null : "PF-VN1-%05d".formatted(i),
                    "Lenovo ThinkPad T14",
                    "Đang sử dụng",
                    "Nhà máy Hà Nội › Phòng kỹ thuật"));
        }
        return new HandoverData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Khu công nghiệp Thăng Long, Hà Nội",
                "BBBG-2026-0001",
                LocalDate.of(2026, 6, 15),
                "Nguyễn Thu Hà (NV001), Phòng kỹ thuật",
                "Lê Văn Nam (NV002), Kho",
                "Nhà máy Hà Nội › Phòng máy chủ",
                "Bàn giao ca trực quý 3",
                "Đưa vào sử dụng",
                "Kèm sạc",
                devices,
                false);
    }

    private static byte[] drawing() throws IOException {
        var picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 200);
        pen.setColor(Color.BLUE);
        pen.drawArc(60, 40, 400, 120, 20, 300);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s", "");
    }
}
