package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.evidence.RequestEvidencePack;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.PackSelection;

/** The pack of evidence that the demo's officer asks for today; it is made as soon as jobs run. */
@ApplicationScoped
class DemoPacks {

    private static final int DEVICES = 5;

    @Inject
    EquipmentSearch search;

    @Inject
    RequestEvidencePack request;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        cast.callers()
                .as(
                        cast.officer(),
                        () -> request.request(PackSelection.of(search
                                .find(EquipmentQuery.text("ThinkPad"), EquipmentSort.ASSET_TAG.upwards(), DEVICES, null)
                                .rows()
                                .stream()
                                .map(EquipmentRow::id)
                                .map(EquipmentId::new)
                                .toList())));
    }
}
