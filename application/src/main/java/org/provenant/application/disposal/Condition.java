package org.provenant.application.disposal;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/**
 * Something that has to hold before a disposal goes on.
 *
 * @param step before which it has to
 * @param paper the paper that has to be there; none if it is no paper
 * @param missing why it is not met; nothing if it is
 */
record Condition(
        OrderCondition kind,
        DisposalStep step,
        @Nullable RoutePaper paper,
        @Nullable RuleViolated missing) {

    /** Whether a disposal goes on without it. */
    boolean isOptional() {
        return paper != null && !paper.mandatory();
    }
}
