package org.provenant.application.customs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.DeviceOrigin;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Shipment;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermit;
import org.provenant.domain.customs.SpecialPermitId;
import org.provenant.domain.customs.SpecialPermitKind;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ShipmentsTest {

    private static final LocalDate ARRIVAL = LocalDate.of(2026, 3, 8);
    private static final Reason REASON = new Reason("Gắn nhầm lô hàng");

    @Inject
    RegisterShipment registerShipment;

    @Inject
    CorrectShipment correctShipment;

    @Inject
    AttachDeclaration attachDeclaration;

    @Inject
    DetachDeclaration detachDeclaration;

    @Inject
    AttachSpecialPermit attachSpecialPermit;

    @Inject
    WithdrawSpecialPermit withdrawSpecialPermit;

    @Inject
    ShipmentCard cards;

    @Inject
    ShipmentList list;

    @Inject
    DeviceOrigin origins;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void severalDeclarationsOfSeveralPermitsStandUnderOneShipment() {
        var one = chain.declaration(chain.permit(5, 1).get(0), 2);
        var other = chain.declaration(chain.permit(5, 1).get(0), 3);
        var shipment = shipment("LH-1", ARRIVAL);

        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            attachDeclaration.attach(shipment, one);
            attachDeclaration.attach(shipment, other);
        });

        var card = card(shipment);
        assertEquals(2, card.declarations().size());
        assertEquals(2, card.permits().size());
        assertEquals(" → LH-1", LastEntry.in(tables).changes().get("Declaration.shipment"));
        var found = acting.as(
                Role.AUDITOR,
                () -> list.find(
                        new ShipmentList.Query("lh-1 hải phòng", ARRIVAL, ARRIVAL),
                        ShipmentSort.ARRIVED_ON.downwards(),
                        10,
                        null));
        assertEquals(5, found.rows().get(0).quantity());
    }

    @Test
    void declarationStandsUnderOneShipmentOnly() {
        var declaration = chain.declaration(chain.permit(5, 1).get(0), 2);
        var right = shipment("LH-2", ARRIVAL);
        var wrong = shipment("LH-3", null);
        acting.as(Role.COMPLIANCE_OFFICER, () -> attachDeclaration.attach(wrong, declaration));

        assertEquals(
                CustomsRule.IN_ANOTHER_SHIPMENT,
                ruleAgainst(
                        () -> acting.as(Role.COMPLIANCE_OFFICER, () -> attachDeclaration.attach(right, declaration))));
        assertEquals(
                CustomsRule.NOT_IN_SHIPMENT,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER, () -> detachDeclaration.detach(right, declaration, REASON))));
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            detachDeclaration.detach(wrong, declaration, REASON);
            attachDeclaration.attach(right, declaration);
        });

        assertEquals(
                "LH-2",
                acting.as(Role.AUDITOR, () -> cards.of(declaration))
                        .orElseThrow()
                        .reference());
    }

    @Test
    void specialPermitThatHadEndedOnArrivalIsPointedOut() {
        var shipment = shipment("LH-4", ARRIVAL);

        specialPermit(shipment, "1/BCY", ARRIVAL);
        assertFalse(card(shipment).expired());
        var late = specialPermit(shipment, "2/BCY", ARRIVAL.minusDays(1));
        assertTrue(card(shipment).expired());
        acting.as(Role.COMPLIANCE_OFFICER, () -> withdrawSpecialPermit.withdraw(shipment, late, REASON));

        assertFalse(card(shipment).expired());
        assertEquals(2, card(shipment).specialPermits().size());
        assertEquals(
                CustomsRule.ALREADY_WITHDRAWN,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER, () -> withdrawSpecialPermit.withdraw(shipment, late, REASON))));
    }

    @Test
    void specialPermitThatEndsUnderWayIsPointedOut() {
        var shipment = shipment("LH-5", null);

        specialPermit(shipment, "3/BCY", LocalDate.of(2026, 6, 14));

        assertTrue(card(shipment).expired());
    }

    @Test
    void referenceIsUsedOnce() {
        shipment("LH-6", ARRIVAL);

        assertEquals(CustomsRule.REFERENCE_TAKEN, ruleAgainst(() -> shipment("LH-6", null)));
    }

    @Test
    void anotherCompanysShipmentIsNotThere() {
        var shipment = shipment("LH-7", ARRIVAL);
        var stranger = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> cards.get(shipment))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        stranger,
                        () -> correctShipment.correct(
                                new CorrectShipment.Command(shipment, 1, facts("LH-8", null), REASON)))));
    }

    @Test
    void deviceTellsItsWholeOrigin() {
        chain.site("LH");
        var declaration = chain.declaration(chain.permit(1, 1).get(0), 1);
        var device = chain.devicesOf(chain.imported(declaration, ExampleChain.laptops("LH", 1, "LH")))
                .get(0);
        var shipment = shipment("LH-9", ARRIVAL);
        acting.as(Role.COMPLIANCE_OFFICER, () -> attachDeclaration.attach(shipment, declaration));

        var papers = acting.as(Role.AUDITOR, () -> origins.of(device));

        assertEquals("01NV", papers.customsOffice());
        assertEquals("A12", papers.typeCode());
        assertEquals("LH-9", papers.shipment());
        assertEquals(ARRIVAL, papers.arrivedOn());
        assertEquals(LocalDate.of(2026, 1, 5), papers.permitIssuedOn());
    }

    @Test
    void declarationsUnderNoShipmentAreOffered() {
        var declaration = chain.declaration(chain.permit(5, 1).get(0), 2);

        var offered = acting.as(Role.AUDITOR, () -> cards.choices());

        assertEquals(
                List.of(declaration.value()),
                offered.stream()
                        .map(ShipmentCard.Declared::id)
                        .filter(id -> id == declaration.value())
                        .toList());
    }

    private ShipmentId shipment(String reference, @Nullable LocalDate arrivedOn) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> registerShipment.register(facts(reference, arrivedOn)));
    }

    private static Shipment.Facts facts(String reference, @Nullable LocalDate arrivedOn) {
        return new Shipment.Facts(
                reference, "INV-1", null, null, "BL-1", "PL-1", null, arrivedOn, "Cảng Hải Phòng", null);
    }

    private SpecialPermitId specialPermit(ShipmentId shipment, String number, LocalDate validTo) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> attachSpecialPermit.attach(
                        shipment,
                        new SpecialPermit.Facts(
                                SpecialPermitKind.CRYPTOGRAPHY,
                                number,
                                "Ban Cơ yếu Chính phủ",
                                LocalDate.of(2026, 1, 1),
                                validTo)));
    }

    private ShipmentCard.Card card(ShipmentId shipment) {
        return acting.as(Role.AUDITOR, () -> cards.get(shipment));
    }
}
