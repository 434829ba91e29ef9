package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierList;
import org.provenant.application.licensing.DossierRow;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.permit.PermitId;

/** The dossiers that other pages lead to: before a permit, after a decision. */
@Named
@RequestScoped
public class RelatedDossiers {

    @Inject
    DossierList list;

    private final Map<Long, Optional<DossierRow>> ofPermits = new HashMap<>();
    private final Map<Long, List<DossierRow>> ofDecisions = new HashMap<>();

    /** The dossier on which a permit was granted; none if the permit was entered by itself. */
    public @Nullable DossierRow ofPermit(long permit) {
        return ofPermits
                .computeIfAbsent(permit, id -> list.grantedAs(new PermitId(id)))
                .orElse(null);
    }

    /** The dossiers that follow a decision of the case finder. */
    public List<DossierRow> ofDecision(long decision) {
        return ofDecisions.computeIfAbsent(decision, id -> list.after(new CaseDecisionId(id)));
    }
}
