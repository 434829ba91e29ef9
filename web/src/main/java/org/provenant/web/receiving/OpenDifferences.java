package org.provenant.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.permit.PermitId;

/** How many differences are open, for the home page and the cards of permits and declarations. */
@Named
@RequestScoped
public class OpenDifferences {

    @Inject
    DifferenceList list;

    private @Nullable Long all;
    private final Map<Long, Integer> ofDeclarations = new HashMap<>();
    private final Map<Long, Integer> ofPermits = new HashMap<>();

    /** Those of the whole company. */
    public long getAll() {
        if (all == null) {
            all = list.countOpen();
        }
        return all;
    }

    public int ofDeclaration(long declaration) {
        return ofDeclarations.computeIfAbsent(
                declaration, id -> list.open(new DeclarationId(id), null).size());
    }

    public int ofPermit(long permit) {
        return ofPermits.computeIfAbsent(
                permit, id -> list.open(null, new PermitId(id)).size());
    }
}
