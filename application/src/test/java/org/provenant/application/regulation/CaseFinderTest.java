package org.provenant.application.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.regulation.Answer;
import org.provenant.domain.regulation.CaseAdvice;
import org.provenant.domain.regulation.CaseAdvice.Status;
import org.provenant.domain.regulation.CaseFinder;
import org.provenant.domain.regulation.FinderRules;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.ListedGoods;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The case finder on the rules that come with the product. */
class CaseFinderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);
    private static final String LAPTOP = "84713020";
    private static final String OSCILLOSCOPE = "90302000";
    private static final String LATHE = "84581100";

    /** Every answer that leaves no question open. */
    private static final Map<String, Answer> ALL_YES = Arrays.stream(
                    ("NOT-SOLD SP1-OWN-PRODUCTION SP2-SYSTEM SP3-DIRECT SP3-PARTNER SP4-SPECIAL SP4-EFFECT SP5-REPAIRED"
                                    + " SP5-WARRANTY SP5-EXPORT SP6-NOT-MADE SP6-REPLACES RS1-RESEARCH RS1-TERM PR1-CONTRACT"
                                    + " PR1-FACILITY PR1-ENVIRONMENT PR1-ABROAD")
                            .split(" "))
            .collect(Collectors.toMap(code -> code, code -> Answer.YES));

    private final CaseFinder finder = finder();

    private static CaseFinder finder() {
        var rows = RuleBookSeed.read().rows();
        return new CaseFinder(
                new FinderRules(
                        rowsOf(rows, RuleKind.CASE),
                        rowsOf(rows, RuleKind.CONDITION),
                        rowsOf(rows, RuleKind.OUTSIDE_ROUTE),
                        rowsOf(rows, RuleKind.PRINCIPLE),
                        rowsOf(rows, RuleKind.OTHER_CONTROL),
                        rowsOf(rows, RuleKind.HS_MAPPING),
                        new ListedGoods(rowsOf(rows, RuleKind.HS_HEADING))),
                DAY.getYear());
    }

    private static List<RuleRow> rowsOf(List<RuleFacts> rows, RuleKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind && row.isEffectiveOn(DAY))
                .map(row -> new RuleRow(row, 1))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} of {2} for {3}: {4} {5}")
    @CsvSource({
        "84713020, USED, 2024, OWN_PRODUCTION, SP1, FITS, ''",
        "84713020, USED, 2022, SPECIAL_TASK, SP4, FAILS, BAN",
        "84713020, USED, 2023, SPECIAL_TASK, SP4, FITS, ''",
        "84713020, USED, , SPECIAL_TASK, SP4, OPEN, ''",
        "84715090, USED, 2015, FOREIGN_SERVICES, SP3, FITS, ''",
        "84733010, REFURBISHED, 2024, REPLACE_OR_REPAIR, SP6, FITS, CP1",
        "84733010, USED, 2024, REPLACE_OR_REPAIR, SP6, FAILS, BAN",
        "85176243, USED, 2020, RETURN_AFTER_REPAIR, SP5, FITS, ''",
        "84713020, USED, 2020, RESEARCH, RS1, FITS, CH1",
        "85171300, USED, 2020, REPAIR_FOR_FOREIGN_TRADER, PR1, FITS, ''",
        "84713020, USED, 2024, SALE_IN_VIETNAM, SP1, OTHER_PURPOSE, BAN",
        "84713020, USED, 2024, CHIP_PROJECT, SP1, OTHER_PURPOSE, BAN CH1",
        "84713020, NEW, 2026, OWN_PRODUCTION, SP1, FAILS, NL0",
        "90302000, USED, 2020, OWN_PRODUCTION, SP1, FAILS, NL0",
        "84581100, USED, 2020, OWN_PRODUCTION, SP1, FAILS, NL0 UM1",
        "85171200, USED, 2020, OWN_PRODUCTION, SP1, FITS, ''",
        "85171200, USED, 2020, SALE_IN_VIETNAM, SP1, OTHER_PURPOSE, BAN",
        "85258030, USED, 2020, OWN_PRODUCTION, SP1, FITS, ''",
        "99999999, USED, 2020, OWN_PRODUCTION, SP1, OPEN, ''",
        "85999999, USED, 2020, OWN_PRODUCTION, SP1, OPEN, ''",
        "77010000, USED, 2020, SALE_IN_VIETNAM, SP1, OTHER_PURPOSE, ''"
    })
    void caseStandsAsItsConditionsDo(
            String hs,
            GoodsState state,
            @Nullable Integer year,
            ImportPurpose purpose,
            PermittedCase permittedCase,
            CaseAdvice.Verdict verdict,
            String outside) {
        var advice = finder.advise(
                new ImportIntent("Thiết bị", new HsCode(hs), state, year, purpose, OwnerRelation.RELATED, ALL_YES));

        assertEquals(verdict, advice.verdictOn(permittedCase));
        assertEquals(
                outside,
                advice.outside().stream()
                        .map(each -> each.route().name())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void deviceOfFourYearsLacksTheAgeConditionAlone() {
        var finding = finding(intent(LAPTOP, GoodsState.USED, 2022, ImportPurpose.SPECIAL_TASK, ALL_YES), "SP4");

        assertEquals(Map.of("SP4-AGE", Status.MISSING), notMet(finding));
        assertEquals(
                "QĐ 18/2016/QĐ-TTg",
                condition(finding, "SP4-AGE").condition().source().instrument());
    }

    @Test
    void whatNobodySaidIsUnknownAndAsked() {
        var finding = finding(intent(LAPTOP, GoodsState.USED, 2024, ImportPurpose.OWN_PRODUCTION, Map.of()), "SP1");

        assertEquals(
                Map.of("NOT-SOLD", Status.UNKNOWN, "SP1-OWN-PRODUCTION", Status.UNKNOWN, "SP1-RELATED", Status.UNKNOWN),
                notMet(finding));
        assertTrue(condition(finding, "SP1-OWN-PRODUCTION").asks());
        assertNotNull(condition(finding, "SP1-OWN-PRODUCTION").questionEn());
        assertFalse(condition(finding, "LISTED").asks());
        assertEquals(CaseAdvice.Verdict.OPEN, finding.verdict());
    }

    @Test
    void ownerWhoIsNotRelatedEndsTheMoveWithinOneOrganisation() {
        var intent = new ImportIntent(
                "Máy chủ",
                new HsCode("84715090"),
                GoodsState.USED,
                2024,
                ImportPurpose.OWN_PRODUCTION,
                OwnerRelation.UNRELATED,
                ALL_YES);

        assertEquals(Map.of("SP1-RELATED", Status.MISSING), notMet(finding(intent, "SP1")));
        assertEquals(CaseAdvice.Verdict.FITS, finder.advise(intent).verdictOn(PermittedCase.SP2));
    }

    @Test
    void refurbishedCountsAsUsed() {
        var finding =
                finding(intent(LAPTOP, GoodsState.REFURBISHED, 2024, ImportPurpose.OWN_PRODUCTION, ALL_YES), "SP2");

        assertEquals(Status.MET, condition(finding, "USED").status());
    }

    @Test
    void goodsThatAreNotListedNeedNoPermitAndSaySo() {
        var advice = finder.advise(intent(OSCILLOSCOPE, GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()));

        assertNull(advice.listing());
        assertEquals(CaseAdvice.Why.NOT_LISTED, advice.outside().get(0).why());
        assertEquals(
                CaseAdvice.Why.USED_MACHINERY,
                finder.advise(intent(LATHE, GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()))
                        .outside()
                        .get(1)
                        .why());
    }

    @Test
    void otherControlsAndPrinciplesAreToldBesides() {
        var advice = finder.advise(intent("85176243", GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()));

        assertEquals(
                List.of(OtherControl.INFORMATION_SECURITY),
                advice.controls().stream().map(CaseAdvice.Control::control).toList());
        assertEquals(3, advice.principles().size());
        assertEquals("Điều 3", advice.principles().get(0).source().article());
        assertEquals(
                List.of(OtherControl.CONFORMITY),
                finder
                        .advise(intent(LAPTOP, GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()))
                        .controls()
                        .stream()
                        .map(CaseAdvice.Control::control)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "85171200, FORMER, 851713 851714",
        "85258030, FORMER, 852581 852582 852583 852589",
        "85258930, LISTED, ''",
        "84713010, BESIDE_LISTED, ''",
        "90302000, NOT_LISTED, ''",
        "99999999, NO_SUCH_CODE, ''",
        "84880000, NO_SUCH_CODE, ''"
    })
    void codeIsToldForWhatItIs(String hs, CaseAdvice.CodeStanding standing, String present) {
        var code = Objects.requireNonNull(
                finder.advise(intent(hs, GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()))
                        .code());

        assertEquals(standing, code.standing());
        assertEquals(
                present, code.former().stream().map(CaseAdvice.Former::present).collect(Collectors.joining(" ")));
        assertTrue(code.former().stream().noneMatch(each -> each.listed().isEmpty()));
    }

    @Test
    void codeBesideListedOnesIsNotToldToBeFreeWithoutAWarning() {
        var advice = finder.advise(intent("85171100", GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()));

        assertEquals(CaseAdvice.Why.BESIDE_LISTED, advice.outside().get(0).why());
        assertEquals("8517", Objects.requireNonNull(advice.code()).beside());
    }

    @ParameterizedTest
    @CsvSource({", UNKNOWN, ''", "YES, MET, ''", "NO, MISSING, NL0 UM1"})
    void codeOfAListedSubheadingIsAskedAbout(@Nullable Answer answer, Status listed, String outside) {
        var advice = finder.advise(intent(
                "84713010",
                GoodsState.USED,
                2020,
                ImportPurpose.OWN_PRODUCTION,
                answer == null ? Map.of() : Map.of("LISTED", answer)));

        var condition = condition(advice.cases().get(0), "LISTED");
        assertEquals(listed, condition.status());
        assertTrue(Objects.requireNonNull(condition.questionEn()).contains("8471.30.20, 8471.30.90"));
        assertEquals(
                outside,
                advice.outside().stream().map(each -> each.route().name()).collect(Collectors.joining(" ")));
    }

    @Test
    void newGoodsOfAListedCodeAreFreeBecauseTheyAreNew() {
        var route = finder.advise(intent("85258930", GoodsState.NEW, 2026, ImportPurpose.OWN_PRODUCTION, Map.of()))
                .outside()
                .get(0);

        assertEquals(CaseAdvice.Why.NOT_USED, route.why());
        assertTrue(route.noteVi().contains("hàng mới"), route.noteVi());
        assertTrue(route.noteEn().contains("new goods"), route.noteEn());
        assertFalse(route.noteVi().contains("không nằm trong danh mục"));
    }

    @ParameterizedTest
    @CsvSource({
        "84433229, , UNKNOWN, ''",
        "84433229, YES, MET, ''",
        "84433229, NO, MISSING, NL0 EXCEPTED",
        "84439920, , UNKNOWN, ''",
        "84439920, NO, MISSING, NL0 EXCEPTED",
        "84433240, , MET, ''"
    })
    void whatAHeadingExceptsIsAsked(String hs, @Nullable Answer answer, Status listed, String outside) {
        var advice = finder.advise(intent(
                hs,
                GoodsState.USED,
                2020,
                ImportPurpose.OWN_PRODUCTION,
                answer == null ? Map.of() : Map.of("LISTED", answer)));

        var condition = condition(advice.cases().get(0), "LISTED");
        assertEquals(listed, condition.status());
        assertEquals(!hs.equals("84433240"), condition.asks());
        assertEquals(
                outside,
                advice.outside().stream()
                        .filter(each -> each.route() != OutsideRoute.UM1)
                        .map(each -> each.route() + " " + each.why())
                        .collect(Collectors.joining()));
        if (condition.asks()) {
            assertTrue(Objects.requireNonNull(condition.questionVi()).contains("Ngoại lệ: "));
            assertTrue(Objects.requireNonNull(condition.questionEn()).contains("Exception: "));
        }
    }

    @Test
    void banNamesTheCasesThatWereLookedAtAndTheOthers() {
        var route = finder.advise(intent(LAPTOP, GoodsState.USED, 2022, ImportPurpose.SPECIAL_TASK, ALL_YES))
                .outside()
                .get(0);

        assertEquals(CaseAdvice.Why.NO_CASE_OF_PURPOSE, route.why());
        assertTrue(route.noteVi().contains("(SP4)"), route.noteVi());
        assertTrue(route.noteEn().contains("(PR1, RS1, SP1, SP2, SP3, SP5, SP6)"), route.noteEn());
        var sale = finder.advise(intent(LAPTOP, GoodsState.USED, 2022, ImportPurpose.SALE_IN_VIETNAM, ALL_YES))
                .outside()
                .get(0);
        assertEquals(CaseAdvice.Why.PURPOSE_WITHOUT_CASE, sale.why());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 1949, 2027, 20260})
    void yearsThatCannotBeAreRefused(int year) {
        var intent = intent(LAPTOP, GoodsState.USED, year, ImportPurpose.SPECIAL_TASK, ALL_YES);

        var refused = assertThrows(RuleViolated.class, () -> finder.advise(intent));

        assertEquals(ValueRule.YEAR_INVALID, refused.rule());
    }

    @Test
    void exceptionOfAHeadingIsToldWithIt() {
        var advice = finder.advise(intent("84433190", GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()));
        var printer = finder.advise(intent("84433191", GoodsState.USED, 2020, ImportPurpose.OWN_PRODUCTION, Map.of()));

        assertNull(advice.listing(), "no heading of the list covers it");
        assertTrue(
                Objects.requireNonNull(Objects.requireNonNull(printer.listing()).noteEn())
                        .contains("A0"));
    }

    private static ImportIntent intent(
            String hs, GoodsState state, int year, ImportPurpose purpose, Map<String, Answer> answers) {
        return new ImportIntent(
                "Thiết bị",
                new HsCode(hs),
                state,
                year,
                purpose,
                answers.isEmpty() ? null : OwnerRelation.RELATED,
                answers);
    }

    private CaseAdvice.Finding finding(ImportIntent intent, String permittedCase) {
        return finder.advise(intent).cases().stream()
                .filter(each -> each.permittedCase().name().equals(permittedCase))
                .findFirst()
                .orElseThrow();
    }

    private static CaseAdvice.Condition condition(CaseAdvice.Finding finding, String code) {
        return finding.conditions().stream()
                .filter(each -> each.condition().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Status> notMet(CaseAdvice.Finding finding) {
        var others = new TreeMap<String, Status>();
        finding.conditions().stream()
                .filter(each -> each.status() != Status.MET)
                .forEach(each -> others.put(each.condition().code(), each.status()));
        return others;
    }
}
