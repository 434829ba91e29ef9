package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.AddPartner;
import org.provenant.application.disposal.ApproveDisposal;
import org.provenant.application.disposal.AttachDisposalPaper;
import org.provenant.application.disposal.CheckDisposal;
import org.provenant.application.disposal.CloseDisposal;
import org.provenant.application.disposal.CollectDisposal;
import org.provenant.application.disposal.ConfirmDisposal;
import org.provenant.application.disposal.DescribeWaste;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DocumentDisposal;
import org.provenant.application.disposal.DraftDisposal;
import org.provenant.application.disposal.PartnerList;
import org.provenant.application.disposal.ScanForDisposal;
import org.provenant.application.disposal.ScheduleDisposal;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;

/** Disposals of the demo's company by several routes: some to their end, others on their way. */
@ApplicationScoped
class DemoDisposals {

    private static final WasteCode ELECTRONICS = new WasteCode("16 01 13");

    @Inject
    AddPartner addPartner;

    @Inject
    DraftDisposal draft;

    @Inject
    DescribeWaste describe;

    @Inject
    AttachDisposalPaper attach;

    @Inject
    CheckDisposal check;

    @Inject
    ApproveDisposal approve;

    @Inject
    ScheduleDisposal schedule;

    @Inject
    ScanForDisposal scan;

    @Inject
    CollectDisposal collect;

    @Inject
    ConfirmDisposal confirm;

    @Inject
    DocumentDisposal document;

    @Inject
    CloseDisposal close;

    @Inject
    DisposalList list;

    @Inject
    PartnerList partners;

    /** What was lost waits for the assessment of taxes before it is written off. */
    void ofLost(DemoCast cast, List<EquipmentId> devices) {
        var day = LocalDate.of(2025, 12, 22);
        var order = proposed(cast, day, "D-LOSS", devices, "Xóa sổ thiết bị mất theo kết quả xác minh");
        approved(cast, order, day.plusDays(2), 1);
    }

    void reExported(DemoCast cast, List<EquipmentId> devices) {
        var day = LocalDate.of(2026, 2, 11);
        var order = proposed(cast, day, "D-REX", devices, "Tái xuất theo phương án đã nộp, thay bằng hệ thống mới");
        approved(cast, order, day.plusDays(1), 1);
        planned(cast, order, day.plusDays(2), LocalDate.of(2026, 2, 20), null);
        collected(cast, order, LocalDate.of(2026, 2, 20), devices.size());
        confirmed(cast, order, LocalDate.of(2026, 2, 24), "307451288120", "B13");
        ended(cast, order, LocalDate.of(2026, 3, 2));
    }

