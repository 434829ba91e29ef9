package org.provenant.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.provenant.application.evidence.EvidencePacks;
import org.provenant.application.evidence.RequestEvidencePack;
import org.provenant.web.equipment.EquipmentFilters;
import org.provenant.web.platform.Redirects;

/** Asks for a pack of evidence about everything that the filters of the list of devices leave, not only what is on the page. */
@Named
@RequestScoped
public class DeviceListPackPart {

    @Inject
    EvidencePacks packs;

    @Inject
    RequestEvidencePack request;

    @Inject
    EquipmentFilters filters;

    @Inject
    Redirects redirects;

    public void make() {
        var id = request.request(packs.devices(filters.query()));
        redirects.to("/evidence/card.xhtml?id=" + id.value(), "evidence.done.requested");
    }
}
