package org.provenant.web.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleKey;
import org.provenant.domain.reporting.SignatureState;
import org.provenant.reports.signing.PdfSignatureCheck;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** An issued report is signed with a certificate of the company, on its card and by a program. */
@BrowserTest
class SigningJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();
    private final ExampleKey key = ExampleKey.of("Công ty TNHH Thiết bị Sông Hồng");
    private int report;

    @BeforeEach
    void issueAReport() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        report = importer.report("""
                {"formCode": "RP-SP", "periodKind": "HALF_YEAR", "from": "2026-01-01", "to": "2026-06-30",
                 "language": "VI", "town": "Hà Nội"}""").getInt("id");
    }

    @Test
    void certificateIsAddedAndTheReportSigned(Visitor visitor) throws Exception {
        importer.at(visitor).open("/reporting/card.xhtml?id=" + report);
        assertThat(visitor.content()).containsText("Báo cáo chưa được ký số.");
        var issued = Files.readAllBytes(visitor.downloads("PDF"));

        visitor.open("/reporting/certificates.xhtml");
        visitor.brings("chung-thu-so.p12", key.file());
        visitor.types("Mật khẩu khóa ký", "không phải mật khẩu");
        visitor.presses("Thêm chứng thư số");
        assertThat(visitor.page().locator("#passwordMessage")).containsText("không đúng");
        visitor.brings("chung-thu-so.p12", key.file());
        visitor.types("Mật khẩu khóa ký", ExampleKey.PASSWORD);
        visitor.presses("Thêm chứng thư số");
        assertThat(visitor.notices()).containsText("Đã thêm chứng thư số.");
        assertThat(visitor.row("Công ty TNHH Thiết bị Sông Hồng")).containsText("Tệp PKCS#12 trên máy chủ");

        visitor.open("/reporting/card.xhtml?id=" + report);
        signs(visitor, "không phải mật khẩu");
        assertThat(visitor.page().locator("#keyPasswordMessage")).containsText("không đúng");
        signs(visitor, ExampleKey.PASSWORD);
        assertThat(visitor.notices()).containsText("Báo cáo đã được ký số.");
        assertThat(visitor.row("Công ty TNHH Thiết bị Sông Hồng")).containsText("Hợp lệ, bao trùm toàn bộ văn bản");
        var signed = Files.readAllBytes(visitor.downloads("PDF đã ký"));
        assertArrayEquals(issued, Arrays.copyOf(signed, issued.length));
        assertEquals(SignatureState.HOLDS, PdfSignatureCheck.of(signed, key.fingerprint()));

        signs(visitor, ExampleKey.PASSWORD);
        assertThat(visitor.content()).containsText("Báo cáo đã được ký bằng chứng thư số này");
        visitor.open("/reporting/card.xhtml?id=" + report + "&tab=history");
        assertThat(visitor.content()).containsText("Ký số báo cáo");

        visitor.open("/reporting/certificates.xhtml");
        visitor.page().locator("#retiring").selectOption(new SelectOption().setIndex(1));
        visitor.types("Lý do", "Người ký thôi việc");
        visitor.presses("Ngừng dùng chứng thư số");
        assertThat(visitor.notices()).containsText("Chứng thư số đã ngừng dùng.");
        assertThat(visitor.row("Công ty TNHH Thiết bị Sông Hồng")).containsText("Ngừng dùng");
    }

    private static void signs(Visitor visitor, String password) {
        visitor.page().locator("#certificate").selectOption(new SelectOption().setIndex(1));
        visitor.types("Mật khẩu khóa ký", password);
        visitor.presses("Ký số báo cáo");
    }

    @Test
    void programSignsToo() {
        var added = importer.caller()
                .contentType("multipart/form-data")
                .multiPart("file", "chung-thu-so.p12", key.file())
                .multiPart("password", ExampleKey.PASSWORD)
                .post("/signing-certificates");
        added.then().statusCode(200).body("items[0].keyHere", equalTo(true));
        var request = "{\"certificateId\": %d, \"password\": \"%s\"}"
                .formatted(added.jsonPath().getInt("items[0].certificate.id"), ExampleKey.PASSWORD);

        says(importer.caller(), request)
                .post("/reports/{id}/signatures", report)
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("HOLDS"));
        says(importer.caller(), request)
                .post("/reports/{id}/signatures", report)
                .then()
                .statusCode(409);
        int signature = importer.caller()
                .get("/reports/{id}/signatures", report)
                .jsonPath()
                .getInt("items[0].signature.id");
        var signed = importer.caller()
                .get("/reports/{id}/signatures/{signature}.pdf", report, signature)
                .asByteArray();
        assertEquals(SignatureState.HOLDS, PdfSignatureCheck.of(signed, key.fingerprint()));
        says(importer.caller(), "{\"pin\": \"123456\"}")
                .post("/signing-certificates/token")
                .then()
                .statusCode(422);
    }
}
