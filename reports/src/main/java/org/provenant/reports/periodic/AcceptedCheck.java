package org.provenant.reports.periodic;

import java.util.Collection;
import java.util.Optional;
import org.provenant.domain.reporting.ReportCheck;

/**
 * That the report was issued though a check fails.
 *
 * @param because why, in the words of whoever accepted it
 */
public record AcceptedCheck(ReportCheck check, String because) {

    static Optional<String> because(Collection<AcceptedCheck> accepted, ReportCheck check) {
        return accepted.stream()
                .filter(each -> each.check() == check)
                .map(AcceptedCheck::because)
                .findFirst();
    }
}
