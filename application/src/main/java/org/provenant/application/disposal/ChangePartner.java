package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Takes over what is known of a partner by now, such as a licence that was renewed. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class ChangePartner {

    @Inject
    Orders orders;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link DisposalRule#LICENCE_MISSING} or {@link DisposalRule#PARTNER_TAKEN}
     */
    public void change(DisposalPartnerId id, int version, DisposalPartner.Facts facts) {
        orders.partner(id, version).correct(facts);
    }
}
