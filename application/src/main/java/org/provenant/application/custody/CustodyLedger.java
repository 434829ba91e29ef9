package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Database;
import org.provenant.domain.custody.Stay;
import org.provenant.domain.equipment.EquipmentId;

/** The dated stays of all devices. */
@ApplicationScoped
public class CustodyLedger {

    @Inject
    Database database;

    /** The stay that has not ended; every device with the company has one. */
    public Stay openStayOf(EquipmentId device) {
        return database.entities()
                .createQuery("select s from Stay s where s.equipment = :device and s.until is null", Stay.class)
                .setParameter("device", device)
                .getSingleResult();
    }

    public void add(Stay stay) {
        database.entities().persist(stay);
    }
}
