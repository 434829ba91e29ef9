package org.provenant.application.sanitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.provenant.application.regulation.RuleBook;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeStandard;

/** By which revision of the standard drives are wiped, as the rule book says it. */
@ApplicationScoped
class WipeStandards {

    private static final String DESTROYS = WipeLevel.DESTROY.name();

    @Inject
    RuleBook rules;

    /** What is in force on a day. */
    WipeStandard on(LocalDate day) {
        var point = rules.on(day);
        return new WipeStandard(
                find(ParameterCode.WIPE_STANDARD, point)
                        .map(WipeStandards::value)
                        .orElse(null),
                find(ParameterCode.WIPE_DEGAUSSING, point)
                        .map(WipeStandards::value)
                        .filter(DESTROYS::equals)
                        .isPresent());
    }

    private Optional<RuleRow> find(ParameterCode code, RulePoint point) {
        return rules.at(RuleKind.PARAMETER, point).stream()
                .filter(row -> row.content().choice(RuleField.PARAMETER, ParameterCode.class) == code)
                .findFirst();
    }

    private static String value(RuleRow row) {
        return row.content().text(RuleField.VALUE);
    }
}
