package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.provenant.application.customs.RegisterShipment;
import org.provenant.web.platform.Redirects;

/** Enters a shipment with its papers. */
@Named
@RequestScoped
public class ShipmentNewPage {

    @Inject
    RegisterShipment registerShipment;

    @Inject
    Redirects redirects;

    private final ShipmentFields fields = new ShipmentFields();

    public void save() {
        var id = registerShipment.register(fields.facts());
        redirects.to(
                "/customs/shipment.xhtml?id=" + id.value(),
                "customs.done.shipment",
                fields.facts().reference());
    }

    public ShipmentFields getFields() {
        return fields;
    }
}
