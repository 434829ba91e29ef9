package org.provenant.domain.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

class RuleBookTest {

    private static final LocalDate DAY = ExampleRules.DAY;

    @ParameterizedTest
    @CsvSource({
        "84713020, 84713020",
        "84713090, ''",
        "85181011, 8518",
        "85258110, 852581",
        "84439920, 84439920",
        "84439990, 844399",
        "99999999, ''"
    })
    void listedHeadingCoversWhatLiesBeneathAndTheLongestCounts(String code, String heading) {
        var goods = new ListedGoods(List.of(
                heading("84713020"), heading("8518"), heading("852581"), heading("844399"), heading("84439920")));

        var found = goods.find(new HsCode(code)).map(RuleRow::code).orElse("");

        assertEquals(heading, found);
    }

    private static RuleRow heading(String digits) {
        return ExampleRules.row(RuleKind.HS_HEADING, digits, Map.of());
    }

    @Test
    void rowIsReadAsItWasWritten() {
        var facts = ExampleRules.facts(
                RuleKind.PAPER,
                "REQ",
                Map.of(RuleField.CASES, "sp2, SP1", RuleField.NAME_VI, "Văn bản đề nghị = đơn", RuleField.SETS, "02"));

        var read = RuleContent.read(facts.content().toString());

        assertEquals(facts.content(), read);
        assertEquals(EnumSet.of(PermittedCase.SP1, PermittedCase.SP2), read.cases());
        assertEquals("Văn bản đề nghị = đơn", read.text(RuleField.NAME_VI));
        assertEquals(2, read.number(RuleField.SETS));
    }

    @ParameterizedTest
    @CsvSource({
        "SETS, hai, FIELD_INVALID",
        "CASES, SP9, FIELD_INVALID",
        "PAPER_FORM, FAX, FIELD_INVALID",
        "MANDATORY, có, FIELD_INVALID",
        "HEADING, 8471, FIELD_FOREIGN",
        "LIMIT, 3, FIELD_FOREIGN"
    })
    void rowHasOnlyTheFieldsOfItsKindInTheirForm(RuleField field, String value, RegulationRule rule) {
        assertEquals(rule, ruleAgainst(() -> ExampleRules.facts(RuleKind.PAPER, "REQ", Map.of(field, value))));
    }

    @Test
    void onlyWhatIsAssumedNeedsNoInstrument() {
        var content = ExampleRules.facts(RuleKind.PRINCIPLE, "A", Map.of()).content();

        assertEquals(
                RegulationRule.SOURCE_MISSING,
                ruleAgainst(() ->
                        new RuleFacts(RuleKind.PRINCIPLE, "A", content, DAY, null, null, null, Certainty.SECONDARY)));
        var assumed = new RuleFacts(RuleKind.PRINCIPLE, "A", content, DAY, null, null, null, Certainty.ASSUMED);
        assertEquals(RegulationRule.SOURCE_MISSING, ruleAgainst(() -> new RuleRow(assumed, 1)
                .verify("Trần Minh Đức", DAY, "Công báo số 5")));
    }

    @Test
    void nothingComesInVerified() {
        var facts = ExampleRules.facts(RuleKind.PRINCIPLE, "A", Map.of());
        var claimed = new RuleFacts(
                facts.kind(), "A", facts.content(), DAY, null, facts.instrument(), null, Certainty.VERIFIED);

        assertEquals(RegulationRule.VERIFIED_WITHOUT_EVIDENCE, ruleAgainst(() -> new RuleRow(claimed, 1)));
    }

    @Test
    void verificationNamesWhoWhenAndWithWhat() {
        var row = ExampleRules.row(RuleKind.PRINCIPLE, "A", Map.of());

        row.verify("Trần Minh Đức", DAY, "Công báo số 447+448 ngày 20/05/2016");

        assertTrue(row.source().isVerified());
        assertEquals("Trần Minh Đức", row.source().verifiedBy());
        assertEquals(DAY, row.source().verifiedOn());
        assertEquals("Công báo số 447+448 ngày 20/05/2016", row.evidence());
    }

    @Test
    void endedRowStaysInItsEditionsAndIsVerifiedNoMore() {
        var row = ExampleRules.row(RuleKind.PRINCIPLE, "A", Map.of());

        row.end(3);

        assertTrue(row.isIn(2));
        assertFalse(row.isIn(3));
        assertEquals(RegulationRule.ROW_ENDED, ruleAgainst(() -> row.verify("A", DAY, "Công báo")));
    }

    @Test
    void differenceNamesWhatIsAddedEndedAndChanged() {
        var same = ExampleRules.row(RuleKind.PARAMETER, "SETS", Map.of(RuleField.VALUE, "1"));
        var changed = ExampleRules.row(RuleKind.PARAMETER, "DECISION-SP", Map.of(RuleField.VALUE, "5"));
        var ended = ExampleRules.row(RuleKind.PARAMETER, "FEE", Map.of());
        var longer = ExampleRules.facts(RuleKind.PARAMETER, "DECISION-SP", Map.of(RuleField.VALUE, "7"));
        var added = ExampleRules.facts(RuleKind.PARAMETER, "RESULT", Map.of());

        var difference = RuleDifference.between(List.of(same, changed, ended), List.of(same.facts(), longer, added));

        assertEquals(List.of(added), difference.added());
        assertEquals(List.of(ended), difference.ended());
        assertEquals(
                List.of(new RuleDifference.Value("VALUE", "5", "7")),
                difference.changed().get(0).values());
    }

    @Test
    void verifiedRowThatSaysTheSameStaysVerified() {
        var row = ExampleRules.row(RuleKind.PARAMETER, "SETS", Map.of());
        var before = row.facts();
        row.verify("Trần Minh Đức", DAY, "Công báo số 5");

        assertTrue(RuleDifference.between(List.of(row), List.of(before)).isEmpty());
    }

    @Test
    void rowsOfOneCodeOverlapOnlyIfBothAreInForceOnOneDay() {
        var until = ExampleRules.facts(RuleKind.PARAMETER, "A", Map.of(), LocalDate.of(2026, 6, 30));
        var from = new RuleFacts(
                until.kind(),
                "A",
                until.content(),
                LocalDate.of(2026, 7, 1),
                null,
                until.instrument(),
                null,
                Certainty.SECONDARY);

        assertFalse(until.overlaps(from));
        assertTrue(ExampleRules.facts(RuleKind.PARAMETER, "A", Map.of()).overlaps(from));
        assertTrue(until.isEffectiveOn(LocalDate.of(2026, 6, 30)));
        assertFalse(until.isEffectiveOn(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void pointIsKeptInOneColumn() {
        var column = new RulePoint.Column();
        var point = new RulePoint(3, DAY);

        assertEquals("3@2026-06-15", column.convertToDatabaseColumn(point));
        assertEquals(point, column.convertToEntityAttribute("3@2026-06-15"));
    }

    private static Rule ruleAgainst(Runnable action) {
        return assertThrows(RuleViolated.class, action::run).rule();
    }
}
