package org.provenant.application.intake.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.regulation.CaseRules;
import org.provenant.application.regulation.RuleList;
import org.provenant.application.regulation.RuleSort;
import org.provenant.application.regulation.VerifyRule;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleBookUploadId;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleRowId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;

@RegisterTest
class RuleBookUploadTest {

    private static final Reason REASON = new Reason("Thông tư sửa đổi có hiệu lực");

    @Inject
    RuleBookUploads uploads;

    @Inject
    UploadRuleBook uploadRuleBook;

    @Inject
    AdoptRuleBook adoptRuleBook;

    @Inject
    VerifyRule verifyRule;

    @Inject
    RuleList ruleList;

    @Inject
    CaseRules caseRules;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void bookComesBackAsItWasDownloadedInEitherLanguage() {
        for (var language : Language.values()) {
            var checked = check(upload(book(language, book -> {})));

            assertEquals(List.of(), checked.problems());
            assertTrue(
                    checked.difference().isEmpty(), () -> checked.difference().toString());
            assertEquals(
                    RegulationRule.NOTHING_CHANGED,
                    ruleAgainst(() -> adopt(checked.upload().id())));
        }
    }

    @Test
    void textThatLooksLikeAWrittenCharacterComesBackAsItIs() {
        adopt(upload(book(
                Language.EN,
                book -> ChangedBook.cell(book, RuleKind.PRINCIPLE, "SAFETY", "English name", "Code _x005F_x0041_"))));
        var downloaded = new ByteArrayOutputStream();
        acting.as(Role.ADMINISTRATOR, () -> write(downloaded));

        var difference = check(upload(downloaded.toByteArray())).difference();

        assertTrue(difference.isEmpty(), difference::toString);
    }

    @Test
    void whatRestsOnAnEarlierEditionStillReadsItsRules() {
        var before = caseRules(null);

        var changed = upload(book(Language.VI, book -> {
            ChangedBook.cell(book, RuleKind.PARAMETER, "DECISION-SP", "Giá trị", "7");
            ChangedBook.cell(book, RuleKind.PAPER, "SPEC", "Số bộ", "2");
            ChangedBook.remove(book, RuleKind.PAPER, "FORM1");
        }));
        assertEquals(before, caseRules(null), "nothing changes before it is adopted");
        var difference = check(changed).difference();
        var edition = adopt(changed);

        assertEquals(2, difference.changed().size());
        assertEquals("FORM1", difference.ended().get(0).code());
        var now = caseRules(null);
        assertEquals(edition, now.point().edition());
        assertEquals(7, decisionDays(now));
        assertFalse(codes(now).contains("FORM1"));
        var kept = caseRules(before.point());
        assertEquals(5, decisionDays(kept));
        assertEquals(codes(before), codes(kept));
        assertEquals("AdoptRuleBook", LastEntry.in(tables).useCase());
        assertEquals(REASON.text(), LastEntry.in(tables).reason());
    }

    @Test
    void staleBookAndBookAdoptedAlreadyAreRefused() {
        var first = upload(book(
                Language.EN, book -> ChangedBook.cell(book, RuleKind.PRINCIPLE, "SAFETY", "English name", "Safe")));
        var second = upload(book(
                Language.EN, book -> ChangedBook.cell(book, RuleKind.PRINCIPLE, "SAFETY", "English name", "Sure")));

        adopt(first);

        assertEquals(RegulationRule.EDITION_STALE, ruleAgainst(() -> adopt(second)));
        assertEquals(RegulationRule.ALREADY_ADOPTED, ruleAgainst(() -> adopt(first)));
        assertFalse(check(second).adoptable());
    }

