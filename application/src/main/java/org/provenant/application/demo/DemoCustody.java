package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.custody.AcceptHandover;
import org.provenant.application.custody.HandoverList;
import org.provenant.application.custody.PrepareHandover;
import org.provenant.application.custody.RequestMove;
import org.provenant.application.custody.SendToRepair;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.SetApprover;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Reason;

/** Handovers of the demo, one of which waits to be signed; a repair abroad; a move that waits for its approval. */
@ApplicationScoped
class DemoCustody {

    private static final LocalDate LINKED_ON = LocalDate.of(2026, 11, 10);
    private static final LocalDate HANDED_ON = LocalDate.of(2026, 11, 11);
    private static final LocalDate SENT_ON = LocalDate.of(2026, 11, 12);
    private static final LocalDate ASKED_ON = LocalDate.of(2026, 11, 17);

    @Inject
    LinkPerson linkPerson;

    @Inject
    SetApprover setApprover;

    @Inject
    PrepareHandover prepareHandover;

    @Inject
    AcceptHandover acceptHandover;

    @Inject
    HandoverList handovers;

    @Inject
    SendToRepair sendToRepair;

    @Inject
    RequestMove requestMove;

    @Inject
    PlaceTree places;

    @Inject
    EquipmentSearch search;

    void make(DemoCast cast) {
        cast.on(LINKED_ON, cast.keeper(), () -> {
            linkPerson.link(cast.person("NV001"), "demo-tuanthu", new Reason("Trưởng phòng kiêm cán bộ tuân thủ"));
            var servers = cast.place("PMC");
            setApprover.set(
                    servers,
                    places.get(servers).version(),
                    cast.person("NV001"),
                    new Reason("Quy chế ra vào phòng máy chủ"));
        });
        var stored = cast.on(HANDED_ON, cast.keeper(), () -> kept("ThinkPad", "NV002", 12));
        var accepted = cast.on(
                HANDED_ON,
                cast.keeper(),
                () -> prepare(cast, stored.subList(0, 4), "NV001", "PKT", HANDED_ON, "Cấp cho phòng kỹ thuật"));
        cast.on(
                HANDED_ON,
                cast.officer(),
                () -> acceptHandover.accept(accepted, handovers.get(accepted).version(), null));
        cast.on(
                ASKED_ON,
                cast.keeper(),
                () -> prepare(cast, stored.subList(4, 7), "NV003", "PKT", ASKED_ON, "Cấp máy cho kỹ sư hệ thống"));
        cast.on(
                SENT_ON,
                cast.keeper(),
                () -> sendToRepair.send(new SendToRepair.Command(
                        kept("acA2440", "NV005", 2),
                        "Basler Service Japan",
                        new Country("JP"),
                        "SC-BSL 07/2026",
                        "308700000710",
                        SENT_ON,
                        LocalDate.of(2026, 11, 20),
                        new Reason("Cảm biến lệch tiêu cự, sửa tại hãng"))));
        cast.on(
                ASKED_ON,
                cast.keeper(),
                () -> requestMove.request(new RequestMove.Command(
                        stored.subList(7, 9),
                        cast.place("PMC"),
                        cast.person("NV003"),
                        null,
                        ASKED_ON,
                        new Reason("Máy trạm theo dõi hệ thống trong phòng máy chủ"))));
    }

    private HandoverId prepare(
            DemoCast cast, List<EquipmentId> devices, String receiver, String place, LocalDate day, String reason) {
        return prepareHandover.prepare(new PrepareHandover.Command(
                devices,
                cast.person("NV002"),
                cast.person(receiver),
                null,
                cast.place(place),
                day,
                new Reason(reason),
                "Kèm bộ sạc; thu lại khi nghỉ việc.",
                OnArrival.PUT_INTO_USE));
    }

    /** So many devices of a model in the hands of a custodian, in the order of their tags. */
    private List<EquipmentId> kept(String model, String custodian, int count) {
        return search.find(EquipmentQuery.text(model), EquipmentSort.ASSET_TAG.upwards(), 300, null).rows().stream()
                .filter(row -> custodian.equals(row.custodianCode()))
                .filter(row -> row.stage() == LifecycleStage.IN_USE || row.stage() == LifecycleStage.IN_STORAGE)
                .limit(count)
                .map(EquipmentRow::id)
                .map(EquipmentId::new)
                .toList();
    }
}
