package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The dossiers of the company that the caller acts for. */
@ApplicationScoped
public class Dossiers {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's dossier */
    public Dossier get(DossierId id) {
        var dossier = database.entities().find(Dossier.class, id.value());
        if (dossier == null || !dossier.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return dossier;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Dossier get(DossierId id, int version) {
        var dossier = get(id);
        seenVersion.require(dossier, version, dossier.version());
        return dossier;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a paper of another company's dossier */
    public DossierPaper paper(DossierPaperId id) {
        var paper = database.entities().find(DossierPaper.class, id.value());
        if (paper == null || !paper.dossier().company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return paper;
    }

    /** Makes the dossier known, with a number, and with it its goods. */
    public Dossier add(Dossier dossier) {
        database.entities().persist(dossier);
        return dossier;
    }
}
