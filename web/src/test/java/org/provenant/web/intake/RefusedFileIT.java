package org.provenant.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** Files that are no list of devices, and what becomes of an upload when the session has ended. */
@BrowserTest
class RefusedFileIT {

    private static final int TOO_BIG = 21 * 1024 * 1024;

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void atTheUpload(Visitor visitor) {
        importer.at(visitor).open("/intake/upload.xhtml?declaration=" + importer.declaration());
    }

    @Test
    void missingFileIsSaidAtTheField(Visitor visitor) {
        visitor.presses("Tải lên");

        assertThat(visitor.page().locator("#fileMessage"))
                .containsText("Chưa chọn tệp, hoặc tệp đã chọn rỗng (0 byte).");
        assertThat(visitor.notices()).containsText("Bảng kê thiết bị");
    }

    @Test
    void renamedProgramIsRefusedAtTheField(Visitor visitor) {
        visitor.brings("bang-ke.xlsx", "MZ\u0090\u0000\u0003\u0000".getBytes(StandardCharsets.ISO_8859_1));
        visitor.presses("Tải lên");

        assertThat(visitor.page().locator("#fileMessage"))
                .containsText(
                        "Đây là tệp chương trình, không phải bảng tính. Không mở tệp này. Báo cho bộ phận an toàn thông"
                                + " tin và hỏi lại nhà cung cấp.");
    }

    @Test
    void tooBigFileIsRefusedBeforeItIsSent(Visitor visitor, @TempDir Path folder) throws IOException {
        visitor.brings(tooBig(folder));

        assertThat(visitor.content()).containsText("Tệp lớn hơn 20 MB nên không được nhận.");
        visitor.presses("Tải lên");
        assertThat(visitor.page().locator("#fileMessage"))
                .containsText("Chưa chọn tệp, hoặc tệp đã chọn rỗng (0 byte).");
    }

    @Test
    void tooBigFileIsRefusedByTheServerToo(Visitor visitor, @TempDir Path folder) throws IOException {
        visitor.page().locator(".drop-zone").evaluate("zone => zone.dataset.most = 1e9");
        visitor.brings(tooBig(folder));
        visitor.presses("Tải lên");

        assertThat(visitor.content()).containsText("Tệp gửi lên lớn hơn 20 MB nên không được nhận.");
        visitor.expectComplaint("413");
    }

    @Test
    void uploadAfterTheSessionEndedLeadsBackToIt(Visitor visitor) {
        visitor.losesTheSession();
        visitor.brings("anh-duong.csv", new PackingList().laptop("AD-0001").toString());
        visitor.presses("Tải lên");
        assertThat(visitor.content()).containsText("Phiên làm việc đã hết hạn.");
        visitor.page().locator("#login").fill("admin");
        visitor.page().locator("#password").fill(TestServer.PASSWORD);
        visitor.page().locator("#enter").click();

        assertThat(visitor.content()).containsText("Tờ khai 108625440120");
        visitor.brings("anh-duong.csv", new PackingList().laptop("AD-0001").toString());
        visitor.presses("Tải lên");
        assertThat(visitor.content()).containsText("anh-duong.csv: 1 dòng dữ liệu.");
    }

    private static Path tooBig(Path folder) throws IOException {
        return Files.write(folder.resolve("bang-ke.csv"), new byte[TOO_BIG]);
    }
}
