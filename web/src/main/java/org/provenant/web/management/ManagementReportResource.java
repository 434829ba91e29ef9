package org.provenant.web.management;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.management.ManagementFormList;
import org.provenant.application.management.ManagementQuestion;
import org.provenant.application.management.ManagementReports;
import org.provenant.application.management.ManagementTable;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementForm;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementLayout;
import org.provenant.domain.management.ManagementScope;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;

/** The reports that a company makes for itself, in the language of {@code Accept-Language}. */
@Path("/management-reports")
@RequestScoped
@Tag(name = "Management reports", description = "Reports that a company makes for itself · Báo cáo quản trị")
public class ManagementReportResource {

    @Inject
    ManagementReports reports;

    @Inject
    ManagementFormList forms;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /** The kinds there are. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listManagementReports",
            summary = "List the kinds of management reports, what each is asked for and its columns",
            description = "Danh sách báo cáo quản trị. A kind is asked for with nothing, a day, two days or a device.")
    public Items<KindDetail> list() {
        return Items.all(forms.latest().stream()
                .map(form -> KindDetail.of(form, ApiLanguage.of(request)))
                .toList());
    }

    /** One report as figures. */
    @GET
    @Path("/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getManagementReport",
            summary = "Make a management report",
            description = "Lập báo cáo quản trị. The cells of a row stand in the order of the columns.")
    public ManagementTable get(@PathParam("kind") ManagementKind kind, @BeanParam ManagementSpan span) {
        return reports.table(question(kind, span), ApiLanguage.of(request));
    }

    /** One report as PDF. */
    @GET
    @Path("/{kind}/pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getManagementReportPdf",
            summary = "Download a management report as PDF",
            description = "Tải báo cáo quản trị dạng PDF.")
    public Response pdf(@PathParam("kind") ManagementKind kind, @BeanParam ManagementSpan span) throws IOException {
        var question = question(kind, span);
        return file(question, ".pdf", Downloads.PDF, out -> reports.pdf(question, ApiLanguage.of(request), out));
    }

    /** One report as a workbook. */
    @GET
    @Path("/{kind}/xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getManagementReportXlsx",
            summary = "Download a management report as a workbook",
            description = "Tải báo cáo quản trị dạng Excel.")
    public Response xlsx(@PathParam("kind") ManagementKind kind, @BeanParam ManagementSpan span) throws IOException {
        var question = question(kind, span);
        return file(question, ".xlsx", Downloads.XLSX, out -> reports.xlsx(question, ApiLanguage.of(request), out));
    }

    /** One report as CSV. */
    @GET
    @Path("/{kind}/csv")
    @Produces(Downloads.CSV)
    @Operation(
            operationId = "getManagementReportCsv",
            summary = "Download a management report as CSV",
            description = "Tải báo cáo quản trị dạng CSV.")
    public Response csv(@PathParam("kind") ManagementKind kind, @BeanParam ManagementSpan span) throws IOException {
        var question = question(kind, span);
        return file(question, ".csv", Downloads.CSV, out -> reports.csv(question, ApiLanguage.of(request), out));
    }

    private Response file(ManagementQuestion question, String ending, String type, Downloads.Content content)
            throws IOException {
        return Answers.file(
                Downloads.setAside(content), type, reports.nameOf(question, ApiLanguage.of(request)) + ending);
    }

    private ManagementQuestion question(ManagementKind kind, ManagementSpan span) {
        return span.about(kind, LocalDate.now(clock));
    }

    /**
     * A kind of report.
     *
     * @param scope what it is asked for
     * @param columns those that its form shows, from left to right
     */
    public record KindDetail(
            ManagementKind kind, String name, ManagementScope scope, int formVersion, List<ManagementColumn> columns) {

        static KindDetail of(ManagementForm form, Language language) {
            return new KindDetail(
                    form.kind(),
                    form.name(language),
                    form.kind().scope(),
                    form.formVersion(),
                    form.facts().layout().columns().stream()
                            .map(ManagementLayout.Shown::column)
                            .toList());
        }
    }
}
