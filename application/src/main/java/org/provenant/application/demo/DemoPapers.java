package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.AttachDeclaration;
import org.provenant.application.customs.AttachSpecialPermit;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.customs.ClearDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.RegisterShipment;
import org.provenant.application.receiving.ExpectSerials;
import org.provenant.application.receiving.MatchReceipt;
import org.provenant.application.receiving.ScanSerial;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.customs.Shipment;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermit;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;

/** What customs did with the declarations of the demo. */
@ApplicationScoped
class DemoPapers {

    private static final BigDecimal DONG_FOR_A_DOLLAR = BigDecimal.valueOf(25_400);
    private static final BigDecimal VAT = new BigDecimal("0.10");

    @Inject
    DeclarationCard cards;

    @Inject
    AmendDeclaration amendDeclaration;

    @Inject
    ClearDeclaration clearDeclaration;

    @Inject
    CancelDeclaration cancelDeclaration;

    @Inject
    ExpectSerials expectSerials;

    @Inject
    ScanSerial scanSerial;

    @Inject
    MatchReceipt matchReceipt;

    @Inject
    RegisterShipment registerShipment;

    @Inject
    AttachDeclaration attachDeclaration;

    @Inject
    AttachSpecialPermit attachSpecialPermit;

    /** Customs has looked at the papers of every second declaration and at the goods of none. */
    void clear(DemoCast cast, DeclarationId id, LocalDate day) {
        cast.on(day, cast.officer(), () -> {
            var now = cards.get(id);
            var value = now.lines().stream()
                    .map(line -> line.value() == null ? BigDecimal.ZERO : line.value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var vat = value.multiply(DONG_FOR_A_DOLLAR).multiply(VAT).setScale(0, RoundingMode.HALF_UP);
            var lane = id.value() % 2 == 0 ? Lane.GREEN : Lane.YELLOW;
            clearDeclaration.clear(
                    new ClearDeclaration.Command(id, now.version(), new Clearance(lane, day, BigDecimal.ZERO, vat)));
        });
    }

    /** Another quantity on the first line. */
    void amend(DemoCast cast, DeclarationId id, LocalDate day, int pieces, String why) {
        cast.on(day, cast.officer(), () -> {
            var now = cards.get(id);
            var line = now.lines().get(0);
            var number = now.facts().number();
            amendDeclaration.amend(new AmendDeclaration.Command(
                    id,
                    now.version(),
                    new DeclarationNumber(number.identity() + (number.amendments() + 1)),
                    day,
                    now.facts().customsOffice(),
                    now.facts().typeCode(),
                    null,
                    List.of(new AmendDeclaration.Line(
                            line.lineNo(),
                            null,
                            new HsCode(line.hs()),
                            line.goods(),
                            new Quantity(pieces),
                            line.value(),
                            line.currency(),
                            line.origin() == null ? null : new Country(line.origin()))),
                    new Reason(why)));
        });
    }

    /** A shipment that arrived on that day by sea, with the declarations of its goods. */
    ShipmentId ship(DemoCast cast, String reference, LocalDate arrivedOn, DeclarationId... declarations) {
        return cast.on(arrivedOn, cast.officer(), () -> {
            var stem = reference.substring(3);
            var id = registerShipment.register(new Shipment.Facts(
                    reference,
                    "INV-" + stem,
                    arrivedOn.minusDays(20),
                    "HD-" + stem,
                    "ONEYHAN" + stem.replace("-", ""),
                    "PL-" + stem,
                    "Ocean Network Express",
                    arrivedOn,
                    "Cảng Hải Phòng",
                    null));
            for (var declaration : declarations) {
                attachDeclaration.attach(id, declaration);
            }
            return id;
        });
    }

    /** A permit of another authority for the same goods. */
    void allow(DemoCast cast, ShipmentId shipment, LocalDate day, SpecialPermit.Facts permit) {
        cast.on(day, cast.officer(), () -> attachSpecialPermit.attach(shipment, permit));
    }

    /** Begins to unpack the first line of a declaration: two devices are missing, one is not on the list. */
    void receive(DemoCast cast, DeclarationId id, LocalDate day) {
        cast.on(day, cast.keeper(), () -> {
            var listed = IntStream.rangeClosed(1, 6)
                    .mapToObj(i -> new ExpectSerials.Expected(1, new SerialNumber("PF2T7700" + i)))
                    .toList();
            expectSerials.expect(id, listed, "Packing list 108625440120.xlsx");
            for (var serial : List.of("PF2T77001", "PF2T77002", "PF2T77003", "PF2T77004", "PF2T79990")) {
                scanSerial.scan(id, new SerialNumber(serial), 1);
            }
            matchReceipt.match(id);
        });
    }

    void cancel(DemoCast cast, DeclarationId id, LocalDate day, String why) {
        cast.on(
                day,
                cast.officer(),
                () -> cancelDeclaration.cancel(
                        new CancelDeclaration.Command(id, cards.get(id).version(), day, new Reason(why))));
    }
}
