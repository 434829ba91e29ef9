package org.provenant.application.intake.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.provenant.application.licensing.AcknowledgeRules;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.licensing.BeginDossier;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.FillContent;
import org.provenant.application.licensing.RefuseDossier;
import org.provenant.application.licensing.RuleBookPreview;
import org.provenant.application.licensing.SubmitDossier;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.licensing.ExampleDossier;
import org.provenant.domain.regulation.CaseChange;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleBookUploadId;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/** An administrator sees what another edition asks otherwise of open dossiers before he adopts it. */
@RegisterTest
class RuleBookPreviewTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 6, 12);
    private static final Reason REASON = new Reason("Thông tư sửa đổi có hiệu lực");

    @Inject
    RuleBookUploads uploads;

    @Inject
    UploadRuleBook uploadRuleBook;

    @Inject
    AdoptRuleBook adoptRuleBook;

    @Inject
    RuleBookPreview preview;

    @Inject
    BeginDossier beginDossier;

    @Inject
    FillContent fillContent;

    @Inject
    AddPaper addPaper;

    @Inject
    SubmitDossier submitDossier;

    @Inject
    RefuseDossier refuseDossier;

    @Inject
    AcknowledgeRules acknowledgeRules;

    @Inject
    DossierCard card;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void openDossiersAreNamedBeforeAdoptionAndDecidedOnesKeepTheirRules() {
        var submitted = submitted("Đã nộp");
        var decided = submitted("Đã bị từ chối");
        act(() -> refuseDossier.refuse(
                new RefuseDossier.Command(decided, get(decided).version(), SUBMITTED, new Reason("Không đủ căn cứ"))));
        var draft = begun("Đang chuẩn bị", PermittedCase.SP1, acting.caller(Role.COMPLIANCE_OFFICER));
        begun("Nghiên cứu", PermittedCase.RS1, acting.caller(Role.COMPLIANCE_OFFICER));
        begun("Của doanh nghiệp khác", PermittedCase.SP1, acting.callerElsewhere(Role.COMPLIANCE_OFFICER));
        var decidedBefore = get(decided);
        var upload = upload(book -> {
            ChangedBook.cell(book, RuleKind.PARAMETER, "DECISION-SP", "Giá trị", "7");
            ChangedBook.cell(book, RuleKind.PAPER, "SPEC", "Số bộ", "2");
            ChangedBook.remove(book, RuleKind.PAPER, "FORM1");
            ChangedBook.cell(book, RuleKind.TYPE_CODE, "E31", "Trường hợp", "Không trường hợp nào");
            ChangedBook.cell(book, RuleKind.CONDITION, "SP1-RELATED", "Tên tiếng Việt", "Sở hữu trên một nửa vốn");
        });

        var seen = preview(upload, officerAndAdministrator());
        var counted = preview(upload, acting.caller(Role.ADMINISTRATOR));

        var lines = List.of(
                "CHANGED PAPER SPEC ASSUMED",
                "CHANGED PARAMETER DECISION_DAYS SECONDARY",
                "CHANGED CONDITION SP1-RELATED SECONDARY",
                "DROPPED PAPER FORM1 SECONDARY",
                "DROPPED TYPE_CODE E31 ASSUMED");
        var moving = effect(seen, PermittedCase.SP1);
        assertEquals(lines.stream().sorted().toList(), told(moving.lines()));
        assertEquals("5 → 7", days(moving.lines()));
        assertEquals(
                List.of(submitted.value(), draft.value()),
                moving.dossiers().stream().map(RuleBookPreview.Named::id).toList());
        assertEquals(1, moving.elsewhere());
        assertTrue(told(effect(seen, PermittedCase.RS1).lines()).contains("DROPPED TYPE_CODE E31 ASSUMED"));
        assertEquals(1, seen.decided());
        assertEquals(counted.open(), seen.open());
        assertEquals(List.of(), effect(counted, PermittedCase.SP1).dossiers());
        assertEquals(3, effect(counted, PermittedCase.SP1).elsewhere());
        assertNull(get(submitted).change());

        acting.as(Role.ADMINISTRATOR, () -> adoptRuleBook.adopt(upload, REASON));

        assertEquals(moving.lines(), linesOf(get(submitted)));
        assertEquals(moving.lines(), linesOf(get(draft)));
        assertEquals(decidedBefore, get(decided));
        act(() -> acknowledgeRules.acknowledge(
                new AcknowledgeRules.Command(draft, get(draft).version(), REASON)));
        assertNull(get(draft).change());
        var entry = LastEntry.in(tables);
        assertEquals("AcknowledgeRules", entry.useCase());
        assertEquals("1@2026-06-15 → 2@2026-06-15", entry.changes().get("Dossier.checkedRules"));
    }

    @Test
    void editionThatBeginsLaterIsSeenAsOfItsFirstDay() {
        begun("Nghiên cứu sau này", PermittedCase.RS1, acting.caller(Role.COMPLIANCE_OFFICER));
        var upload = upload(book -> {
            ChangedBook.cell(book, RuleKind.PARAMETER, "DECISION-RS-PR", "Giá trị", "9");
            ChangedBook.cell(book, RuleKind.PARAMETER, "DECISION-RS-PR", "Hiệu lực từ ngày", "01/10/2026");
        });

        var seen = preview(upload, officerAndAdministrator());

        assertEquals(LocalDate.of(2026, 10, 1), seen.day());
        assertEquals("5 → 9", days(effect(seen, PermittedCase.RS1).lines()));
    }

    private Caller officerAndAdministrator() {
        var officer = acting.caller(Role.COMPLIANCE_OFFICER);
        return new Caller(
                officer.user(),
                officer.name(),
                officer.company(),
                officer.companyName(),
                Set.of(Role.COMPLIANCE_OFFICER, Role.ADMINISTRATOR),
                Channel.PAGE);
    }

    private RuleBookPreview.Preview preview(RuleBookUploadId upload, Caller caller) {
        return acting.as(caller, () -> preview.of(uploads.check(upload).difference()));
    }

    private static RuleBookPreview.Effect effect(RuleBookPreview.Preview seen, PermittedCase permittedCase) {
        return seen.effects().stream()
                .filter(each -> each.permittedCase() == permittedCase)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(List<CaseChange.Line> lines) {
        return lines.stream()
                .map(line -> line.way() + " " + line.kind() + " " + line.code() + " "
                        + line.source().certainty())
                .sorted()
                .toList();
    }

    private static String days(List<CaseChange.Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() == RuleKind.PARAMETER)
                .flatMap(line -> line.values().stream())
                .map(value -> value.before() + " → " + value.after())
                .reduce("", String::concat);
    }

    private static List<CaseChange.Line> linesOf(DossierCard.Card dossier) {
        return Objects.requireNonNull(dossier.change()).lines();
    }

    private DossierId begun(String title, PermittedCase permittedCase, Caller caller) {
        return acting.as(
                caller,
                () -> beginDossier.begin(
                        new BeginDossier.Command(title, permittedCase, null, List.of(ExampleDossier.laptops(10)))));
    }

    private DossierId submitted(String title) {
        var id = begun(title, PermittedCase.SP1, acting.caller(Role.COMPLIANCE_OFFICER));
        act(() -> fillContent.fill(
                new FillContent.Command(id, get(id).version(), ExampleDossier.content(PermittedCase.SP1))));
        for (var item : get(id).completeness().items()) {
            var code = item.wanted().code();
            act(() -> addPaper.add(
                    id,
                    new DossierPaper.Facts(code, "Giấy tờ " + code, PaperForm.ORIGINAL, null, null, null, null),
                    new AddPaper.Sent(code + ".txt", code.getBytes(StandardCharsets.UTF_8))));
        }
        act(() -> submitDossier.submit(
                new SubmitDossier.Command(id, get(id).version(), ExampleDossier.handedIn(SUBMITTED), Language.VI)));
        return id;
    }

    private RuleBookUploadId upload(Consumer<XSSFWorkbook> change) {
        return acting.as(
                Role.ADMINISTRATOR,
                () -> uploadRuleBook.upload("bo-quy-dinh.xlsx", ChangedBook.of(uploads, Language.VI, change)));
    }

    private DossierCard.Card get(DossierId id) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> card.get(id));
    }

    private void act(Runnable action) {
        acting.as(Role.COMPLIANCE_OFFICER, action);
    }
}
