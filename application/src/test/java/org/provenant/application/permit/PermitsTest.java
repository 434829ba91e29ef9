package org.provenant.application.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.permit.PermitUse;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class PermitsTest {

    @Inject
    RegisterPermit registerPermit;

    @Inject
    AddPlace addPlace;

    @Inject
    RevokePermit revokePermit;

    @Inject
    PermitList list;

    @Inject
    PermitLines lines;

    @Inject
    PermitCard card;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void permitAndLinesStandInTheRegisterAndTheHistory() {
        var id = register("01/GP", ExamplePermit.laptops(10), ExamplePermit.servers(2));

        var found = acting.as(Role.AUDITOR, () -> card.get(id));

        assertEquals("01/GP", found.facts().number());
        assertEquals(2, found.lines().size());
        assertEquals(10, found.lines().get(0).leftToDeclare());
        assertEquals(Validity.VALID, found.validity());
        var entry = LastEntry.in(tables);
        assertEquals("RegisterPermit", entry.useCase());
        assertEquals(" → 01/GP", entry.changes().get("Permit.number"));
        assertEquals(" → 01/GP", entry.changes().get("PermitLine.permit"));
    }

    @Test
    void numberDateAndAuthorityAreUniqueTogether() {
        register("02/GP", ExamplePermit.laptops(1));

        assertEquals(PermitRule.NUMBER_TAKEN, ruleAgainst(() -> register("02/GP", ExamplePermit.laptops(1))));
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
        acting.as(
                acting.callerElsewhere(Role.COMPLIANCE_OFFICER),
                () -> registerPermit.register(ExamplePermit.numbered("02/GP"), List.of(ExamplePermit.laptops(1))));
        assertEquals(2, tables.count("permit where number = '02/GP'"));
    }

    @Test
    void placeOfALineBelongsToTheCompany() {
        var place = acting.as(
                acting.callerElsewhere(Role.RECORD_KEEPER),
                () -> addPlace.add(new AddPlace.Command(PlaceKind.SITE, null, "KX", "Kho xa", null)));
        var laptops = ExamplePermit.laptops(1);
        var there = new PermitLine.Facts(
                laptops.goods(), laptops.hs(), laptops.permitted(), laptops.unit(), laptops.purpose(), place);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> register("03/GP", there)));
    }

    @Test
    void listFindsWithoutAccentsAndSaysWhatIsLeft() {
        register("04/GP-BKHCN", ExamplePermit.laptops(7), ExamplePermit.servers(3));

        var found = acting.as(
                Role.RECORD_KEEPER,
                () -> list.find(words("khoa hoc may chu 04/gp"), PermitSort.NUMBER.upwards(), 50, null));

        assertEquals(1, found.total());
        assertEquals(10, found.rows().get(0).permitted());
        assertEquals(10, found.rows().get(0).leftToDeclare());
    }

    @Test
    void listTellsExpiredFromValid() {
        var facts = ExamplePermit.valid("05/GP", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        acting.as(Role.COMPLIANCE_OFFICER, () -> registerPermit.register(facts, List.of(ExamplePermit.laptops(1))));
        register("05/GP", ExamplePermit.laptops(1));

        assertEquals(1, count(new PermitList.Query("05/GP", null, Validity.EXPIRED, null, null, false)));
        assertEquals(1, count(new PermitList.Query("05/GP", null, Validity.VALID, null, null, false)));
        assertEquals(0, count(new PermitList.Query("05/GP", null, Validity.NOT_YET, null, null, false)));
        assertEquals(1, count(new PermitList.Query("05/GP", null, null, LocalDate.of(2026, 1, 1), null, true)));
    }

    @Test
    void permitsWithoutEndComeLast() {
        var facts = ExamplePermit.valid("06/GP-A", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        register("06/GP-B", ExamplePermit.laptops(1));
        acting.as(Role.COMPLIANCE_OFFICER, () -> registerPermit.register(facts, List.of(ExamplePermit.laptops(1))));

        acting.as(Role.AUDITOR, () -> {
            var first = list.find(words("06/GP"), PermitSort.VALID_TO.upwards(), 1, null);
            var second = list.find(words("06/GP"), PermitSort.VALID_TO.upwards(), 1, first.next());

            assertEquals("06/GP-A", first.rows().get(0).number());
            assertEquals("06/GP-B", second.rows().get(0).number());
        });
    }

    @Test
    void onlyLinesOfPermitsValidOnTheDayAreAChoice() {
        var facts = ExamplePermit.valid("07/GP", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        acting.as(Role.COMPLIANCE_OFFICER, () -> registerPermit.register(facts, List.of(ExamplePermit.laptops(1))));

        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            assertEquals(1, lines.choices("07/GP", LocalDate.of(2026, 3, 31)).size());
            assertEquals(0, lines.choices("07/GP", LocalDate.of(2026, 4, 1)).size());
            assertEquals(1, lines.choices("07/GP", null).size());
            assertTrue(lines.scarcest(500).stream()
                    .anyMatch(line -> line.permitNumber().equals("07/GP")));
        });
    }

    @Test
    void revokedPermitRefusesDeclarationsFromThatDay() {
        var id = register("09/GP", ExamplePermit.laptops(4));
        var from = LocalDate.of(2026, 6, 1);
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> revokePermit.revoke(
                        new RevokePermit.Command(id, card.get(id).version(), from, new Reason("Dùng sai mục đích"))));

        var found = acting.as(Role.AUDITOR, () -> card.get(id));

        assertEquals(Validity.REVOKED, found.validity());
        assertEquals(PermitUse.UNUSED, found.use());
        assertEquals(1, count(new PermitList.Query("09/GP", null, Validity.REVOKED, null, null, false)));
        assertEquals(0, count(new PermitList.Query("09/GP", null, Validity.VALID, null, null, false)));
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            assertEquals(0, lines.choices("09/GP", from).size());
            assertEquals(1, lines.choices("09/GP", from.minusDays(1)).size());
        });
        var permit = ExamplePermit.allowing(1);
        permit.revoke(from, new Reason("Dùng sai mục đích"));
        permit.requireValidOn(from.minusDays(1));
        assertEquals(PermitRule.REVOKED_SINCE, ruleAgainst(() -> permit.requireValidOn(from)));
    }

    @Test
    void anotherCompanysPermitIsNotThere() {
        var id = register("08/GP", ExamplePermit.laptops(1));
        var stranger = acting.callerElsewhere(Role.AUDITOR);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> card.get(id))));
        acting.as(stranger, () -> {
            assertEquals(
                    0,
                    list.find(words("08/GP"), PermitSort.NUMBER.upwards(), 50, null)
                            .total());
            assertEquals(List.of(), lines.of(id));
            assertEquals(List.of(), lines.choices("08/GP", null));
        });
    }

    private PermitId register(String number, PermitLine.Facts... goods) {
        return acting.as(
                Role.COMPLIANCE_OFFICER, () -> registerPermit.register(ExamplePermit.numbered(number), List.of(goods)));
    }

    private long count(PermitList.Query query) {
        return acting.as(Role.AUDITOR, () -> list.find(query, PermitSort.ISSUED_ON.downwards(), 50, null))
                .total();
    }

    private static PermitList.Query words(String words) {
        return new PermitList.Query(words, null, null, null, null, false);
    }
}
