package org.provenant.application.customs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.CorrectDeclaration;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class DeclarationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Reason REASON = new Reason("Gõ nhầm so với bản giấy");

    @Inject
    RegisterPermit registerPermit;

    @Inject
    CorrectPermit correctPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    CorrectDeclaration correctDeclaration;

    @Inject
    DeclarationList list;

    @Inject
    DeclarationCard card;

    @Inject
    DeclarationTypes types;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void declarationTakesItsGoodsOffThePermit() {
        var permit = permit("01/GP", ExamplePermit.laptops(10), ExamplePermit.servers(2));

        var registered = register("100000000010", laptops(permit, 4), servers(permit, 2));

        var lines = permitLines(permit);
        assertFalse(registered.numberUnusual());
        assertEquals(6, lines.get(0).leftToDeclare());
        assertEquals(0, lines.get(1).leftToDeclare());
        assertEquals(10, lines.get(0).leftPieces());
    }

    @Test
    void balanceBeforeAndAfterStandsInTheHistory() {
        var permit = permit("02/GP", ExamplePermit.laptops(10));

        register("100000000020", laptops(permit, 4));

        var entry = LastEntry.in(tables);
        assertEquals("RegisterDeclaration", entry.useCase());
        assertEquals("0 → 4", entry.changes().get("PermitLine.declared"));
        assertEquals(" → 02/GP / 1", entry.changes().get("DeclarationLine.permitLine"));
        assertEquals(" → 100000000020", entry.changes().get("Declaration.number"));
    }

    @Test
    void moreThanIsLeftIsRefusedAndNothingKept() {
        var permit = permit("03/GP", ExamplePermit.laptops(10), ExamplePermit.servers(2));

        var refusal = ruleAgainst(() -> register("100000000030", laptops(permit, 10), servers(permit, 3)));

        assertEquals(PermitRule.NOT_ENOUGH_LEFT, refusal);
        assertEquals(10, permitLines(permit).get(0).leftToDeclare());
        assertEquals(0, tables.count("declaration where number = '100000000030'"));
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
    }

    @Test
    void twoLinesOfOneDeclarationShareTheBalance() {
        var permit = permit("04/GP", ExamplePermit.laptops(10));

        assertEquals(
                PermitRule.NOT_ENOUGH_LEFT,
                ruleAgainst(() -> register("100000000040", laptops(permit, 6), laptops(permit, 5))));
        register("100000000040", laptops(permit, 6), laptops(permit, 4));

        assertEquals(0, permitLines(permit).get(0).leftToDeclare());
    }

    @Test
    void ofTwoWhoWantTheLastUnitsOneIsRefused() throws InterruptedException {
        var permit = permit("05/GP", ExamplePermit.laptops(10), ExamplePermit.servers(10));

        var results = AtOnce.run(List.<Callable<Object>>of(
                () -> register("100000000050", laptops(permit, 7), servers(permit, 7)),
                () -> register("100000000060", servers(permit, 7), laptops(permit, 7))));

        var refused = results.stream().filter(RuleViolated.class::isInstance).toList();
        assertEquals(1, refused.size(), results.toString());
        assertEquals(PermitRule.NOT_ENOUGH_LEFT, ((RuleViolated) refused.get(0)).rule());
        assertEquals(7, permitLines(permit).get(0).declared());
        assertEquals(7, permitLines(permit).get(1).declared());
    }

    @Test
    void permitIsValidOnTheDayOfRegistration() {
        var permit = permit(
                ExamplePermit.valid("06/GP", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                ExamplePermit.laptops(10));

        assertEquals(PermitRule.NOT_VALID_ON, ruleAgainst(() -> register("100000000070", laptops(permit, 1))));
    }

    @Test
    void codeIsThatOfThePermitLine() {
        var permit = permit("07/GP", ExamplePermit.laptops(10));
        var line = new RegisterDeclaration.Line(lineOf(permit, 0), new HsCode("84715010"), "Máy chủ", new Quantity(1));

        assertEquals(CustomsRule.HS_NOT_ON_PERMIT_LINE, ruleAgainst(() -> register("100000000080", line)));
    }

    @Test
    void declarationNeedsGoods() {
        assertEquals(CustomsRule.NO_LINES, ruleAgainst(() -> register("100000000090")));
    }

    @Test
    void amendmentsAreTheSameDeclaration() {
        var permit = permit("08/GP", ExamplePermit.laptops(10));
        register("100000000100", laptops(permit, 1));

        assertEquals(CustomsRule.NUMBER_TAKEN, ruleAgainst(() -> register("100000000101", laptops(permit, 1))));
        assertEquals(9, permitLines(permit).get(0).leftToDeclare());
    }

    @Test
    void numberThatDoesNotLookLikeAnImportIsOnlyPointedOut() {
        var permit = permit("09/GP", ExamplePermit.laptops(10));

        var registered = register("300000000110", laptops(permit, 1));

        assertTrue(registered.numberUnusual());
        assertTrue(card(registered.id()).numberUnusual());
    }

    @Test
    void anotherCompanysPermitCannotBeDrawnOn() {
        var permit = permit("10/GP", ExamplePermit.laptops(10));
        var line = laptops(permit, 1);
        var stranger = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        stranger, () -> registerDeclaration.register(facts("100000000120", DAY), List.of(line)))));
        var id = register("100000000120", line).id();
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> card.get(id))));
        assertEquals(
                0,
                acting.as(
                                stranger,
                                () -> list.find(DeclarationList.Query.ALL, DeclarationSort.NUMBER.upwards(), 50, null))
                        .total());
    }

    @Test
    void correctionSaysWhatTheNumberWas() {
        var permit = permit("11/GP", ExamplePermit.laptops(10));
        var id = register("100000000130", laptops(permit, 1)).id();

        correct(id, facts("100000000140", DAY.plusDays(1)));

        var entry = LastEntry.in(tables);
        assertEquals(REASON.text(), entry.reason());
        assertEquals("100000000130 → 100000000140", entry.changes().get("Declaration.number"));
        assertEquals("2026-02-10 → 2026-02-11", entry.changes().get("Declaration.registeredOn"));
    }

    @Test
    void correctedDayStaysWithinThePermit() {
        var permit = permit("12/GP", ExamplePermit.laptops(10));
        var id = register("100000000150", laptops(permit, 1)).id();

        var refusal = ruleAgainst(() -> correct(id, facts("100000000150", LocalDate.of(2026, 1, 14))));

        assertEquals(PermitRule.NOT_VALID_ON, refusal);
    }

    @Test
    void correctedPermitStillCoversWhatWasDeclared() {
        var permit = permit("13/GP", ExamplePermit.laptops(10));
        register("100000000160", laptops(permit, 1));
        var issued = LocalDate.of(2026, 1, 15);

        var refusal = ruleAgainst(() -> correct(permit, ExamplePermit.valid("13/GP", issued, DAY.minusDays(1))));
        correct(permit, ExamplePermit.valid("13a/GP", issued, DAY));

        assertEquals(PermitRule.NOT_VALID_ON, refusal);
        assertEquals("13/GP → 13a/GP", LastEntry.in(tables).changes().get("Permit.number"));
        assertEquals(" → 2026-02-10", LastEntry.in(tables).changes().get("Permit.validTo"));
    }

    @Test
    void outdatedVersionIsRefused() {
        var permit = permit("14/GP", ExamplePermit.laptops(10));
        var id = register("100000000170", laptops(permit, 1)).id();
        var seen = card(id).version();
        correct(id, facts("100000000180", DAY));

        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER,
                        () -> correctDeclaration.correct(
                                new CorrectDeclaration.Command(id, seen, facts("100000000190", DAY), REASON)))));
    }

    @Test
    void listIsNarrowedAndSorted() {
        var permit = permit("15/GP", ExamplePermit.laptops(10));
        register("100000000200", laptops(permit, 3));
        register("100000000210", laptops(permit, 2));
        var query = new DeclarationList.Query("may tinh 15/gp", "A12", permit, DAY, DAY, true);

        acting.as(Role.AUDITOR, () -> {
            var found = list.find(query, DeclarationSort.OPEN.downwards(), 1, null);
            var next = list.find(query, DeclarationSort.OPEN.downwards(), 1, found.next());

            assertEquals(2, found.total());
            assertEquals("100000000200", found.rows().get(0).number());
            assertEquals(3, found.rows().get(0).openPieces());
            assertEquals("100000000210", next.rows().get(0).number());
            assertEquals(2, list.choices("15/GP").size());
        });
    }

    @Test
    void everyTypeSaysWhereItIsFrom() {
        var known = acting.as(Role.RECORD_KEEPER, () -> types.on(DAY));

        assertTrue(known.stream().anyMatch(type -> type.code().equals("A12")));
        assertTrue(known.stream().noneMatch(type -> type.source().isBlank()));
        assertTrue(acting.as(Role.RECORD_KEEPER, () -> types.find("Z99")).isEmpty());
    }

    private PermitId permit(String number, PermitLine.Facts... goods) {
        return permit(ExamplePermit.numbered(number), goods);
    }

    private PermitId permit(Permit.Facts facts, PermitLine.Facts... goods) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> registerPermit.register(facts, List.of(goods)));
    }

    private List<PermitLineRow> permitLines(PermitId permit) {
        return acting.as(Role.AUDITOR, () -> permitCard.get(permit)).lines();
    }

    private PermitLineId lineOf(PermitId permit, int index) {
        return new PermitLineId(permitLines(permit).get(index).id());
    }

    private RegisterDeclaration.Line laptops(PermitId permit, int pieces) {
        return new RegisterDeclaration.Line(
                lineOf(permit, 0), ExamplePermit.LAPTOPS, "Máy tính xách tay", new Quantity(pieces));
    }

    private RegisterDeclaration.Line servers(PermitId permit, int pieces) {
        return new RegisterDeclaration.Line(lineOf(permit, 1), ExamplePermit.SERVERS, "Máy chủ", new Quantity(pieces));
    }

    private RegisterDeclaration.Registered register(String number, RegisterDeclaration.Line... goods) {
        return acting.as(
                Role.COMPLIANCE_OFFICER, () -> registerDeclaration.register(facts(number, DAY), List.of(goods)));
    }

    private static Declaration.Facts facts(String number, LocalDate day) {
        return new Declaration.Facts(new DeclarationNumber(number), day, "01NV", "A12");
    }

    private void correct(DeclarationId id, Declaration.Facts facts) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> correctDeclaration.correct(
                        new CorrectDeclaration.Command(id, card(id).version(), facts, REASON)));
    }

    private void correct(PermitId id, Permit.Facts facts) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> correctPermit.correct(
                        new CorrectPermit.Command(id, permitCard.get(id).version(), facts, REASON)));
    }

    private DeclarationCard.Card card(DeclarationId id) {
        return acting.as(Role.AUDITOR, () -> card.get(id));
    }
}
