package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.compliance.CloseBreach;
import org.provenant.application.compliance.NoteBreachStep;
import org.provenant.application.compliance.ReportBreach;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Where devices of the demo left what is permitted: a breach put right, one still open, and an attempt refused. */
@ApplicationScoped
class DemoBreaches {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 15);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 27);

    @Inject
    EquipmentSearch search;

    @Inject
    ReportBreach reportBreach;

    @Inject
    NoteBreachStep noteStep;

    @Inject
    CloseBreach closeBreach;

    @Inject
    ChangeStage change;

    void make(DemoCast cast) {
        var device = cast.on(FIRST, cast.keeper(), () -> device(40));
        var first = cast.on(FIRST, cast.keeper(), () -> reportBreach
                .report(new ReportBreach.Command(
                        List.of(device),
                        BreachKind.OTHER_PURPOSE,
                        FIRST,
                        "Máy được mang ra quầy tiếp khách, không phục vụ sản xuất"))
                .get(0));
        cast.on(
                FIRST.plusDays(1),
                cast.keeper(),
                () -> noteStep.note(first, "Đã thu hồi máy về dây chuyền", FIRST.plusDays(1)));
        cast.on(
                FIRST.plusDays(3),
                cast.officer(),
                () -> closeBreach.close(new CloseBreach.Command(
                        first, 1, "Thu hồi và nhắc nhở bộ phận", "Biên bản số 31 ngày 17/09/2026", null)));
        cast.on(
                SECOND,
                cast.keeper(),
                () -> reportBreach.report(new ReportBreach.Command(
                        List.of(device(45)), BreachKind.MISSING, SECOND, "Không thấy máy tại vị trí ghi trong sổ")));
        cast.on(SECOND.plusDays(1), cast.keeper(), () -> sell(device(50)));
    }

    /** Nobody has asked the authority. */
    private void sell(EquipmentId device) {
        try {
            change.change(new ChangeStage.Command(
                    List.of(device),
                    LifecycleStage.LIQUIDATED,
                    SECOND.plusDays(1),
                    "Hợp đồng mua bán số 07",
                    new Reason("Bán máy cũ cho nhân viên")));
            throw new IllegalStateException("nobody has consented to it");
        } catch (RuleViolated refused) {
            // It stands in the history now, as the demo means to show.
        }
    }

    private EquipmentId device(int number) {
        return search
                .find(EquipmentQuery.text("ThinkPad"), EquipmentSort.ASSET_TAG.upwards(), 300, null)
                .rows()
                .stream()
                .skip(number)
                .map(EquipmentRow::id)
                .map(EquipmentId::new)
                .findFirst()
                .orElseThrow();
    }
}
