package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
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

    private @Nullable PermitId id;
    private PermitCard.@Nullable Card card;

    public PermitCard.Card getCard() {
        if (card == null) {
            card = lookup.get(Objects.requireNonNull(id));
        }
        return card;
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    public @Nullable PermitId getId() {
        return id;
    }

    public void setId(@Nullable PermitId id) {
        this.id = id;
    }
}
