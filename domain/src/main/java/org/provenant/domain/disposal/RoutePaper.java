package org.provenant.domain.disposal;

import java.io.Serializable;
import java.util.Objects;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.RuleBookName;

/**
 * A paper that a route asks for.
 *
 * @param mandatory whether a disposal goes on without it
 * @param neededFor the step before which it has to be there
 * @param perDevice whether each device needs one of its own
 */
public record RoutePaper(
        String code,
        String nameVi,
        String nameEn,
        boolean mandatory,
        DisposalStep neededFor,
        boolean perDevice,
        RuleSource source)
        implements Serializable {

    /** Its name, to be said in either language. */
    public RuleBookName name() {
        return new RuleBookName(nameVi, nameEn);
    }

    static RoutePaper of(RuleRow row) {
        var content = row.content();
        return new RoutePaper(
                row.code(),
                content.text(RuleField.NAME_VI),
                content.text(RuleField.NAME_EN),
                content.isSet(RuleField.MANDATORY),
                Objects.requireNonNullElse(
                        content.findChoice(RuleField.NEEDED_FOR, DisposalStep.class), DisposalStep.CLOSING),
                content.isSet(RuleField.PER_DEVICE),
                row.source());
    }
}
