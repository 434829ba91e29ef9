package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.DocumentDisposal;
import org.provenant.application.disposal.DraftDisposal;
import org.provenant.application.disposal.ScanForDisposal;
import org.provenant.application.disposal.ScheduleDisposal;
import org.provenant.application.identity.AddUser;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.sanitisation.OpenDrives;
import org.provenant.application.sanitisation.StateNoStorage;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/** Leads disposals along their way in a test, through the use cases and in the roles that have the right to. */
@ApplicationScoped
public class ExampleDisposals {

    public static final Reason REASON = new Reason("Hết thời gian sử dụng");
    public static final WasteCode ELECTRONICS = new WasteCode("16 01 13");

    /** Somebody who approves: who it is and with which password. */
    public record Approver(Caller caller, String password) {}

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    AddUser addUser;

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
    OpenDrives openDrives;

    @Inject
    StateNoStorage stateNoStorage;

    private final List<Approver> approvers = new ArrayList<>();

    /** Two officers who have proposed nothing. */
    public List<Approver> approvers() {
        while (approvers.size() < 2) {
            var login = "approver" + approvers.size();
            var added =
                    acting.as(Role.ADMINISTRATOR, () -> addUser.add(login, "Người duyệt " + login, Language.VI, null));
            approvers.add(new Approver(
                    new Caller(
                            added.user(),
                            login,
                            acting.company(),
                            acting.caller(Role.AUDITOR).companyName(),
                            Set.of(Role.COMPLIANCE_OFFICER),
                            Channel.PAGE),
                    added.initialPassword()));
        }
        return approvers;
    }

    /** Of devices of which nobody has said what storage they have it is said that they have none. */
    public DisposalOrderId drafted(String route, List<EquipmentId> devices) {
        withoutStorage(devices);
        return acting.as(Role.RECORD_KEEPER, () -> draft.draft(new DraftDisposal.Command(route, devices, REASON)));
    }

    private void withoutStorage(List<EquipmentId> devices) {
        var unsaid = acting.as(Role.RECORD_KEEPER, () -> openDrives.unsaid(devices)).stream()
                .map(each -> new EquipmentId(each.device()))
                .toList();
        acting.as(
                Role.RECORD_KEEPER,
                () -> stateNoStorage.state(unsaid, new Reason("Thiết bị không có bộ nhớ lưu dữ liệu")));
    }

    /** A handler that is licensed for these codes until that day. */
    public DisposalPartnerId handler(String name, LocalDate until, WasteCode... codes) {
        return acting.as(
                Role.RECORD_KEEPER,
                () -> addPartner.add(
                        PartnerKind.WASTE_HANDLER,
                        new DisposalPartner.Facts(
                                name, "Hà Nội", "12/GPMT", LocalDate.of(2024, 1, 1), until, List.of(codes))));
    }