    @Test
    void everyProblemIsToldWithItsPlaceAndNothingIsWritten() {
        var rows = tables.count("rule_row");
        var wrong = upload(book(Language.VI, book -> {
            ChangedBook.cell(book, RuleKind.PAPER, "REQ", "Bắt buộc", "có lẽ");
            ChangedBook.cell(book, RuleKind.PAPER, "USE", "Hiệu lực từ ngày", "31/02/2026");
            ChangedBook.cell(book, RuleKind.PAPER, "MGT", "Tên tiếng Việt", "");
            ChangedBook.cell(book, RuleKind.PAPER, "EOL", "Văn bản", "TT 99/2099/TT-X");
            ChangedBook.cell(book, RuleKind.PAPER, "LEGAL", "Mức độ xác minh", "Đã xác minh");
            ChangedBook.cell(book, RuleKind.PAPER, "SP1-OWN", "Mã", "SPEC");
            ChangedBook.cell(book, RuleKind.PARAMETER, "DECISION-RS-PR", "Giá trị", "năm ngày");
            ChangedBook.cell(book, RuleKind.PARAMETER, "RESEARCH-HANDLING", "Giá trị", "-2");
            ChangedBook.cell(book, RuleKind.PARAMETER, "SETS", "Giá trị", "0");
            ChangedBook.cell(book, RuleKind.CONDITION, "SP4-AGE", "Giới hạn", "");
            ChangedBook.cell(book, RuleKind.HOLIDAY, "2026-TET", "Mã", "2026 TET!");
            ChangedBook.cell(book, RuleKind.HOLIDAY, "2026-NEW-YEAR", "Ngày cuối", "31/12/2025");
            ChangedBook.cell(book, RuleKind.CASE, "SP6", "Mã", "SP7");
            ChangedBook.cell(book, RuleKind.EVIDENCE, "D-REX-BL", "Hình thức xử lý", "D-XXX");
            book.removeSheetAt(book.getSheetIndex(Terms.in(Language.VI).word(RuleKind.WASTE_CODE)));
        }));

        var problems = check(wrong).problems();

        assertEquals(
                List.of(
                        "Trường hợp được phép/Mã/SP7/CODE_INVALID",
                        "Điều kiện của trường hợp/Giới hạn//FIELD_MISSING",
                        "Thành phần hồ sơ/Tên tiếng Việt//FIELD_MISSING",
                        "Thành phần hồ sơ/Bắt buộc/có lẽ/FIELD_INVALID",
                        "Thành phần hồ sơ/Hiệu lực từ ngày/31/02/2026/FIELD_INVALID",
                        "Thông số thủ tục/Giá trị/năm ngày/PARAMETER_INVALID",
                        "Thông số thủ tục/Giá trị/-2/PARAMETER_INVALID",
                        "Thông số thủ tục/Giá trị/0/PARAMETER_INVALID",
                        "///SHEET_MISSING",
                        "Ngày nghỉ và ngày làm bù/Ngày cuối/31/12/2025/LAST_BEFORE_FIRST",
                        "Ngày nghỉ và ngày làm bù/Mã/2026 TET!/CODE_INVALID",
                        "Thành phần hồ sơ/Mã/SPEC/ROW_TWICE",
                        "Thành phần hồ sơ/Văn bản/TT 99/2099/TT-X/INSTRUMENT_UNKNOWN",
                        "Chứng từ xử lý/Hình thức xử lý/D-XXX/ROUTE_UNKNOWN",
                        "Thành phần hồ sơ/Mức độ xác minh/Đã xác minh/VERIFIED_WITHOUT_EVIDENCE"),
                problems.stream()
                        .map(each -> each.sheet() + "/" + Objects.requireNonNullElse(each.heading(), "") + "/"
                                + each.value() + "/" + each.rule().name())
                        .toList());
        assertTrue(problems.stream().allMatch(each -> Arrays.stream(Language.values())
                .noneMatch(language -> each.hint(Terms.in(language)).isEmpty())));
        assertTrue(problems.stream().filter(each -> !each.sheet().isEmpty()).allMatch(each -> each.row() > 1));
        assertEquals(RegulationRule.BOOK_HAS_PROBLEMS, ruleAgainst(() -> adopt(wrong)));
        assertEquals(rows, tables.count("rule_row"));
    }

    @Test
    void hostileFilesAreRefusedByTheGuard() {
        assertEquals(FileRule.FILE_EMPTY, ruleAgainst(() -> upload(new byte[0])));
        assertEquals(IntakeRule.FILE_PDF, ruleAgainst(() -> upload("%PDF-1.7".getBytes())));
    }

    @Test
    void verificationStandsInTheHistoryAndSurvivesTheNextEdition() {
        var id = rule("FEE");

        acting.as(Role.ADMINISTRATOR, () -> verifyRule.verify(id, 1, "Quyết định 2228, bản gốc tại Cổng dịch vụ công"));

        var entry = LastEntry.in(tables);
        assertEquals("VerifyRule", entry.useCase());
        assertEquals("SECONDARY → VERIFIED", entry.changes().get("RuleRow.certainty"));
        adopt(upload(book(
                Language.VI,
                book -> ChangedBook.cell(book, RuleKind.PRINCIPLE, "SAFETY", "Tên tiếng Việt", "An toàn"))));
        assertEquals(id, rule("FEE"));
        var row = acting.as(Role.AUDITOR, () -> ruleList.get(id));
        assertEquals(Certainty.VERIFIED, row.certainty());
        assertNull(row.untilEdition());
    }

    private RuleRowId rule(String code) {
        return acting.as(Role.AUDITOR, () -> {
            var query = new RuleList.Query(code, RuleKind.PARAMETER, null, null, null);
            return new RuleRowId(ruleList.find(query, RuleSort.CODE.upwards(), 10, null)
                    .rows()
                    .get(0)
                    .id());
        });
    }

    private CaseRules.Rules caseRules(@Nullable RulePoint point) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> caseRules.of(PermittedCase.SP2, point));
    }

    private static int decisionDays(CaseRules.Rules rules) {
        return rules.parameters().stream()
                .filter(each -> each.code() == ParameterCode.DECISION_DAYS)
                .findFirst()
                .orElseThrow()
                .number()
                .orElseThrow();
    }

    private static List<String> codes(CaseRules.Rules rules) {
        return rules.papers().stream().map(Paper::code).toList();
    }

    private RuleBookUploadId upload(byte[] file) {
        return acting.as(Role.ADMINISTRATOR, () -> uploadRuleBook.upload("bo-quy-dinh.xlsx", file));
    }

    private RuleBookUploads.Checked check(RuleBookUploadId id) {
        return acting.as(Role.ADMINISTRATOR, () -> uploads.check(id));
    }

    private int adopt(RuleBookUploadId id) {
        return acting.as(Role.ADMINISTRATOR, () -> adoptRuleBook.adopt(id, REASON));
    }

    private void write(ByteArrayOutputStream out) {
        try {
            uploads.write(Language.EN, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] book(Language language, Consumer<XSSFWorkbook> change) {
        return acting.as(Role.ADMINISTRATOR, () -> ChangedBook.of(uploads, language, change));
    }
}
