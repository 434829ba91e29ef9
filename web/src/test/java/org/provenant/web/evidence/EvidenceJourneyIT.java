package org.provenant.web.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.evidence.PackTools;
import org.provenant.application.testbed.JavaVerifier;
import org.provenant.application.testbed.Rounds;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** A pack of evidence from the card of a device to the desk of an auditor who has no network. */
@BrowserTest
class EvidenceJourneyIT {

    private static final String SERIAL = "PF-VN1-00001";

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void packOfADeviceIsMadeSavedAndCheckedWithoutANetwork(Visitor visitor) throws IOException {
        importer.at(visitor).open("/equipment/card.xhtml?id=" + importer.device(SERIAL));
        visitor.presses("Lập gói bằng chứng");
        var tag = visitor.content().getByLabel("Mã tài sản hoặc số sê-ri").inputValue();
        assertTrue(tag.startsWith("TB-"), tag);
        visitor.types("Mã tài sản hoặc số sê-ri", "KHÔNG-CÓ");
        visitor.presses("Lập gói");
        assertThat(visitor.page().locator("#devicesMessage"))
                .containsText("Không tìm thấy 1 thiết bị theo mã tài sản hoặc số sê-ri: KHÔNG-CÓ.");
        visitor.types("Mã tài sản hoặc số sê-ri", SERIAL);
        visitor.presses("Lập gói");
        assertThat(visitor.notices()).containsText("Gói bằng chứng đang được lập");
        var first = saved(visitor);
        assertThat(visitor.content()).containsText("Yêu cầu lập gói bằng chứng");

        returnsADevice();
        visitor.open("/evidence/new.xhtml");
        visitor.content().getByText("Khoảng thời gian").click();
        visitor.types("Ghi từ ngày", "01/01/2026");
        visitor.types("Ghi đến ngày", "31/12/2035");
        visitor.presses("Lập gói");
        var second = saved(visitor);
        assertArrayEquals(second, saved(visitor));
        visitor.open("/evidence/list.xhtml");
        assertThat(visitor.table("Gói bằng chứng")).containsText(tag);
        assertArrayEquals(PackTools.program(), Files.readAllBytes(visitor.downloads("Tải Verify.java")));
        var page = opened(visitor, visitor.downloads("Tải verify.html"));

        assertReadable(second);
        assertNull(JavaVerifier.faultOf(first, second));
        assertProvedTogether(visitor, first, second);
        assertNull(faultOf(visitor, first, second));
        assertNull(faultOf(visitor, second, first));
        everyChangedBitIsRefused(visitor, first);
        assertTrue(Files.exists(page));
    }

    @Test
    void packOfAFilteredListIsAcceptedByTheKeyThatWasReplacedMeanwhile(Visitor visitor) throws IOException {
        importer.at(visitor).open("/audit/integrity.xhtml");
        var former = visitor.table("Khóa ký")
                .locator("tbody tr")
                .first()
                .locator("td.broad")
                .innerText()
                .strip();
        visitor.presses("Thay khóa ký");
        visitor.types("Lý do", "Đổi khóa hằng năm");
        visitor.presses("Thay khóa ký");
        assertThat(visitor.table("Khóa ký").locator("tbody tr").first()).not().containsText(former);
        visitor.open("/equipment/list.xhtml?q=" + SERIAL);
        visitor.presses("Lập gói bằng chứng (1 thiết bị)");
        assertThat(visitor.notices()).containsText("Gói bằng chứng đang được lập");
        var zip = saved(visitor);
        visitor.open("/evidence/list.xhtml");
        var page = opened(visitor, visitor.downloads("Tải verify.html"));
        var pack = Files.write(page.resolveSibling("goi.zip"), zip);

        visitor.page().locator("#expected").fill(former);
        visitor.page().locator("#file").setInputFiles(pack);

        assertThat(visitor.content()).containsText("khóa mà bạn đã nhận đã ký việc chuyển sang khóa dưới đây");
        assertThat(visitor.content()).containsText("khóa trước đã ký mục này");
        visitor.page().locator("#expected").fill("00" + former.substring(2));
        visitor.page().locator("#file").setInputFiles(Files.copy(pack, page.resolveSibling("goi-nay.zip")));
        assertThat(visitor.content()).containsText("KHÔNG PHẢI KHÓA BẠN ĐÃ NHẬN");
        assertNull(JavaVerifier.faultOf(zip));
        assertNull(faultOf(visitor, zip));
        everyChangedBitIsRefused(visitor, zip);
    }

    /** The pack as it is saved from its card, once it is made. */
    private static byte[] saved(Visitor visitor) throws IOException {
        assertThat(visitor.fact("Mã băm của gói (SHA-256)")).isVisible();
        return Files.readAllBytes(visitor.downloads("Tải gói (ZIP)"));
    }

