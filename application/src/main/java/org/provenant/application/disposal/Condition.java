package org.provenant.application.disposal;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/**
 * Something that has to hold before a disposal goes on. Whether it does is found out when somebody asks.
 *
 * @param step before which it has to
 * @param paper the paper that has to be there; none if it is no paper
 * @param question finds out what stands against it
 */
record Condition(
        OrderCondition kind, DisposalStep step, @Nullable RoutePaper paper, Supplier<List<Against>> question) {

    /** One that is no paper. */
    Condition(OrderCondition kind, DisposalStep step, Supplier<List<Against>> question) {
        this(kind, step, null, question);
    }

    /** Whether a disposal goes on without it. */
    boolean isOptional() {
        return paper != null && !paper.mandatory();
    }

    /** Why it is not met; nothing if it is. */
    List<Against> against() {
        return question.get();
    }

    /**
     * What stands against it.
     *
     * @param device the device that is concerned; none if the order as a whole is
     */
    record Against(@Nullable EquipmentId device, RuleViolated why) {

        static List<Against> order(RuleViolated why) {
            return List.of(new Against(null, why));
        }
    }
}
