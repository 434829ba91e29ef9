package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.CorrectShipment;
import org.provenant.application.customs.ShipmentCard;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects or completes the papers of a shipment. */
@Named
@RequestScoped
public class ShipmentEditPage {

    @Inject
    ListAddress address;

    @Inject
    ShipmentCard lookup;

    @Inject
    CorrectShipment correctShipment;

    @Inject
    Redirects redirects;

    private final ShipmentFields fields = new ShipmentFields();
    private ShipmentCard.@Nullable Card card;
    private int version;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getCard().version();
        fields.fill(getCard().facts());
    }

    public void save() {
        var id = new ShipmentId(address.id());
        correctShipment.correct(
                new CorrectShipment.Command(id, version, fields.facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/customs/shipment.xhtml?id=" + id.value(),
                "customs.done.shipmentCorrected",
                fields.facts().reference());
    }

    public ShipmentFields getFields() {
        return fields;
    }

    public ShipmentCard.Card getCard() {
        if (card == null) {
            card = lookup.get(new ShipmentId(address.id()));
        }
        return card;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
