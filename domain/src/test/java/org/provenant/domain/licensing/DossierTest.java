package org.provenant.domain.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.domain.licensing.ExampleDossier.RULES;
import static org.provenant.domain.licensing.ExampleDossier.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

class DossierTest {

    private static final Reason REASON = new Reason("Theo công văn trả lời");

    @Test
    void handingInPinsTheRulesOfThatDay() {
        var dossier = ExampleDossier.filled();
        assertEquals(new RulePoint(7, TODAY), dossier.rulesOr(new RulePoint(7, TODAY)));

        dossier.submit(ExampleDossier.handedIn(TODAY.minusDays(3)), TODAY, RULES, List.of());

        assertEquals(new RulePoint(1, TODAY.minusDays(3)), dossier.rulesOr(new RulePoint(7, TODAY)));
        assertEquals(DossierState.SUBMITTED, dossier.state());
    }

    @Test
    void decidedDossierStillReadsItsOldRules() {
        var dossier = ExampleDossier.submitted();
        dossier.refuse(TODAY, REASON, TODAY);

        assertEquals(LicensingRule.NOT_EDITABLE, ruleAgainst(() -> dossier.takeOver(new RulePoint(2, TODAY))));

        assertEquals(RULES, dossier.rulesOr(new RulePoint(2, TODAY.plusYears(1))));
    }

    @Test
    void openDossierTakesOverLaterRulesOnce() {
        var dossier = ExampleDossier.submitted();
        var later = new RulePoint(2, TODAY);

        assertEquals(LicensingRule.NOT_EDITABLE, ruleAgainst(() -> dossier.acknowledge(later)));
        dossier.takeOver(later);

        assertEquals(later, dossier.rules());
        assertEquals(LicensingRule.RULES_ALREADY_IN_FORCE, ruleAgainst(() -> dossier.takeOver(later)));
        assertEquals(LicensingRule.RULES_ALREADY_IN_FORCE, ruleAgainst(() -> dossier.takeOver(RULES)));
    }

    @Test
    void draftFollowsTheRulesOfTodayAndRemembersThoseItWasCheckedAgainst() {
        var draft = ExampleDossier.asking(1);
        var later = new RulePoint(2, TODAY.plusDays(9));
        assertEquals(RULES, draft.workedOutUnder());
        assertEquals(later, draft.rulesOr(later));

        assertEquals(LicensingRule.RULES_ALREADY_IN_FORCE, ruleAgainst(() -> draft.takeOver(later)));
        draft.acknowledge(later);

        assertEquals(later, draft.workedOutUnder());
        assertNull(draft.rules());
        assertEquals(LicensingRule.RULES_ALREADY_IN_FORCE, ruleAgainst(() -> draft.acknowledge(later)));
    }

    @Test
    void incompleteDossierIsNotHandedIn() {
        var handingIn = ExampleDossier.handedIn(TODAY);
        var empty = ExampleDossier.filled();
        empty.describe("Không còn hàng", List.of());

        assertEquals(LicensingRule.CONTENT_MISSING, ruleAgainst(() -> ExampleDossier.asking(1)
                .submit(handingIn, TODAY, RULES, List.of())));
        assertEquals(LicensingRule.PAPERS_MISSING, ruleAgainst(() -> ExampleDossier.filled()
                .submit(handingIn, TODAY, RULES, List.of("Đơn đề nghị"))));
        assertEquals(LicensingRule.NO_GOODS, ruleAgainst(() -> empty.submit(handingIn, TODAY, RULES, List.of())));
        assertEquals(LicensingRule.DAY_IN_THE_FUTURE, ruleAgainst(() -> ExampleDossier.filled()
                .submit(ExampleDossier.handedIn(TODAY.plusDays(1)), TODAY, RULES, List.of())));
    }

