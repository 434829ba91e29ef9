package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RevokePermit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One permit: what it allows, and how much of each kind is declared, registered and left. */
@Named
@RequestScoped
public class PermitCardPage {

    @Inject
    PermitCard lookup;

    @Inject
    RevokePermit revokePermit;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private PermitCard.@Nullable Card card;
    private int version;
    private @Nullable LocalDate revokedOn;
    private @Nullable Reason reason;

    /** Remembers what is seen, for an action that follows. */
    public void load() {
        version = getCard().version();
    }

    /** Records that the authority took the permit back. */
    public void revoke() {
        revokePermit.revoke(new RevokePermit.Command(
                id(), version, Objects.requireNonNull(revokedOn), Objects.requireNonNull(reason)));
        redirects.again("permit.done.revoked", getCard().facts().number());
    }

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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable LocalDate getRevokedOn() {
        return revokedOn;
    }

    public void setRevokedOn(@Nullable LocalDate revokedOn) {
        this.revokedOn = revokedOn;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private PermitId id() {
        return new PermitId(address.id());
    }
}
