package org.provenant.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.provenant.application.regulation.RuleBook;
import org.provenant.domain.deadline.Audience;
import org.provenant.domain.deadline.StageLadder;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;

/** When who is told of a deadline, as the rule book says it today. */
@ApplicationScoped
class StageRules {

    private static final Map<Audience, ParameterCode> CODES = Map.of(
            Audience.OWNER,
            ParameterCode.DEADLINE_OWNER_DAYS,
            Audience.HEAD,
            ParameterCode.DEADLINE_HEAD_DAYS,
            Audience.ALL,
            ParameterCode.DEADLINE_ALL_DAYS);

    @Inject
    RuleBook rules;

    /** The stages; those that the product proposes where an older rule book says nothing of them. */
    StageLadder ladder() {
        var days = new EnumMap<Audience, String>(Audience.class);
        rows().forEach(row -> days.put(row.told(), row.days()));
        int pause = again().map(DeadlineReminders.Again::days).orElse(StageLadder.PROPOSED.again());
        return days.isEmpty() ? new StageLadder(StageLadder.PROPOSED.stages(), pause) : StageLadder.of(days, pause);
    }

    /** The rows of the rule book that say so, for each who is told. */
    List<DeadlineReminders.Stages> rows() {
        return Arrays.stream(Audience.values())
                .flatMap(told -> row(Objects.requireNonNull(CODES.get(told)))
                        .map(row ->
                                new DeadlineReminders.Stages(told, row.content().text(RuleField.VALUE), row.source()))
                        .stream())
                .toList();
    }

    /** After how many days what is overdue is told again. */
    Optional<DeadlineReminders.Again> again() {
        return row(ParameterCode.DEADLINE_AGAIN_DAYS)
                .flatMap(row -> ParameterCode.DEADLINE_AGAIN_DAYS
                        .number(row.content().text(RuleField.VALUE))
                        .stream()
                        .mapToObj(days -> new DeadlineReminders.Again(days, row.source()))
                        .findFirst());
    }

    private Optional<RuleRow> row(ParameterCode code) {
        return rules.at(RuleKind.PARAMETER, rules.now()).stream()
                .filter(row -> codeOf(row) == code)
                .findFirst();
    }

    private static ParameterCode codeOf(RuleRow row) {
        return row.content().choice(RuleField.PARAMETER, ParameterCode.class);
    }
}