    @Test
    void supplementAfterTheDayThatWasAskedForIsLate() {
        var dossier = ExampleDossier.submitted();
        dossier.askForMore(TODAY, "Bổ sung hóa đơn", TODAY.plusDays(2), TODAY);
        dossier.submit(supplement(TODAY.plusDays(2)), TODAY.plusDays(2), RULES, List.of());
        dossier.askForMore(TODAY.plusDays(3), "Bổ sung hợp đồng", TODAY.plusDays(5), TODAY.plusDays(3));
        dossier.submit(supplement(TODAY.plusDays(6)), TODAY.plusDays(6), RULES, List.of());

        assertEquals(
                List.of(false, false, true),
                dossier.rounds().stream().map(SubmissionRound::isLate).toList());
    }

    private static SubmissionRound.HandingIn supplement(LocalDate day) {
        return new SubmissionRound.HandingIn(day, SubmissionChannel.ONLINE, null, "Đã bổ sung");
    }

    @Test
    void dossierIsOpenAgainWhileMoreIsAskedFor() {
        var dossier = ExampleDossier.submitted();
        assertEquals(LicensingRule.NOT_EDITABLE, ruleAgainst(() -> dossier.describe("Khác", List.of())));

        dossier.askForMore(TODAY, "Bổ sung hóa đơn", TODAY.plusDays(20), TODAY);
        ExampleDossier.add(dossier, "SP1-ORIGIN", PaperForm.COPY, null);
        assertEquals(
                ValueRule.REQUIRED,
                ruleAgainst(() -> dossier.submit(ExampleDossier.handedIn(TODAY), TODAY, RULES, List.of())));
        dossier.submit(
                new SubmissionRound.HandingIn(TODAY, SubmissionChannel.POST, null, "Đã bổ sung"),
                TODAY,
                RULES,
                List.of());

        assertEquals(DossierState.RESUBMITTED, dossier.state());
        assertEquals(2, dossier.rounds().size());
        assertEquals("Bổ sung hóa đơn", dossier.rounds().get(0).asked());
        assertEquals("Đã bổ sung", dossier.rounds().get(1).answer());
    }

    @ParameterizedTest
    @EnumSource(DossierState.class)
    void onlyDecidedDossiersHaveNoNextStep(DossierState state) {
        var decided = List.of(DossierState.GRANTED, DossierState.REFUSED, DossierState.WITHDRAWN);

        assertEquals(decided.contains(state), state.isDecided());
        assertFalse(state.canBecome(state));
        assertTrue(
                Arrays.stream(DossierState.values()).noneMatch(other -> other.isDecided() && other.canBecome(state)));
    }

    @Test
    void decisionIsNotBeforeTheLastStep() {
        var dossier = ExampleDossier.submitted();

        assertEquals(
                LicensingRule.DAY_BEFORE_STEP, ruleAgainst(() -> dossier.refuse(TODAY.minusDays(1), REASON, TODAY)));
        dossier.refuse(TODAY, REASON, TODAY);

        assertEquals("Theo công văn trả lời", dossier.decidedBecause());
        assertEquals(LicensingRule.STEP_NOT_POSSIBLE, ruleAgainst(() -> dossier.withdraw(TODAY, REASON, TODAY)));
    }

    @ParameterizedTest
    @CsvSource({
        ", , MISSING",
        "COPY, , WRONG_FORM",
        "ORIGINAL, , PRESENT",
        "CERTIFIED_COPY, 2026-06-14, EXPIRED",
        "CERTIFIED_COPY, 2026-06-15, ENDS_SOON",
        "CERTIFIED_COPY, 2026-07-15, ENDS_SOON",
        "CERTIFIED_COPY, 2026-07-16, PRESENT"
    })
    void everyPaperIsHeldAgainstTheChecklist(PaperForm form, LocalDate validUntil, PaperState state) {
        var dossier = ExampleDossier.asking(1);
        if (form != null) {
            ExampleDossier.add(dossier, "LEGAL", form, validUntil);
        }

        var item = Completeness.of(
                        List.of(ExampleDossier.wanted("LEGAL", PaperForm.CERTIFIED_COPY, true)), dossier, TODAY)
                .items()
                .get(0);

        assertEquals(state, item.state());
    }

