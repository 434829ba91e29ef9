package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Database;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** How other controls on the goods of dossiers were answered. */
@ApplicationScoped
public class ControlRecords {

    @Inject
    Dossiers dossiers;

    @Inject
    Database database;

    /** Every answer of a dossier, withdrawn ones too, the oldest first. */
    List<ControlRecord> of(DossierId dossier) {
        return database.entities()
                .createQuery(
                        "select r from ControlRecord r where r.dossier = :dossier order by r.id", ControlRecord.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for an answer of another dossier or company */
    ControlRecord get(DossierId dossier, ControlRecordId id) {
        dossiers.get(dossier);
        var record = database.entities().find(ControlRecord.class, id.value());
        if (record == null || !record.dossier().equals(dossier)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return record;
    }

    ControlRecordId add(ControlRecord record) {
        database.entities().persist(record);
        return record.id();
    }
}
