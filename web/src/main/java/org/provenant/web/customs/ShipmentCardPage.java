package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AttachDeclaration;
import org.provenant.application.customs.DetachDeclaration;
import org.provenant.application.customs.ShipmentCard;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One shipment: its papers, the declarations under it, the permits they draw on, further permits. */
@Named
@RequestScoped
public class ShipmentCardPage {

    @Inject
    ShipmentCard lookup;

    @Inject
    AttachDeclaration attachDeclaration;

    @Inject
    DetachDeclaration detachDeclaration;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private ShipmentCard.@Nullable Card card;
    private @Nullable DeclarationId attached;
    private @Nullable DeclarationId detached;
    private @Nullable Reason reason;

    public ShipmentCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** Declarations that stand under no shipment yet. */
    public List<ShipmentCard.Declared> getChoices() {
        return lookup.choices();
    }

    public void attach() {
        attachDeclaration.attach(id(), Objects.requireNonNull(attached));
        redirects.again("customs.done.attached");
    }

    public void detach() {
        detachDeclaration.detach(id(), Objects.requireNonNull(detached), Objects.requireNonNull(reason));
        redirects.again("customs.done.detached");
    }

    /** The form in which a select names a declaration. */
    public DeclarationId idOf(long declaration) {
        return new DeclarationId(declaration);
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    public @Nullable DeclarationId getAttached() {
        return attached;
    }

    public void setAttached(@Nullable DeclarationId attached) {
        this.attached = attached;
    }

    public @Nullable DeclarationId getDetached() {
        return detached;
    }

    public void setDetached(@Nullable DeclarationId detached) {
        this.detached = detached;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private ShipmentId id() {
        return new ShipmentId(address.id());
    }
}
