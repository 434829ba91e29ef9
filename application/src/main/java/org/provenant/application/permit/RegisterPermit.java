package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.RuleViolated;

/** Enters a permit and the goods of its annex as they stand on the paper. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class RegisterPermit {

    @Inject
    Permits permits;

    @Inject
    Places places;

    @Inject
    Callers callers;

    /**
     * @throws RuleViolated {@link PermitRule#NUMBER_TAKEN}, {@link PermitRule#NO_LINES} or
     *     {@link PermitRule#VALID_BEFORE_ISSUE}
     */
    public PermitId register(Permit.Facts facts, List<PermitLine.Facts> goods) {
        for (var line : goods) {
            if (line.place() != null) {
                places.get(line.place());
            }
        }
        return permits.add(new Permit(callers.current().requireCompany(), facts, goods))
                .id();
    }
}
