package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierControls;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.Labels;

/** Other controls on the goods of the dossier or permit that a page shows. */
@Named
@RequestScoped
public class ControlsPart {

    @Inject
    DossierControls controls;

    @Inject
    Labels labels;

    private DossierControls.@Nullable Controls ofPermit;

    /** Those on the goods that a permit allows. */
    public DossierControls.Controls ofPermit(long permit) {
        if (ofPermit == null) {
            ofPermit = controls.ofPermit(new PermitId(permit));
        }
        return ofPermit;
    }

    /** The controls that somebody should look at, and how each stands. */
    public List<String> warnings(DossierControls.Controls of) {
        return of.warnings().stream()
                .map(flag -> labels.text("licensing.label.controlAnswer", flag.control(), flag.state()))
                .toList();
    }

    /** Every answer with its file. */
    public List<ControlFile> files(DossierControls.Controls of) {
        if (of.dossier() == null) {
            return List.of();
        }
        var dossier = new DossierId(of.dossier());
        return of.records().stream()
                .map(row -> new ControlFile(dossier, row, controls))
                .toList();
    }
}
