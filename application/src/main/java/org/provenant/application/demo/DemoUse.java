package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.usage.RecordCondition;
import org.provenant.application.usage.ReportSighting;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.usage.ConditionKind;
import org.provenant.domain.usage.ConditionRecord;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.domain.usage.WorkingCondition;

/** What the demo's record keeper has seen of some devices: in use, idle, and worked on. */
@ApplicationScoped
class DemoUse {

    private static final int DEVICES = 6;

    @Inject
    EquipmentSearch search;

    @Inject
    ReportSighting reportSighting;

    @Inject
    RecordCondition recordCondition;

    @Inject
    Clock clock;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        cast.callers().as(cast.keeper(), this::report);
    }

    private ConditionRecordId report() {
        var today = LocalDate.now(clock);
        var devices =
                search
                        .find(EquipmentQuery.text("ThinkPad"), EquipmentSort.ASSET_TAG.upwards(), DEVICES, null)
                        .rows()
                        .stream()
                        .map(EquipmentRow::id)
                        .map(EquipmentId::new)
                        .toList();
        for (int i = 0; i < devices.size() - 1; i++) {
            reportSighting.report(new ReportSighting.Command(devices.get(i), today.minusDays(i), true, null));
        }
        var idle = devices.get(devices.size() - 1);
        reportSighting.report(new ReportSighting.Command(idle, today.minusDays(40), false, "Để trong tủ phòng IT"));
        return recordCondition.record(new RecordCondition.Command(
                devices.get(0),
                new ConditionRecord.Facts(
                        today.minusDays(12),
                        ConditionKind.MAINTENANCE,
                        WorkingCondition.WORKING,
                        "Thay pin, vệ sinh quạt tản nhiệt",
                        "Công ty TNHH Dịch vụ Kỹ thuật Sao Mai (minh họa)"),
                List.of()));
    }
}
