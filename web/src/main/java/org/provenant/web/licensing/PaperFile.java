package org.provenant.web.licensing;

import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.DossierFiles;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.web.platform.Downloads;

/** A version of a paper in a table, whose file can be fetched: to be saved, never to be shown by the browser. */
public class PaperFile {

    private final DossierCard.PaperRow row;
    private final DossierFiles files;

    PaperFile(DossierCard.PaperRow row, DossierFiles files) {
        this.row = row;
        this.files = files;
    }

    /** Hands out the file as it was sent. */
    public void download() {
        var file = row.file();
        Downloads.send(
                file.name(), file.type().mediaType(), out -> out.write(files.bytes(new DossierPaperId(row.id()))));
    }

    public DossierCard.PaperRow getRow() {
        return row;
    }

    /** Kilobytes, at least one. */
    public long getKilobytes() {
        return Math.max(1, row.file().size() / 1024);
    }
}
