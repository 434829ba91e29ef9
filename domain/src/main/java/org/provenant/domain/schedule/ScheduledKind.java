package org.provenant.domain.schedule;

import java.util.EnumSet;
import java.util.Set;

/** What can be put on a schedule. */
public enum ScheduledKind {
    /** What a saved view of a list shows. */
    VIEW(ScheduleFormat.XLSX, ScheduleFormat.CSV),
    /** The report of a form that was issued last, as it was issued. */
    ISSUED_REPORT(ScheduleFormat.PDF, ScheduleFormat.XLSX),
    /** A management report, as the register holds it then. */
    MANAGEMENT_REPORT(ScheduleFormat.PDF, ScheduleFormat.XLSX, ScheduleFormat.CSV);

    private final Set<ScheduleFormat> formats;

    ScheduledKind(ScheduleFormat first, ScheduleFormat... others) {
        formats = EnumSet.of(first, others);
    }

    /** The formats that it can be had in. */
    public Set<ScheduleFormat> formats() {
        return EnumSet.copyOf(formats);
    }
}
