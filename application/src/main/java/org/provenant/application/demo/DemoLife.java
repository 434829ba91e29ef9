package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Reason;

/** What happened to the demo's devices: moves, repairs, ways out, and the reports that were issued meanwhile. */
@ApplicationScoped
class DemoLife {

    @Inject
    EquipmentSearch search;

    @Inject
    MoveEquipment move;

    @Inject
    ChangeStage change;

    @Inject
    DemoConsents consents;

    @Inject
    DemoLosses losses;

    @Inject
    DemoValues values;

    @Inject
    DemoDrives drives;

    @Inject
    DemoDisposals disposals;

    @Inject
    DemoPlans plans;

    @Inject
    DemoReports reports;

    void live(DemoCast cast) {
        firstYear(cast);
        reports.accepted(cast, LocalDate.of(2025, 7, 8), ReportPeriod.halfYear(2025, 1), "1187/TN-CNICT");
        secondHalf(cast);
        reports.accepted(cast, LocalDate.of(2026, 1, 9), ReportPeriod.halfYear(2025, 2), "0042/TN-CNICT");
        secondYear(cast);
        reports.filed(cast, LocalDate.of(2026, 7, 7), ReportPeriod.halfYear(2026, 1), "1301/TN-CNICT");
        lately(cast);
    }

    private void firstYear(DemoCast cast) {
        values.ofServers(cast, cast.on(LocalDate.of(2025, 2, 5), cast.keeper(), () -> devices("PowerEdge", 0, 25)));
        values.ofLaptops(cast, cast.on(LocalDate.of(2025, 2, 14), cast.keeper(), () -> devices("ThinkPad", 12, 14)));
        move(cast, 2025, 2, 17, "ThinkPad", 0, 12, "HN-B-L1", "NV004", "Bàn giao cho ca trực dây chuyền SMT 1");
        move(cast, 2025, 3, 10, "PowerEdge", 0, 8, "PMC", "NV001", "Lắp vào tủ máy chủ số 2");
        stage(cast, 2025, 5, 12, "ThinkPad", 20, 6, LifecycleStage.UNDER_REPAIR, null, "Hỏng pin và bàn phím");
        stage(cast, 2025, 6, 3, "ThinkPad", 20, 4, LifecycleStage.IN_USE, null, "Đã sửa xong, đưa vào sử dụng lại");
        stage(
                cast,
                2025,
                6,
                20,
                "ThinkPad",
                24,
                2,
                LifecycleStage.RETURNED,
                "Biên bản trả hàng số 03/2025/BB ngày 20/06/2025",
                "Không sửa được, trả nhà cung cấp theo bảo hành");
    }

    private void secondHalf(DemoCast cast) {
        values.ofRouters(cast, cast.on(LocalDate.of(2025, 7, 19), cast.keeper(), () -> devices("ISR", 0, 15)));
        move(cast, 2025, 8, 4, "ISR", 0, 15, "PKT", "NV001", "Thay thiết bị mạng tầng 2");
        stage(cast, 2025, 9, 15, "PowerEdge", 18, 5, LifecycleStage.END_OF_USE, null, "Thay thế bằng hệ thống mới");
        var lost = cast.on(LocalDate.of(2025, 12, 5), cast.keeper(), () -> devices("Galaxy", 3, 1));
        losses.make(cast, lost);
        disposals.ofLost(cast, lost);
    }