    @Test
    void formThatTheRuleTakesTooIsNotWrong() {
        var dossier = ExampleDossier.asking(1);
        ExampleDossier.add(dossier, "LEGAL", PaperForm.COPY, null);
        var asked = ExampleDossier.wanted("LEGAL", PaperForm.CERTIFIED_COPY, true);

        assertEquals(PaperState.WRONG_FORM, stateOf(asked, dossier));
        assertEquals(PaperState.PRESENT, stateOf(ExampleDossier.taking(asked, PaperForm.COPY), dossier));
    }

    @Test
    void paperIsWaivedOnlyWhileNobodyHasVerifiedTheRule() {
        var dossier = ExampleDossier.asking(1);
        var assumed = ExampleDossier.wanted("SPEC", PaperForm.COPY, true);
        var verified = ExampleDossier.verified(assumed);

        dossier.waive(assumed, REASON, new UserId(1), Instant.EPOCH);

        var completeness = Completeness.of(List.of(assumed), dossier, TODAY);
        assertEquals(PaperState.WAIVED, completeness.items().get(0).state());
        assertEquals(REASON.text(), completeness.items().get(0).waivedBecause());
        assertTrue(completeness.isComplete());
        assertEquals(0, completeness.mandatory());
        assertEquals(PaperState.MISSING, stateOf(verified, dossier));
        assertEquals(
                LicensingRule.PAPER_NOT_WAIVABLE,
                ruleAgainst(() -> dossier.waive(verified, REASON, new UserId(1), Instant.EPOCH)));
        ExampleDossier.add(dossier, "SPEC", PaperForm.COPY, null);
        assertEquals(PaperState.PRESENT, stateOf(assumed, dossier));
        assertEquals(LicensingRule.NOT_EDITABLE, ruleAgainst(() -> ExampleDossier.submitted()
                .waive(assumed, REASON, new UserId(1), Instant.EPOCH)));
    }

    @Test
    void eachPaperThatStandsInTheWayIsNamedWithWhy() {
        var dossier = ExampleDossier.asking(1);
        ExampleDossier.add(dossier, "FORM1", PaperForm.COPY, null);
        ExampleDossier.add(dossier, "LEGAL", PaperForm.ORIGINAL, TODAY.minusDays(1));

        var completeness = Completeness.of(
                List.of(
                        ExampleDossier.wanted("REQ", PaperForm.ORIGINAL, true),
                        ExampleDossier.wanted("FORM1", PaperForm.ORIGINAL, true),
                        ExampleDossier.wanted("LEGAL", PaperForm.ORIGINAL, true)),
                dossier,
                TODAY);

        assertEquals(
                List.of(
                        "Giấy tờ REQ (còn thiếu)",
                        "Giấy tờ FORM1 (sai hình thức, cần: Bản chính)",
                        "Giấy tờ LEGAL (hết hạn ngày 14/06/2026)"),
                completeness.missing(Language.VI));
    }

    private static PaperState stateOf(Paper wanted, Dossier dossier) {
        return Completeness.of(List.of(wanted), dossier, TODAY).items().get(0).state();
    }

    @Test
    void missingPapersAreNamedAndOthersDoNotBlock() {
        var dossier = ExampleDossier.asking(1);
        var checklist = List.of(
                ExampleDossier.wanted("REQ", PaperForm.ORIGINAL, true),
                ExampleDossier.wanted("MORE", PaperForm.COPY, false));

        var completeness = Completeness.of(checklist, dossier, TODAY);

        assertEquals(List.of("Giấy tờ REQ (còn thiếu)"), completeness.missing(Language.VI));
        assertEquals(PaperState.NOT_NEEDED, completeness.items().get(1).state());
        assertEquals(1, completeness.mandatory());
    }

