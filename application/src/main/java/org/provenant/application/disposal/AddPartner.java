package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.RuleViolated;

/** Registers who takes devices over when their use ends. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class AddPartner {

    @Inject
    Orders orders;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link DisposalRule#LICENCE_MISSING} or {@link DisposalRule#PARTNER_TAKEN} */
    public DisposalPartnerId add(PartnerKind kind, DisposalPartner.Facts facts) {
        return orders.add(new DisposalPartner(callers.current().requireCompany(), kind, facts))
                .id();
    }
}
