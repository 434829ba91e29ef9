package org.provenant.web.usage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** What is known of the use of a device: when it was seen, whether it is idle, and how it is. */
@BrowserTest
class UseJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void deviceThatNobodyUsesIsFoundByTheListUntilItIsSeenInUse(Visitor visitor) {
        var device = importer.device("PF-VN1-00001");
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        visitor.presses("Sử dụng");
        assertThat(visitor.fact("Thấy lần cuối")).containsText("Chưa ai ghi nhận");
        visitor.types("Ngày nhìn thấy", "01/01/2026");
        visitor.presses("Ghi nhận");
        assertThat(visitor.page().locator("#seenOnMessage"))
                .containsText("Ngày 01/01/2026 sớm hơn ngày nhận thiết bị (12/03/2026).");
        visitor.types("Ngày nhìn thấy", "05/05/2026");
        visitor.chooses("Đang dùng đúng mục đích", "Không dùng");
        visitor.types("Nhận xét", "Để trong tủ, chưa có người nhận");
        visitor.presses("Ghi nhận");
        assertThat(visitor.notices()).containsText("Đã ghi nhận đã thấy thiết bị.");
        assertThat(visitor.fact("Không dùng từ")).containsText("05/05/2026");
        assertThat(visitor.table("Các lần nhìn thấy")).containsText("Để trong tủ, chưa có người nhận");

        visitor.open("/equipment/list.xhtml?idle=05/05/2026");
        assertThat(visitor.row("PF-VN1-00001")).hasCount(1);
        assertThat(visitor.content().locator(".pager-total")).hasText("1 thiết bị");
        visitor.open("/equipment/list.xhtml?unseen=05/05/2026&size=100");
        assertThat(visitor.row("PF-VN1-00002")).hasCount(1);
        assertThat(visitor.row("PF-VN1-00001")).hasCount(0);

        visitor.open("/equipment/card.xhtml?tab=use&id=" + device);
        visitor.types("Ngày nhìn thấy", "06/06/2026");
        visitor.chooses("Đang dùng đúng mục đích", "Đang dùng đúng mục đích");
        visitor.presses("Ghi nhận");
        assertThat(visitor.fact("Thấy lần cuối")).containsText("06/06/2026");
        visitor.open("/equipment/list.xhtml?idle=06/06/2026");
        assertThat(visitor.content()).containsText("Không có thiết bị nào");
    }

    @Test
    void conditionIsRecordedWithAPhotoAndWithdrawnAgain(Visitor visitor) throws IOException {
        var device = importer.device("PF-VN1-00002");
        importer.at(visitor).open("/equipment/card.xhtml?tab=use&id=" + device);
        visitor.presses("Ghi bảo trì, tình trạng");
        visitor.chooses("Việc đã làm", "Hư hỏng");
        visitor.chooses("Tình trạng hoạt động", "Có lỗi");
        visitor.types("Nội dung", "Vỡ góc màn hình");
        brings(visitor, "ghi-chu.txt", "Không phải ảnh".getBytes(UTF_8));
        visitor.presses("Ghi bảo trì, tình trạng");
        assertThat(visitor.page().locator("#firstPhotoMessage")).containsText("không phải là ảnh JPEG hoặc PNG");
        visitor.chooses("Việc đã làm", "Hư hỏng");
        visitor.chooses("Tình trạng hoạt động", "Có lỗi");
        visitor.types("Nội dung", "Vỡ góc màn hình");
        brings(visitor, "goc-man-hinh.png", photo());
        visitor.presses("Ghi bảo trì, tình trạng");
        assertThat(visitor.notices()).containsText("Đã ghi vào nhật ký thiết bị.");
        assertThat(visitor.fact("Tình trạng hoạt động")).containsText("Có lỗi");
        assertThat(visitor.fact("Thấy lần cuối")).containsText("Bảo trì, ghi tình trạng");

        var kept = visitor.downloads("goc-man-hinh.png");

        assertEquals(40, ImageIO.read(kept.toFile()).getWidth());
        visitor.page().locator("#record").selectOption(new SelectOption().setIndex(1));
        visitor.types("Lý do", "Ghi nhầm sang máy khác");
        visitor.presses("Thu hồi mục ghi nhầm");
        assertThat(visitor.notices()).containsText("Đã thu hồi mục ghi.");
        assertThat(visitor.fact("Tình trạng hoạt động")).containsText("Chưa ghi");
        assertThat(visitor.table("Nhật ký bảo trì và tình trạng")).containsText("Đã thu hồi");
    }

    private static void brings(Visitor visitor, String name, byte[] bytes) {
        visitor.page().locator("#firstPhoto").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
