package org.provenant.web.inspection;

import java.util.Objects;
import org.provenant.application.inspection.RequestList;
import org.provenant.application.inspection.RequestRow;
import org.provenant.domain.inspection.GivenPaperId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.web.platform.Downloads;

/** Something given for a request, whose file can be fetched: to be saved, never to be shown by the browser. */
public class GivenFile {

    private final InspectionId inspection;
    private final PaperRequestId request;
    private final RequestRow.Given row;
    private final RequestList requests;

    GivenFile(InspectionId inspection, PaperRequestId request, RequestRow.Given row, RequestList requests) {
        this.inspection = inspection;
        this.request = request;
        this.row = row;
        this.requests = requests;
    }

    /** Hands out the file as it was sent. */
    public void download() {
        var file = Objects.requireNonNull(row.file());
        Downloads.send(
                file.name(),
                file.type().mediaType(),
                out -> out.write(requests.bytes(inspection, request, new GivenPaperId(row.id()))));
    }

    public RequestRow.Given getRow() {
        return row;
    }
}