    private void secondYear(DemoCast cast) {
        var servers = on(cast, LocalDate.of(2026, 2, 10), "PowerEdge", 18, 3);
        drives.ofServers(cast, LocalDate.of(2026, 2, 10), servers);
        disposals.reExported(cast, servers);
        stage(
                cast,
                2026,
                2,
                25,
                "S24R350",
                60,
                14,
                LifecycleStage.IN_STORAGE,
                null,
                "Thu hồi về kho sau khi đổi chuyền");
        plans.ofServers(
                cast, on(cast, LocalDate.of(2026, 3, 2), "PowerEdge", 0, 1).get(0));
        plans.ofMonitors(
                cast, on(cast, LocalDate.of(2026, 3, 3), "S24R350", 0, 1).get(0));
        stage(cast, 2026, 3, 9, "S24R350", 0, 9, LifecycleStage.END_OF_USE, null, "Màn hình mờ, không đạt yêu cầu");
        drives.ofMonitors(cast, LocalDate.of(2026, 3, 20), on(cast, LocalDate.of(2026, 3, 20), "S24R350", 0, 9));
        disposals.destroyed(cast, on(cast, LocalDate.of(2026, 3, 20), "S24R350", 0, 8));
        var sold = on(cast, LocalDate.of(2026, 6, 3), "S24R350", 6, 1);
        consents.toLiquidate(cast, sold);
        disposals.sold(cast, sold);
        disposals.scheduled(cast, on(cast, LocalDate.of(2026, 6, 18), "S24R350", 7, 2));
    }

    private void lately(DemoCast cast) {
        move(cast, 2026, 8, 21, "acA2440", 0, 6, "HN-B-L2", "NV004", "Chuyển sang nhóm đề tài");
        var trained = cast.on(LocalDate.of(2026, 9, 7), cast.keeper(), () -> devices("ThinkPad", 74, 3));
        consents.toTrain(cast, trained);
        stage(cast, 2026, 9, 8, "ISR", 30, 3, LifecycleStage.UNDER_REPAIR, null, "Lỗi nguồn");
        stage(cast, 2026, 10, 19, "ThinkPad", 60, 10, LifecycleStage.IN_STORAGE, null, "Nhân sự giảm, thu hồi về kho");
        move(cast, 2026, 10, 20, "ThinkPad", 60, 10, "KHO", "NV002", "Nhập kho chờ cấp lại");
        plans.ofStored(cast, on(cast, LocalDate.of(2026, 10, 26), "ThinkPad", 60, 3));
        disposals.waiting(cast, on(cast, LocalDate.of(2026, 10, 26), "PowerEdge", 21, 1));
        disposals.onTheSpot(cast, on(cast, LocalDate.of(2026, 10, 27), "PowerEdge", 22, 1));
        stage(cast, 2026, 11, 2, "Exos", 10, 4, LifecycleStage.END_OF_USE, null, "Ổ đĩa báo lỗi SMART");
        plans.ofResearch(cast, on(cast, LocalDate.of(2026, 11, 3), "Exos", 0, 1).get(0));
        disposals.drafted(cast, on(cast, LocalDate.of(2026, 11, 4), "Exos", 10, 4));
        reports.drafted(cast, LocalDate.of(2026, 11, 5), ReportPeriod.quarter(2026, 3));
    }

    private void move(
            DemoCast cast,
            int year,
            int month,
            int day,
            String model,
            int from,
            int count,
            String place,
            String person,
            String reason) {
        var on = LocalDate.of(year, month, day);
        cast.on(
                on,
                cast.keeper(),
                () -> move.move(new MoveEquipment.Command(
                        devices(model, from, count), cast.place(place), cast.person(person), on, new Reason(reason))));
    }

    private void stage(
            DemoCast cast,
            int year,
            int month,
            int day,
            String model,
            int from,
            int count,
            LifecycleStage next,
            @Nullable String evidence,
            String reason) {
        var on = LocalDate.of(year, month, day);
        cast.on(
                on,
                cast.keeper(),
                () -> change.change(
                        new ChangeStage.Command(devices(model, from, count), next, on, evidence, new Reason(reason))));
    }

    private List<EquipmentId> on(DemoCast cast, LocalDate day, String model, int from, int count) {
        return cast.on(day, cast.keeper(), () -> devices(model, from, count));
    }

    /** So many devices of a model, in the order of their tags. */
    private List<EquipmentId> devices(String model, int from, int count) {
        return search.find(EquipmentQuery.text(model), EquipmentSort.ASSET_TAG.upwards(), 300, null).rows().stream()
                .skip(from)
                .limit(count)
                .map(EquipmentRow::id)
                .map(EquipmentId::new)
                .toList();
    }
}
