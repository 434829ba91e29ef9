package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.ReportFormList;
import org.provenant.application.reporting.ReviseReportForm;
import org.provenant.application.reporting.VerifyReportForm;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportColumn;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.domain.reporting.ReportHeadings;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** The kinds of reports and the versions of their forms. */
@Path("/report-forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportFormResource {

    @Inject
    ReportFormList forms;

    @Inject
    ReviseReportForm revise;

    @Inject
    VerifyReportForm verify;

    /** All versions. */
    @GET
    @Operation(
            operationId = "listReportForms",
            summary = "List the kinds of reports and the versions of their forms, by effective date",
            description = "Danh sách loại báo cáo và phiên bản mẫu.")
    public Items<ReportFormDetail> list() {
        return Items.all(forms.all().stream().map(ReportFormDetail::of).toList());
    }

    /** Adds a version. */
    @POST
    @Path("/{id}/revisions")
    @Operation(
            operationId = "reviseReportForm",
            summary = "Add the next version of a form: names of columns, addressee, period, due rule and checks",
            description =
                    "Thêm phiên bản mẫu. `If-Match` is the `version` of the last one in quotes. The new one is not"
                            + " verified yet; what no source says stays empty.")
    @APIResponseSchema(value = ReportFormDetail.class, responseCode = "201")
    public Response revise(
            @PathParam("id") ReportFormVersionId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ReportFormRevision request) {
        var next = revise.revise(
                new ReviseReportForm.Command(id, RecordVersion.seen(seen), request.effectiveFrom(), request.facts()));
        var made = ReportFormDetail.of(forms.get(next));
        return Answers.made("/report-forms", next, made, made.version());
    }

    /** Confirms one. */
    @POST
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifyReportForm",
            summary = "Record that a form was compared with the official one",
            description = "Xác nhận mẫu đã được đối chiếu với mẫu chính thức.")
    @APIResponseSchema(ReportFormDetail.class)
    public Response verify(@PathParam("id") ReportFormVersionId id, FormComparison request) {
        verify.verify(id, request.comparedWith());
        var now = ReportFormDetail.of(forms.get(id));
        return Answers.found(now, now.version());
    }

    /** @param comparedWith the official document: kind, number, date */
    public record FormComparison(String comparedWith) {}

    /**
     * A version of a form.
     *
     * @param formVersion its number
     * @param cases codes of the permitted cases that it covers
     * @param periodRule how long its periods are; nothing if no source says so
     * @param dueDays days after the last day of the period; nothing if no source says so
     * @param headings names of columns that differ from the proposed ones
     * @param checksOff what is not checked for it
     * @param version for edits
     */
    public record ReportFormDetail(
            long id,
            String code,
            String formVersion,
            LocalDate effectiveFrom,
            Certainty certainty,
            String source,
            String nameVi,
            String nameEn,
            String addresseeVi,
            String addresseeEn,
            List<String> cases,
            @Nullable PeriodKind periodRule,
            @Nullable Integer dueDays,
            @Nullable String dueSource,
            @Nullable Certainty dueCertainty,
            List<ColumnHeading> headings,
            List<ReportCheck> checksOff,
            int version) {

        static ReportFormDetail of(ReportFormVersion form) {
            var facts = form.facts();
            var due = facts.due();
            return new ReportFormDetail(
                    form.id().value(),
                    form.code(),
                    form.formVersion(),
                    form.effectiveFrom(),
                    form.certainty(),
                    facts.source(),
                    facts.nameVi(),
                    facts.nameEn(),
                    facts.addresseeVi(),
                    facts.addresseeEn(),
                    form.cases(),
                    facts.periodRule(),
                    due == null ? null : due.days(),
                    due == null ? null : due.source(),
                    due == null ? null : due.certainty(),
                    facts.headings().names().entrySet().stream()
                            .map(each -> new ColumnHeading(
                                    each.getKey(),
                                    each.getValue().vi(),
                                    each.getValue().en()))
                            .toList(),
                    facts.checksOff().stream().sorted().toList(),
                    form.version());
        }
    }

    /** The name of a column. */
    public record ColumnHeading(ReportColumn column, String vi, String en) {}

    /** What the next version says; see {@link ReportFormDetail}. */
    public record ReportFormRevision(
            LocalDate effectiveFrom,
            String source,
            String nameVi,
            String nameEn,
            String addresseeVi,
            String addresseeEn,
            @Nullable PeriodKind periodRule,
            @Nullable Integer dueDays,
            @Nullable String dueSource,
            @Nullable Certainty dueCertainty,
            List<ColumnHeading> headings,
            List<ReportCheck> checksOff) {

        public ReportFormRevision {
            headings = List.copyOf(headings);
            checksOff = List.copyOf(checksOff);
        }

        ReportFormVersion.Facts facts() {
            Map<ReportColumn, ReportHeadings.Heading> names = new EnumMap<>(ReportColumn.class);
            headings.forEach(each -> names.put(each.column(), new ReportHeadings.Heading(each.vi(), each.en())));
            return new ReportFormVersion.Facts(
                    source,
                    nameVi,
                    nameEn,
                    addresseeVi,
                    addresseeEn,
                    periodRule,
                    dueDays == null
                            ? null
                            : new ReportFormVersion.Due(
                                    dueDays,
                                    dueSource == null ? "" : dueSource,
                                    dueCertainty == null ? Certainty.ASSUMED : dueCertainty),
                    new ReportHeadings(names),
                    checksOff.stream().collect(Collectors.toUnmodifiableSet()));
        }
    }
}
