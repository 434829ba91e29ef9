package org.provenant.application.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class PlacesTest {

    private static final Reason REASON = new Reason("Theo sơ đồ mặt bằng mới");

    @Inject
    AddPlace addPlace;

    @Inject
    RenamePlace renamePlace;

    @Inject
    PlaceTree tree;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void treeNamesEachPlaceFromTheSiteDown() {
        var site = add(PlaceKind.SITE, null, "T1", "Nhà máy Thăng Long");
        var building = add(PlaceKind.BUILDING, site, "T1-A", "Tòa A");
        add(PlaceKind.ROOM, building, "T1-A-101", "Phòng máy chủ");

        var found = acting.as(Role.AUDITOR, () -> tree.find(query("may chu"), PlaceSort.TREE.upwards(), 50, null));

        assertEquals(1, found.total());
        assertEquals(
                "Nhà máy Thăng Long › Tòa A › Phòng máy chủ",
                found.rows().get(0).path());
        assertEquals(2, found.rows().get(0).depth());
    }

    @Test
    void pagesFollowTheTreeInBothDirections() {
        var site = add(PlaceKind.SITE, null, "P1", "Kho Long Biên");
        for (int i = 1; i <= 5; i++) {
            add(PlaceKind.ROOM, site, "P1-" + i, "Dãy " + i);
        }
        var order = PlaceSort.TREE.upwards();

        acting.as(Role.RECORD_KEEPER, () -> {
            var first = tree.find(query("long bien"), order, 4, null);
            var second = tree.find(query("long bien"), order, 4, first.next());
            var back = tree.find(query("long bien"), order, 4, second.previous());

            assertEquals(List.of("P1", "P1-1", "P1-2", "P1-3"), codes(first.rows()));
            assertEquals(List.of("P1-4", "P1-5"), codes(second.rows()));
            assertNull(first.previous());
            assertNull(second.next());
            assertEquals(codes(first.rows()), codes(back.rows()));
            assertEquals(6, first.total());
        });
    }

    @Test
    void historySaysWhatTheNameWas() {
        var site = add(PlaceKind.SITE, null, "H1", "Nhà máy 1");

        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> renamePlace.rename(new RenamePlace.Command(
                        site, version(site), "Nhà máy số 1", "Khu công nghiệp Yên Phong", REASON)));

        var entry = LastEntry.in(tables);
        assertEquals("RenamePlace", entry.useCase());
        assertEquals(REASON.text(), entry.reason());
        assertEquals(
                Map.of("Place.name", "Nhà máy 1 → Nhà máy số 1", "Place.address", " → Khu công nghiệp Yên Phong"),
                entry.changes());
    }

    @Test
    void codeIsUniqueInTheCompanyAlone() {
        add(PlaceKind.SITE, null, "U1", "Kho 1");
        var command = new AddPlace.Command(PlaceKind.SITE, null, "u1", "Kho khác", null);

        var refusal = ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> addPlace.add(command)));
        var elsewhere = acting.as(acting.callerElsewhere(Role.RECORD_KEEPER), () -> addPlace.add(command));

        assertEquals(OrganisationRule.PLACE_CODE_TAKEN, refusal);
        assertEquals(1, tables.count("place where id = " + elsewhere.value()));
    }

    @Test
    void refusalStandsInTheHistory() {
        var command = new AddPlace.Command(PlaceKind.ROOM, null, "R9", "Phòng lạc", null);

        var refusal = ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> addPlace.add(command)));

        var entry = LastEntry.in(tables);
        assertEquals(OrganisationRule.PLACE_MUST_STAND_IN, refusal);
        assertEquals("REFUSED", entry.outcome());
        assertEquals(refusal.key(), entry.rule());
        assertEquals(0, tables.count("place where code = 'R9'"));
    }

    @Test
    void anotherCompanysPlaceIsNotThere() {
        var site = add(PlaceKind.SITE, null, "X1", "Nhà máy kín");
        var stranger = acting.callerElsewhere(Role.RECORD_KEEPER);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> tree.get(site))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        stranger,
                        () -> renamePlace.rename(new RenamePlace.Command(site, 1, "Của tôi", null, REASON)))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        stranger,
                        () -> addPlace.add(new AddPlace.Command(PlaceKind.ROOM, site, "X1-1", "Phòng", null)))));
        assertEquals(
                0,
                acting.as(stranger, () -> tree.find(query("nha may kin"), PlaceSort.TREE.upwards(), 50, null))
                        .total());
    }

    @Test
    void editOfAnOutdatedVersionIsRefused() {
        var site = add(PlaceKind.SITE, null, "V1", "Nhà máy V");
        var seen = version(site);
        acting.as(
                Role.RECORD_KEEPER,
                () -> renamePlace.rename(new RenamePlace.Command(site, seen, "Nhà máy V1", null, REASON)));

        var refusal = ruleAgainst(() -> acting.as(
                Role.RECORD_KEEPER,
                () -> renamePlace.rename(new RenamePlace.Command(site, seen, "Nhà máy V2", null, REASON))));

        assertEquals(ValueRule.CHANGED_BY_SOMEBODY_ELSE, refusal);
    }

    private PlaceId add(PlaceKind kind, @Nullable PlaceId inside, String code, String name) {
        return acting.as(Role.RECORD_KEEPER, () -> addPlace.add(new AddPlace.Command(kind, inside, code, name, null)));
    }

    private int version(PlaceId id) {
        return acting.as(Role.AUDITOR, () -> tree.get(id)).version();
    }

    private static PlaceTree.Query query(String words) {
        return new PlaceTree.Query(words, null, false);
    }

    private static List<String> codes(List<PlaceRow> rows) {
        return rows.stream().map(PlaceRow::code).toList();
    }
}
