package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.RuleViolated;

/** The lists of which there are files. */
@ApplicationScoped
class ListFiles {

    @Inject
    Instance<ListFile> lists;

    /** @throws RuleViolated {@link ScheduleRule#LIST_NOT_SENT} */
    ListFile of(ViewedList list) {
        return lists.stream()
                .filter(each -> each.list() == list)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ScheduleRule.LIST_NOT_SENT, list));
    }

    /** @throws RuleViolated {@link ScheduleRule#LIST_NOT_SENT} or {@link ScheduleRule#FORMAT_NOT_OFFERED} */
    void requireOffered(ViewedList list, ScheduleFormat format) {
        if (!of(list).formats().contains(format)) {
            throw new RuleViolated(ScheduleRule.FORMAT_NOT_OFFERED, format);
        }
    }
}
