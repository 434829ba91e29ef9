package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.reporting.DueReports;
import org.provenant.web.platform.api.Items;

/** The reports that are to be filed. */
@Path("/due-reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class DueReportResource {

    @Inject
    DueReports due;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listDueReports",
            summary = "List the reports that the periods since the first permit ask for and that are not filed",
            description =
                    "Báo cáo đến kỳ, chưa nộp. Nothing is said of kinds whose period no source names; no day where no"
                            + " source says when a report is due.")
    public Items<DueReports.DueReport> list() {
        return Items.all(due.all());
    }
}