    /** Acts and records are called on paper as in the pages. */
    private static void assertReadable(byte[] pack) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            var entry = Objects.requireNonNull(zip.getNextEntry());
            while (!entry.getName().equals("summary_vi.pdf")) {
                entry = Objects.requireNonNull(zip.getNextEntry());
            }
            try (var document = Loader.loadPDF(zip.readAllBytes())) {
                var text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("Thiết bị TB-"), text);
                assertTrue(text.contains("Đổi trạng thái thiết bị"), text);
                assertTrue(text.contains("Lý do: Hỏng trong thời hạn bảo hành"), text);
            }
        }
    }

    private static Path opened(Visitor visitor, Path saved) throws IOException {
        var folder = Files.createTempDirectory("auditor");
        var page = Files.copy(saved, folder.resolve("verify.html"));
        visitor.page().context().setOffline(true);
        visitor.page().navigate(page.toUri().toString());
        return page;
    }

    private static void assertProvedTogether(Visitor visitor, byte[] first, byte[] second) throws IOException {
        var folder = Files.createTempDirectory("auditor");
        var one = Files.write(folder.resolve("goi-1.zip"), first);
        var other = Files.write(folder.resolve("goi-2.zip"), second);
        visitor.page().locator("#file").setInputFiles(new Path[] {one, other});
        assertThat(visitor.content()).containsText("ĐÃ CHỨNG MINH");
        assertThat(visitor.content()).containsText("tiếp nối nguyên vẹn lịch sử của gói trước");
        visitor.screenshot(Path.of("verify", "vi"));
        var fingerprint = visitor.page().locator("code").first().innerText();
        visitor.page().locator("#expected").fill(fingerprint.toUpperCase(Locale.ROOT));
        visitor.page().locator("#file").setInputFiles(one);
        assertThat(visitor.content()).containsText("khóa đúng là khóa mà bạn đã nhận");
        visitor.page().locator("#expected").fill("00" + fingerprint.substring(2));
        visitor.page().locator("#file").setInputFiles(new Path[] {one, other});
        assertThat(visitor.content()).containsText("KHÔNG PHẢI KHÓA BẠN ĐÃ NHẬN");
        visitor.page().locator("#expected").fill("");
        visitor.page().locator("#file").setInputFiles(one);
        visitor.page().locator("#en").click();
        assertThat(visitor.content()).containsText("PROVED, if the key below is the firm’s");
        second[second.length / 2] ^= 4;
        Files.write(other, second);
        visitor.page().locator("#file").setInputFiles(other);
        assertThat(visitor.content()).containsText("NOT PROVED. ");
        visitor.screenshot(Path.of("verify", "en-refused"));
        second[second.length / 2] ^= 4;
    }

    private static @Nullable String faultOf(Visitor visitor, byte[]... packs) {
        var encoded = new ArrayList<String>();
        for (var pack : packs) {
            encoded.add(Base64.getEncoder().encodeToString(pack));
        }
        return (String) visitor.page()
                .evaluate(
                        "packs => verifier.faultOf(...packs.map(text =>"
                                + " Uint8Array.from(atob(text), each => each.charCodeAt(0))))",
                        encoded);
    }

    /** In the header or content of every part; the page and the program name the same part. */
    private void everyChangedBitIsRefused(Visitor visitor, byte[] zip) {
        var random = Rounds.random(getClass());
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int parts = 0;
        for (int at = 0; bytes.getInt(at) == 0x04034b50; parts++) {
            int letters = bytes.getShort(at + 26);
            int length = 30 + letters + bytes.getInt(at + 18);
            var name = new String(zip, at + 30, letters, StandardCharsets.UTF_8);
            for (int round = 0; round < Rounds.of(1, 60); round++) {
                int bit = random.nextInt(8 * length);
                var changed = zip.clone();
                changed[at + bit / 8] ^= (byte) (1 << bit % 8);

                var fault = faultOf(visitor, changed);

                assertNotNull(fault, name + " bit " + bit);
                assertTrue(fault.contains(name), name + " bit " + bit + ": " + fault);
                assertEquals(part(fault), part(JavaVerifier.faultOf(changed)));
            }
            at += length;
        }
        assertTrue(parts > 12, parts + " parts");
    }

    private static String part(@Nullable String fault) {
        return fault == null ? "" : fault.substring(0, fault.indexOf(": "));
    }

    @Test
    void programAsksForAPackAndFetchesIt(Visitor visitor) throws InterruptedException {
        var asked = says(
                        importer.caller(),
                        "{\"kind\": \"DEVICES\", \"devices\": [%d]}".formatted(importer.device(SERIAL)))
                .post("/evidence-packs")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        var states = new ArrayList<String>(List.of(asked.getString("state")));
        for (int i = 0; i < 300 && !states.get(states.size() - 1).equals("DONE"); i++) {
            Thread.sleep(100);
            states.add(importer.caller()
                    .get("/evidence-packs/{id}", asked.getInt("id"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("state"));
        }
        var zip = importer.caller()
                .accept("application/zip")
                .get("/evidence-packs/{id}/zip", asked.getInt("id"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertNull(JavaVerifier.faultOf(zip));
        importer.at(visitor).open("/evidence/card.xhtml?id=" + asked.getInt("id"));
        assertThat(visitor.content().locator("h1")).hasText(asked.getString("name"));
    }

    private void returnsADevice() {
        says(importer.caller(), """
                {"stage": "RETURNED", "day": "2026-05-20", "reason": "Hỏng trong thời hạn bảo hành",
                 "evidence": "Biên bản trả hàng số 03/2026/BB"}""")
                .post("/equipment/{id}/stages", importer.device(SERIAL))
                .then()
                .statusCode(201);
    }
}
