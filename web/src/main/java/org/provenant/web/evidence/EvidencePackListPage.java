package org.provenant.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.evidence.EvidencePacks;

/** The packs of evidence that were asked for, the latest first. */
@Named
@RequestScoped
public class EvidencePackListPage {

    @Inject
    EvidencePacks packs;

    private @Nullable List<EvidencePacks.PackRow> rows;

    public List<EvidencePacks.PackRow> getRows() {
        if (rows == null) {
            rows = packs.all();
        }
        return rows;
    }
}
