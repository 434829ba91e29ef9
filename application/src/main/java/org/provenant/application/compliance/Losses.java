package org.provenant.application.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.provenant.application.custody.OpenLosses;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.compliance.LossStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The losses of the company acted for. */
@ApplicationScoped
class Losses implements OpenLosses {

    @Inject
    Database database;

    @Inject
    FileStore files;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's loss */
    Loss get(LossId id) {
        var loss = database.entities().find(Loss.class, id.value());
        if (loss == null || !loss.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return loss;
    }

    /** As {@link #get}, if nobody has changed it since that version. */
    Loss get(LossId id, int version) {
        var loss = get(id);
        seenVersion.require(loss, version, loss.version());
        return loss;
    }

    @Override
    public Optional<String> of(EquipmentId device) {
        return database.entities()
                .createQuery(
                        "select l from Loss l join l.devices d where d.device = :device and l.lossStage <> :over",
                        Loss.class)
                .setParameter("device", device)
                .setParameter("over", LossStage.FOUND)
                .getResultStream()
                .findFirst()
                .map(Loss::label);
    }

    Loss add(Loss loss) {
        database.entities().persist(loss);
        return loss;
    }

    /** Keeps papers of the stage that a loss has reached, once they were found harmless. */
    void keep(Loss loss, List<AddPaper.Sent> papers) {
        for (var sent : papers) {
            var file = AttachmentGuard.check(sent.name(), sent.bytes());
            files.store(sent.bytes());
            database.entities().persist(loss.add(file));
        }
    }
}