    @Test
    void fieldsTakeOnlyWhatSuitsThem() {
        var dossier = ExampleDossier.asking(1);

        dossier.say(Map.of(
                ContentField.USE_YEARS,
                " 3.50 ",
                ContentField.EXIT_BY,
                "2029-12-31",
                ContentField.SIGNED_AT,
                "Hà Nội"));

        assertEquals("3.50", dossier.content(ContentField.USE_YEARS));
        assertEquals(LicensingRule.CONTENT_NOT_A_NUMBER, ruleAgainst(dossier, ContentField.USE_YEARS, "-1"));
        assertEquals(LicensingRule.CONTENT_NOT_A_NUMBER, ruleAgainst(dossier, ContentField.USE_YEARS, "1e999999"));
        assertEquals(LicensingRule.CONTENT_NOT_A_DATE, ruleAgainst(dossier, ContentField.EXIT_BY, "31/12/2029"));
        assertEquals(LicensingRule.CONTENT_NOT_A_ROUTE, ruleAgainst(dossier, ContentField.EXIT_ROUTE, "SELL"));
        assertEquals(LicensingRule.FIELD_OF_OTHER_CASE, ruleAgainst(dossier, ContentField.RESEARCH_TOPIC, "Đề tài"));
    }

    @Test
    void researchThatEndsBeforeItBeginsIsRefusedAndNeverHandedIn() {
        var dossier = new Dossier(
                new CompanyId(1), "Thị giác máy", PermittedCase.RS1, null, RULES, List.of(ExampleDossier.laptops(1)));
        dossier.say(ExampleDossier.content(PermittedCase.RS1));
        dossier.say(Map.of(ContentField.RESEARCH_ENDS, "2026-12-31"));
        assertEquals(List.of(), dossier.unsaid());

        var refused = ruleAgainst(dossier, ContentField.RESEARCH_BEGINS, "2027-07-01");

        // What was refused stays out of the register; a dossier that was kept so before is found all the same.
        assertEquals(ValueRule.PERIOD_ENDS_BEFORE_START, refused);
        assertEquals(List.of(ContentField.RESEARCH_ENDS), dossier.unsaid());
        assertEquals(
                ValueRule.PERIOD_ENDS_BEFORE_START,
                ruleAgainst(() -> dossier.submit(ExampleDossier.handedIn(TODAY), TODAY, RULES, List.of())));
    }

    @Test
    void anotherCaseIsGrantedOnlyOnSaidGrounds() {
        var dossier = ExampleDossier.submitted();
        var research = new Permit(
                new CompanyId(1),
                new Permit.Facts("9/BKHCN", TODAY, "Bộ Khoa học và Công nghệ", PermittedCase.RS1, null, null),
                List.of(ExamplePermit.laptops(1)));

        assertEquals(
                LicensingRule.OTHER_CASE_NEEDS_REASON,
                ruleAgainst(() -> dossier.grant(research, TODAY, Map.of(), null)));

        assertEquals(DossierState.SUBMITTED, dossier.state());
    }

    @ParameterizedTest
    @EnumSource(PermittedCase.class)
    void everyCaseHasTheFourPapersOfTheCircular(PermittedCase permittedCase) {
        var papers = ContentPaper.of(permittedCase);

        assertTrue(papers.containsAll(List.of(
                ContentPaper.REQUEST, ContentPaper.USE_PLAN, ContentPaper.GOODS_MANAGEMENT, ContentPaper.END_OF_USE)));
        papers.forEach(paper -> assertFalse(paper.fields().isEmpty()));
    }

    @Test
    void emptiedFieldSaysNothing() {
        var dossier = ExampleDossier.filled();
        var emptied = ExampleDossier.content(PermittedCase.SP1);
        emptied.replaceAll((field, words) -> field == ContentField.SIGNED_AT ? " " : words);

        dossier.say(emptied);

        assertNull(dossier.content(ContentField.SIGNED_AT));
        assertEquals(List.of(ContentField.SIGNED_AT), dossier.unsaid());
    }

    private static Rule ruleAgainst(Dossier dossier, ContentField field, String words) {
        return ruleAgainst(() -> dossier.say(Map.of(field, words)));
    }

    private static Rule ruleAgainst(Runnable action) {
        return assertThrows(RuleViolated.class, action::run).rule();
    }
}
