package org.provenant.application.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.disposal.PlanReminder;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.licensing.EndRoute;

/**
 * The plan of a permit line, and practice.
 *
 * @param plannedRoute what the dossier has promised
 * @param plannedEnd until when
 * @param own what the company plans by now; none if it keeps to what was promised
 * @param leavesAs where devices stand once they have left as planned
 * @param devices how many came in
 * @param here how many are still with the company
 * @param ordered how many an open disposal has
 * @param apart how many of those that are here have plans of their own
 * @param leftUnder the declarations under which devices left by closed disposals, with their types
 * @param otherwise how many have left in another way than planned for them
 * @param days until the planned end; negative once it is over
 * @param reminder how near the end is; nothing if none is planned or no device is left to which it matters
 */
public record LinePlan(
        long id,
        long permitId,
        String permit,
        int lineNo,
        String goods,
        @Nullable EndRoute plannedRoute,
        @Nullable LocalDate plannedEnd,
        @Nullable OwnPlan own,
        @Nullable LifecycleStage leavesAs,
        int devices,
        int here,
        int ordered,
        int apart,
        int reExported,
        int destroyed,
        int liquidated,
        int lost,
        int returned,
        @Nullable String leftUnder,
        int otherwise,
        @Nullable Long days,
        @Nullable PlanReminder reminder)
        implements Serializable {

    /** Code of the route that holds. */
    public @Nullable String route() {
        if (own != null) {
            return own.route();
        }
        return plannedRoute == null ? null : plannedRoute.code();
    }

    /** The day that holds. */
    public @Nullable LocalDate end() {
        return own == null ? plannedEnd : own.end();
    }

    /** Whether the company plans otherwise than its dossier has promised. */
    public boolean differs() {
        return own != null
                && plannedRoute != null
                && !(own.route().equals(plannedRoute.code()) && (plannedEnd == null || plannedEnd.equals(own.end())));
    }
}
