package org.provenant.web.licensing;

import java.util.Objects;
import org.provenant.application.licensing.DossierControls;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.web.platform.Downloads;

/** An answer to another control in a table, whose file can be fetched: to be saved, never to be shown by the browser. */
public class ControlFile {

    private final DossierId dossier;
    private final DossierControls.Row row;
    private final DossierControls controls;

    ControlFile(DossierId dossier, DossierControls.Row row, DossierControls controls) {
        this.dossier = dossier;
        this.row = row;
        this.controls = controls;
    }

    /** Hands out the file as it was sent. */
    public void download() {
        var file = Objects.requireNonNull(row.file());
        Downloads.send(
                file.name(),
                file.type().mediaType(),
                out -> out.write(controls.bytes(dossier, new ControlRecordId(row.id()))));
    }

    public DossierControls.Row getRow() {
        return row;
    }
}
