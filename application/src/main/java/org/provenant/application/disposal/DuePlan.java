package org.provenant.application.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.disposal.PlanReminder;

/**
 * A planned end of use that is near or over.
 *
 * @param equipmentId the device that the plan is for; none if it is for a permit line, or for several devices alike
 * @param alone how many devices have the plan of their own; none if it is that of their permit line
 * @param route code of a route of the rule book
 * @param responsible who brings it about; none if only the dossier says what is planned
 * @param mine whether that is whoever asks
 * @param here how many devices are still with the company
 * @param ordered how many of these an open disposal has
 * @param days until the end; negative once it is over
 */
public record DuePlan(
        long permitId,
        String permit,
        int lineNo,
        @Nullable Long equipmentId,
        @Nullable String assetTag,
        int alone,
        @Nullable String route,
        LocalDate end,
        @Nullable String responsible,
        boolean responsibleLeft,
        boolean mine,
        int here,
        int ordered,
        long days,
        PlanReminder reminder)
        implements Serializable {

    static DuePlan of(LinePlan plan, @Nullable Long asking) {
        var own = plan.own();
        return new DuePlan(
                plan.permitId(),
                plan.permit(),
                plan.lineNo(),
                null,
                null,
                0,
                plan.route(),
                Objects.requireNonNull(plan.end()),
                own == null ? null : own.responsible(),
                own != null && own.responsibleLeft(),
                isOf(own, asking),
                plan.here() - plan.apart(),
                plan.ordered(),
                Objects.requireNonNull(plan.days()),
                Objects.requireNonNull(plan.reminder()));
    }

    /** Of devices that are planned alike, apart from their permit line. */
    static DuePlan of(List<DevicePlan> alike, @Nullable Long asking) {
        var plan = alike.get(0);
        boolean one = alike.size() == 1;
        return new DuePlan(
                plan.permitId(),
                plan.permit(),
                plan.lineNo(),
                one ? plan.equipmentId() : null,
                one ? plan.assetTag() : null,
                alike.size(),
                plan.own().route(),
                Objects.requireNonNull(plan.own().end()),
                plan.own().responsible(),
                plan.own().responsibleLeft(),
                isOf(plan.own(), asking),
                alike.size(),
                0,
                Objects.requireNonNull(plan.days()),
                Objects.requireNonNull(plan.reminder()));
    }

    private static boolean isOf(@Nullable OwnPlan own, @Nullable Long asking) {
        return own != null && asking != null && own.responsibleId() == asking;
    }
}