    /** Two of them were not fit to be handed over on that day. */
    void destroyed(DemoCast cast, List<EquipmentId> devices) {
        var day = LocalDate.of(2026, 3, 23);
        var handler = cast.on(day, cast.keeper(), this::addPartners);
        var order = proposed(cast, day, "D-DES", devices, "Màn hình mờ, không đạt yêu cầu sử dụng");
        approved(cast, order, LocalDate.of(2026, 3, 30), 2);
        planned(cast, order, LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 12), handler);
        collected(cast, order, LocalDate.of(2026, 5, 12), devices.size() - 2);
        confirmed(cast, order, LocalDate.of(2026, 5, 14), null, null);
        ended(cast, order, LocalDate.of(2026, 5, 20));
    }

    void sold(DemoCast cast, List<EquipmentId> devices) {
        var day = LocalDate.of(2026, 6, 11);
        var order = proposed(cast, day, "D-COP", devices, "Thanh lý sau khi đổi mục đích sử dụng");
        approved(cast, order, day, 2);
        planned(cast, order, day, day.plusDays(1), null);
        collected(cast, order, day.plusDays(1), devices.size());
        confirmed(cast, order, day.plusDays(1), "108104417760", "A42");
        ended(cast, order, LocalDate.of(2026, 6, 16));
    }

    void scheduled(DemoCast cast, List<EquipmentId> devices) {
        var day = LocalDate.of(2026, 6, 18);
        var order = proposed(cast, day, "D-WST", devices, "Chuyển giao màn hình hỏng còn lại");
        approved(cast, order, day.plusDays(4), 2);
        var handler = cast.on(day.plusDays(5), cast.keeper(), () -> partners.choices(PartnerKind.WASTE_HANDLER).stream()
                .filter(PartnerList.PartnerRow::licensed)
                .findFirst()
                .orElseThrow());
        planned(cast, order, day.plusDays(5), LocalDate.of(2026, 11, 27), new DisposalPartnerId(handler.id()));
    }

    void waiting(DemoCast cast, List<EquipmentId> devices) {
        proposed(cast, LocalDate.of(2026, 10, 27), "D-REX", devices, "Tái xuất một máy chủ còn lại");
    }

    /** As an export processing enterprise the company may also sell to another in Vietnam that takes it in from abroad. */
    void onTheSpot(DemoCast cast, List<EquipmentId> devices) {
        var day = LocalDate.of(2026, 10, 28);
        var order = proposed(cast, day, "D-EPE", devices, "Xuất khẩu tại chỗ máy chủ đã ngừng dùng");
        approved(cast, order, day.plusDays(1), 1);
    }

    void drafted(DemoCast cast, List<EquipmentId> devices) {
        cast.on(
                LocalDate.of(2026, 11, 5),
                cast.keeper(),
                () -> draft.draft(new DraftDisposal.Command(
                        "D-DES", devices, new Reason("Ổ đĩa hỏng, tiêu hủy sau khi đề tài kết thúc"))));
    }

    private DisposalPartnerId addPartners() {
        addPartner.add(
                PartnerKind.BUYER_ABROAD,
                new DisposalPartner.Facts("Minh Hoa Trading Pte. Ltd.", "Singapore", null, null, null, List.of()));
        addPartner.add(
                PartnerKind.WASTE_HANDLER,
                new DisposalPartner.Facts(
                        "Công ty Môi trường Sông Xanh (minh họa)",
                        "Khu xử lý chất thải Minh Họa, Hải Phòng",
                        "07/2021/GPMT",
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2026, 3, 1),
                        List.of(ELECTRONICS)));
        return addPartner.add(
                PartnerKind.WASTE_HANDLER,
                new DisposalPartner.Facts(
                        "Công ty Xử lý chất thải Minh Họa",
                        "Khu xử lý chất thải Minh Họa, Hà Nội",
                        "12/2024/GPMT",
                        LocalDate.of(2024, 1, 15),
                        LocalDate.of(2029, 1, 15),
                        List.of(ELECTRONICS, new WasteCode("16 01 12"))));
    }

    private DisposalOrderId proposed(
            DemoCast cast, LocalDate day, String route, List<EquipmentId> devices, String reason) {
        var order = cast.on(
                day, cast.keeper(), () -> draft.draft(new DraftDisposal.Command(route, devices, new Reason(reason))));
        return cast.on(day, cast.keeper(), () -> {
            if (list.route(order).partner() == PartnerKind.WASTE_HANDLER) {
                describe.describe(new DescribeWaste.Command(
                        order,
                        version(order),
                        lines(order),
                        new DisposalLine.Waste(ELECTRONICS, new BigDecimal("4.2"))));
            }
            papers(order, DisposalStep.CHECK, day);
            check.check(order, version(order));
            return order;
        });
    }

    private void approved(DemoCast cast, DisposalOrderId order, LocalDate day, int approvers) {
        cast.approvers()
                .subList(0, approvers)
                .forEach(by -> cast.on(
                        day,
                        by.caller(),
                        () -> approve.approve(new ApproveDisposal.Command(order, version(order), by.password()))));
    }

    private void planned(
            DemoCast cast,
            DisposalOrderId order,
            LocalDate day,
            LocalDate collection,
            @Nullable DisposalPartnerId partner) {
        cast.on(day, cast.keeper(), () -> {
            papers(order, DisposalStep.SCHEDULE, day);
            var told = list.route(order).notice();
            schedule.schedule(new ScheduleDisposal.Command(
                    order,
                    version(order),
                    new DisposalOrder.Schedule(
                            partner,
                            collection,
                            "Xe tải 29C-123.45",
                            told ? "77/TB-MH" : null,
                            told ? day : null,
                            null)));
        });
    }

    private void collected(DemoCast cast, DisposalOrderId order, LocalDate day, int devices) {
        cast.on(day, cast.keeper(), () -> {
            papers(order, DisposalStep.COLLECTION, day);
            list.lines(order).stream().limit(devices).forEach(line -> scan.scan(order, line.assetTag()));
            collect.collect(new CollectDisposal.Command(
                    order, version(order), day, new Reason("Giao theo số thiết bị đã đóng kiện")));
        });
    }

    private void confirmed(
            DemoCast cast, DisposalOrderId order, LocalDate day, @Nullable String declaration, @Nullable String type) {
        cast.on(day, cast.keeper(), () -> {
            papers(order, DisposalStep.CONFIRMATION, day);
            confirm.confirm(new ConfirmDisposal.Command(
                    order,
                    version(order),
                    new DisposalOrder.Confirmation(
                            day,
                            "Đơn vị tiếp nhận (minh họa)",
                            "Số 02/2026/BB ngày " + Terms.in(Language.VI).write(day),
                            declaration == null || type == null
                                    ? null
                                    : new DisposalOrder.LeftUnder(new DeclarationNumber(declaration), type)),
                    Map.of()));
        });
    }

    private void ended(DemoCast cast, DisposalOrderId order, LocalDate day) {
        cast.on(day, cast.keeper(), () -> {
            papers(order, DisposalStep.CLOSING, day);
            document.document(order, version(order));
        });
        cast.on(day, cast.officer(), () -> close.close(order, version(order)));
    }

    private void papers(DisposalOrderId order, DisposalStep step, LocalDate day) {
        var kept = list.papers(order).stream().map(DisposalList.Paper::code).toList();
        list.route(order).papersBy(step).stream()
                .filter(paper -> !kept.contains(paper.code()))
                .forEach(paper -> attach.attach(
                        order,
                        new DisposalPaper.Facts(paper.code(), null, null, day),
                        new AddPaper.Sent(
                                paper.code() + ".txt",
                                (paper.nameVi() + " (minh họa)").getBytes(StandardCharsets.UTF_8))));
    }

    private List<DisposalLineId> lines(DisposalOrderId order) {
        return list.lines(order).stream()
                .map(line -> new DisposalLineId(line.id()))
                .toList();
    }

    private int version(DisposalOrderId order) {
        return list.get(order).version();
    }
}