    /** Says of all devices as what waste they are handed over. */
    public void described(DisposalOrderId order, @Nullable WasteCode code) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> describe.describe(new DescribeWaste.Command(
                        order, version(order), lines(order), new DisposalLine.Waste(code, new BigDecimal("2.5")))));
    }

    /** Attaches the mandatory papers that have to be there by that step, but for one. */
    public void papers(DisposalOrderId order, DisposalStep step, @Nullable String without) {
        var edition = row(order).edition();
        var kept = acting.as(Role.RECORD_KEEPER, () -> list.papers(order));
        acting.as(Role.RECORD_KEEPER, () -> list.route(order)).papersBy(step).stream()
                .filter(paper -> !paper.code().equals(without)
                        && kept.stream()
                                .noneMatch(each -> each.code().equals(paper.code())
                                        && (each.edition() == edition
                                                || paper.neededFor().isBy(DisposalStep.COLLECTION))))
                .forEach(paper -> attached(order, paper));
    }

    private void attached(DisposalOrderId order, RoutePaper paper) {
        if (paper.perDevice()) {
            lines(order).forEach(line -> attached(order, paper.code(), line));
        } else {
            attached(order, paper.code(), null);
        }
    }

    public void attached(DisposalOrderId order, String code, @Nullable DisposalLineId line) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> attach.attach(
                        order,
                        new DisposalPaper.Facts(code, line, "01/CT", clock.today()),
                        new AddPaper.Sent("chung-tu.txt", code.getBytes(StandardCharsets.UTF_8))));
    }

    public void checked(DisposalOrderId order) {
        acting.as(Role.RECORD_KEEPER, () -> check.check(order, version(order)));
    }

    public void approved(DisposalOrderId order, Approver by) {
        acting.as(
                by.caller(), () -> approve.approve(new ApproveDisposal.Command(order, version(order), by.password())));
    }

    /** As many approve as the route asks for. */
    public void approved(DisposalOrderId order) {
        int wanted = acting.as(Role.RECORD_KEEPER, () -> list.route(order)).approvers();
        approvers().subList(0, wanted).forEach(by -> approved(order, by));
    }

    public void scheduled(DisposalOrderId order, @Nullable DisposalPartnerId partner) {
        var plan = new DisposalOrder.Schedule(partner, clock.today(), "29C-123.45", "77/TB", clock.today(), null);
        acting.as(
                Role.RECORD_KEEPER, () -> schedule.schedule(new ScheduleDisposal.Command(order, version(order), plan)));
    }

    public void scanned(DisposalOrderId order) {
        acting.as(Role.RECORD_KEEPER, () -> list.lines(order)).stream()
                .filter(line -> line.state().isBound())
                .forEach(line -> acting.as(Role.RECORD_KEEPER, () -> scan.scan(order, line.assetTag())));
    }

    public void collected(DisposalOrderId order, @Nullable Reason because) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> collect.collect(new CollectDisposal.Command(order, version(order), clock.today(), because)));
    }

    public void confirmed(
            DisposalOrderId order, @Nullable String type, Map<DisposalLineId, DisposalOrder.Returned> returned) {
        var declaration =
                type == null ? null : new DisposalOrder.LeftUnder(new DeclarationNumber("308625440120"), type);
        acting.as(
                Role.RECORD_KEEPER,
                () -> confirm.confirm(new ConfirmDisposal.Command(
                        order,
                        version(order),
                        new DisposalOrder.Confirmation(clock.today(), "Đơn vị tiếp nhận", "55/XN", declaration),
                        returned)));
    }

    public void documented(DisposalOrderId order) {
        acting.as(Role.RECORD_KEEPER, () -> document.document(order, version(order)));
    }

    public void closed(DisposalOrderId order) {
        closed(order, approvers().get(0));
    }

    public void closed(DisposalOrderId order, Approver by) {
        acting.as(by.caller(), () -> close.close(order, version(order)));
    }

    /** Up to that stage, with everything that its route asks for. */
    public void led(DisposalOrderId order, OrderStage to, @Nullable DisposalPartnerId partner) {
        var route = acting.as(Role.RECORD_KEEPER, () -> list.route(order));
        if (route.partner() == PartnerKind.WASTE_HANDLER) {
            described(order, ELECTRONICS);
        }
        papers(order, DisposalStep.CHECK, null);
        checked(order);
        if (to == OrderStage.CHECKED) {
            return;
        }
        approved(order);
        if (!route.isOfLostDevices() && to != OrderStage.APPROVED) {
            papers(order, DisposalStep.SCHEDULE, null);
            scheduled(order, partner);
            if (to == OrderStage.SCHEDULED) {
                return;
            }
            papers(order, DisposalStep.COLLECTION, null);
            scanned(order);
            collected(order, null);
            if (to == OrderStage.COLLECTED) {
                return;
            }
            papers(order, DisposalStep.CONFIRMATION, null);
            confirmed(
                    order,
                    route.typeCodes().isEmpty() ? null : route.typeCodes().get(0),
                    Map.of());
        }
        if (to == OrderStage.DOCUMENTED || to == OrderStage.CLOSED) {
            papers(order, DisposalStep.CLOSING, null);
            documented(order);
        }
        if (to == OrderStage.CLOSED) {
            closed(order);
        }
    }

    public List<DisposalLineId> lines(DisposalOrderId order) {
        return acting.as(Role.RECORD_KEEPER, () -> list.lines(order)).stream()
                .filter(line -> line.state().isBound())
                .map(line -> new DisposalLineId(line.id()))
                .toList();
    }

    public DisposalRow row(DisposalOrderId order) {
        return acting.as(Role.RECORD_KEEPER, () -> list.get(order));
    }

    public int version(DisposalOrderId order) {
        return row(order).version();
    }
}
