package org.provenant.application.regulation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleRowId;
import org.provenant.domain.shared.RuleViolated;

/** Records that an administrator has compared a rule with the official text. */
@UseCase
@Allowed(Permission.VERIFY_FORMS)
public class VerifyRule {

    @Inject
    RuleBookEditions editions;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw; nothing for whatever it is now
     * @param comparedWith the official document: kind, number, date, where it was found
     * @throws RuleViolated {@link RegulationRule#ROW_ENDED} or {@link RegulationRule#SOURCE_MISSING}
     */
    public void verify(RuleRowId id, @Nullable Integer version, String comparedWith) {
        var row = editions.row(id);
        if (version != null) {
            seenVersion.require(row, version, row.version());
        }
        row.verify(callers.current().name(), LocalDate.now(clock), comparedWith);
    }
}
