package org.provenant.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.overview.Dashboard;
import org.provenant.application.overview.Overview;
import org.provenant.application.overview.OverviewPapers;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;

/** The company at one glance. */
@Path("/overview")
@RequestScoped
@Tag(name = "Overview", description = "The company at one glance · Tình hình chung")
public class OverviewResource {

    @Inject
    Overview overview;

    @Inject
    OverviewPapers papers;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOverview",
            summary = "Read what is due, what is left of permits, where devices stand and what came and went",
            description = "Xem tình hình chung: thời hạn, số dư giấy phép, trạng thái thiết bị, nhận và rời đi theo"
                    + " tháng.")
    public Dashboard get() {
        return overview.now();
    }

    /** The same on one page. */
    @GET
    @Path("/pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getOverviewPdf",
            summary = "Download the overview on one page as PDF",
            description = "Tải trang tình hình chung dạng PDF. In the language of `Accept-Language`.")
    public Response pdf() {
        var language = ApiLanguage.of(request);
        return Answers.file(papers.pdf(language), Downloads.PDF, HomePage.fileName(LocalDate.now(clock), language));
    }
}
