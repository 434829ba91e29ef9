package org.provenant.domain.schedule;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.shared.RuleViolated;

/**
 * What is sent, and as what kind of file.
 *
 * @param view for {@link ScheduledKind#VIEW}
 * @param form code of the report's form for {@link ScheduledKind#ISSUED_REPORT}, the kind of report for
 *     {@link ScheduledKind#MANAGEMENT_REPORT}
 */
public record ScheduledThing(
        ScheduledKind kind,
        @Nullable SavedViewId view,
        @Nullable String form,
        ScheduleFormat format) {

    /** @throws RuleViolated {@link ScheduleRule#NOTHING_CHOSEN} or {@link ScheduleRule#FORMAT_NOT_OFFERED} */
    public ScheduledThing {
        view = kind == ScheduledKind.VIEW ? view : null;
        form = kind != ScheduledKind.VIEW && form != null && !form.isBlank() ? form : null;
        if (view == null && form == null) {
            throw new RuleViolated(ScheduleRule.NOTHING_CHOSEN);
        }
        if (!kind.formats().contains(format)) {
            throw new RuleViolated(ScheduleRule.FORMAT_NOT_OFFERED, format);
        }
    }
}
