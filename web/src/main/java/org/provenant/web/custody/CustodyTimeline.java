package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.provenant.application.custody.CustodyHistory;
import org.provenant.domain.equipment.EquipmentId;

/** Where the device of a page has been, and in whose hands. */
@Named
@RequestScoped
public class CustodyTimeline {

    @Inject
    CustodyHistory history;

    public List<CustodyHistory.StayRow> of(long device) {
        return history.of(new EquipmentId(device));
    }
}
