package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.EndPlans;
import org.provenant.application.disposal.LinePlan;
import org.provenant.application.disposal.PlanEndOfUse;
import org.provenant.domain.disposal.EndPlan;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Reason;

/** How the demo's company plans the end of use: of lines that are over, near or ended otherwise, and of single devices. */
@ApplicationScoped
class DemoPlans {

    @Inject
    PlanEndOfUse planEndOfUse;

    @Inject
    EndPlans plans;

    /** Put off once; those servers that nobody has sent abroad by then are late. */
    void ofServers(DemoCast cast, EquipmentId server) {
        var day = LocalDate.of(2026, 3, 2);
        ofLine(cast, day, server, facts(cast, "D-REX", LocalDate.of(2026, 9, 30), null, "NV001"), null);
        ofLine(
                cast,
                day.plusMonths(4),
                server,
                facts(cast, "D-REX", LocalDate.of(2026, 11, 10), null, "NV001"),
                new Reason("Chờ hợp đồng bán cho bên mua nước ngoài"));
    }

    /** To be destroyed; one of them is sold all the same. */
    void ofMonitors(DemoCast cast, EquipmentId monitor) {
        ofLine(
                cast,
                LocalDate.of(2026, 3, 3),
                monitor,
                facts(cast, "D-DES", LocalDate.of(2027, 12, 31), "Khi dây chuyền SMT 1 thay màn hình", "NV005"),
                null);
    }

    void ofResearch(DemoCast cast, EquipmentId device) {
        ofLine(
                cast,
                LocalDate.of(2026, 11, 3),
                device,
                facts(cast, "D-DES", LocalDate.of(2027, 1, 31), "Khi đề tài được nghiệm thu", "NV006"),
                null);
    }

    /** What came back to the store goes earlier than the rest of its line. */
    void ofStored(DemoCast cast, List<EquipmentId> devices) {
        cast.on(
                LocalDate.of(2026, 10, 26),
                cast.keeper(),
                () -> planEndOfUse.plan(new PlanEndOfUse.Command(
                        devices.stream()
                                .map(device -> PlanEndOfUse.Subject.of(device, 0))
                                .toList(),
                        facts(cast, "D-WST", LocalDate.of(2026, 12, 12), null, "NV002"),
                        null)));
    }

    private void ofLine(
            DemoCast cast, LocalDate day, EquipmentId device, EndPlan.Facts facts, @Nullable Reason reason) {
        cast.on(day, cast.keeper(), () -> {
            var line = plans.of(device).orElseThrow();
            planEndOfUse.plan(new PlanEndOfUse.Command(
                    List.of(PlanEndOfUse.Subject.of(new PermitLineId(line.id()), version(line))), facts, reason));
        });
    }

    private static int version(LinePlan line) {
        var own = line.own();
        return own == null ? 0 : own.version();
    }

    private static EndPlan.Facts facts(
            DemoCast cast, String route, LocalDate end, @Nullable String trigger, String person) {
        return new EndPlan.Facts(route, end, trigger, cast.person(person));
    }
}
