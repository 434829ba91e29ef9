package org.provenant.application.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.AddPerson;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.ReinstatePerson;
import org.provenant.application.organisation.ReopenPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDevice;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

@RegisterTest
class HoldingsTest {

    private static final Reason REASON = new Reason("Trả mặt bằng cho chủ nhà");

    @Inject
    AddPlace addPlace;

    @Inject
    AddPerson addPerson;

    @Inject
    ClosePlace closePlace;

    @Inject
    ReopenPlace reopenPlace;

    @Inject
    DismissPerson dismissPerson;

    @Inject
    ReinstatePerson reinstatePerson;

    @Inject
    Holdings holdings;

    @Inject
    PlaceTree tree;

    @Inject
    PersonList persons;

    @Inject
    ImportEquipment imports;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void placeWithEquipmentStaysOpen() {
        var site = place(PlaceKind.SITE, null, "E1");
        ExampleDevice.at(site, null).in(acting.company(), tables);

        var refusal = ruleAgainst(() -> close(site));

        assertEquals(OrganisationRule.PLACE_HAS_EQUIPMENT, refusal);
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
    }

    @Test
    void equipmentThatHasLeftKeepsNoPlaceOpen() {
        var site = place(PlaceKind.SITE, null, "E2");
        ExampleDevice.at(site, null).being(LifecycleStage.DESTROYED).in(acting.company(), tables);

        close(site);

        assertTrue(acting.as(Role.AUDITOR, () -> tree.get(site)).closed());
        assertEquals(
                Map.of("Place.closed", "false → true"), LastEntry.in(tables).changes());
        assertEquals(0L, acting.as(Role.AUDITOR, () -> holdings.at(site)));
    }

    @Test
    void placeIsNotClosedWhileAnImportBringsDevicesThere() throws Exception {
        var site = place(PlaceKind.SITE, null, "I1");
        var declaration = chain.declaration(chain.permit(300, 1).get(0), 300);
        var batch = chain.checked(declaration, ExampleChain.laptops("I", 300, "I1"));

        var results = AtOnce.run(List.<Callable<Object>>of(
                () -> {
                    acting.as(Role.RECORD_KEEPER, () -> imports.confirm(batch, JobProgress.UNWATCHED));
                    return "imported";
                },
                () -> {
                    close(site);
                    return "closed";
                }));

        assertEquals(1, results.stream().filter(RuleViolated.class::isInstance).count(), results.toString());
        assertEquals(
                0,
                tables.count(
                        "equipment e join place p on p.id = e.place_id where p.closed and p.id = " + site.value()));
    }

    @Test
    void placeWithOpenPartsStaysOpen() {
        var site = place(PlaceKind.SITE, null, "O1");
        var room = place(PlaceKind.ROOM, site, "O1-1");

        assertEquals(OrganisationRule.PLACE_HAS_OPEN_PARTS, ruleAgainst(() -> close(site)));
        close(room);
        close(site);

        assertTrue(acting.as(Role.AUDITOR, () -> tree.get(site)).closed());
    }

    @Test
    void nothingIsAddedToAClosedPlaceUntilItIsOpenedAgain() {
        var site = place(PlaceKind.SITE, null, "C1");
        var room = place(PlaceKind.ROOM, site, "C1-1");
        close(room);
        close(site);

        assertEquals(OrganisationRule.PLACE_CLOSED, ruleAgainst(() -> place(PlaceKind.ROOM, site, "C1-2")));
        assertEquals(OrganisationRule.PLACE_CLOSED, ruleAgainst(() -> reopen(room)));
        reopen(site);
        reopen(room);

        assertFalse(acting.as(Role.AUDITOR, () -> tree.get(room)).closed());
    }

    @Test
    void closedPlacesAreNoChoice() {
        var site = place(PlaceKind.SITE, null, "N1");
        close(site);

        assertEquals(List.of(), acting.as(Role.RECORD_KEEPER, () -> tree.choices("n1")));
    }

    @Test
    void custodianHandsOverBeforeLeaving() {
        var site = place(PlaceKind.SITE, null, "D1");
        var person = acting.as(Role.RECORD_KEEPER, () -> addPerson.add("nv-07", "Lê Thị Hoa", "Xưởng 2"));
        ExampleDevice.at(site, person).in(acting.company(), tables);

        var refusal = ruleAgainst(() -> dismiss(person));

        assertEquals(OrganisationRule.PERSON_HOLDS_EQUIPMENT, refusal);
        assertEquals(1L, acting.as(Role.AUDITOR, () -> holdings.of(person)));
    }

    @Test
    void whoHasLeftIsNoChoiceUntilBack() {
        var person = acting.as(Role.RECORD_KEEPER, () -> addPerson.add("nv-08", "Phạm Văn Nam", null));

        dismiss(person);
        var gone = acting.as(Role.RECORD_KEEPER, () -> persons.choices("pham van nam"));
        acting.as(Role.RECORD_KEEPER, () -> reinstatePerson.reinstate(person, version(person), REASON));
        var back = acting.as(Role.RECORD_KEEPER, () -> persons.choices("pham van nam"));

        assertEquals(List.of(), gone);
        assertEquals(1, back.size());
        assertEquals(Map.of("Person.left", "true → false"), LastEntry.in(tables).changes());
    }

    private PlaceId place(PlaceKind kind, @Nullable PlaceId inside, String code) {
        return acting.as(
                Role.RECORD_KEEPER, () -> addPlace.add(new AddPlace.Command(kind, inside, code, "Kho " + code, null)));
    }

    private void close(PlaceId place) {
        var version = acting.as(Role.AUDITOR, () -> tree.get(place)).version();
        acting.as(Role.RECORD_KEEPER, () -> closePlace.close(place, version, REASON));
    }

    private void reopen(PlaceId place) {
        var version = acting.as(Role.AUDITOR, () -> tree.get(place)).version();
        acting.as(Role.RECORD_KEEPER, () -> reopenPlace.reopen(place, version, REASON));
    }

    private void dismiss(PersonId person) {
        acting.as(Role.RECORD_KEEPER, () -> dismissPerson.dismiss(person, version(person), REASON));
    }

    private int version(PersonId person) {
        return acting.as(Role.AUDITOR, () -> persons.get(person)).version();
    }
}
