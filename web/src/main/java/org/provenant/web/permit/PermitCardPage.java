package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.PermitCard;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.ListAddress;

/** One permit: what it allows, and how much of each kind is declared, registered and left. */
@Named
@RequestScoped
public class PermitCardPage {

    @Inject
    PermitCard lookup;

    @Inject
    ListAddress address;

    private PermitCard.@Nullable Card card;

    public PermitCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    private PermitId id() {
        return new PermitId(address.id());
    }
}
