package org.provenant.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.permit.PermitId;

/** How many differences are open, for the home page and the cards of permits and declarations. */
@Named
@RequestScoped
public class OpenDifferences {

    @Inject
    DifferenceList list;

    /** Those of the whole company. */
    public long getAll() {
        return list.countOpen();
    }

    public int ofDeclaration(long declaration) {
        return list.open(new DeclarationId(declaration), null).size();
    }

    public int ofPermit(long permit) {
        return list.open(null, new PermitId(permit)).size();
    }
}
