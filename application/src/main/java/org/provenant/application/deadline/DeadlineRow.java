package org.provenant.application.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.deadline.DeadlineBasis;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.Certainty;

/**
 * Something that is due.
 *
 * @param id tells it from the others in the list
 * @param recordId number of the record that is due
 * @param pageId number of the record on whose page it stands; often the same
 * @param label what the record is called
 * @param day the last day, in Vietnam
 * @param days how many days are left; negative once the day has passed
 * @param owner the person, unit or user who is responsible; none where the record names nobody
 * @param instrument what the rule book names as the source; none unless a rule is behind it
 * @param certainty how far the rule was compared with its source; none unless a rule is behind it
 * @param noticeId number of the stage that was told last; none if none was
 * @param toldDaysBefore how many days before the day that stage began; negative after it
 * @param laterUntil until when somebody has put the stage off
 * @param seen whether the caller has said that they have seen the stage
 */
public record DeadlineRow(
        long id,
        DeadlineKind kind,
        long recordId,
        long pageId,
        String label,
        LocalDate day,
        int days,
        @Nullable String owner,
        @Nullable String instrument,
        @Nullable String article,
        @Nullable Certainty certainty,
        @Nullable Long noticeId,
        @Nullable Integer toldDaysBefore,
        @Nullable LocalDate laterUntil,
        boolean seen)
        implements Serializable {

    public DeadlineBasis basis() {
        return kind.basis();
    }

    /** Who sees to it where nobody is named. */
    public Role role() {
        return kind.role();
    }

    public boolean isOverdue() {
        return days < 0;
    }

    /** Whether it rests on a rule that nobody has compared with the law. */
    public boolean isUnverified() {
        return kind.basis() == DeadlineBasis.RULE && certainty != Certainty.VERIFIED;
    }
}
