package org.provenant.web.management;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.management.ManagementFormList;
import org.provenant.application.management.ReviseManagementForm;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementForm;
import org.provenant.domain.management.ManagementFormId;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementLayout;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;

/** How the management reports are laid out. */
@Path("/management-forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Management reports")
public class ManagementFormResource {

    @Inject
    ManagementFormList forms;

    @Inject
    ReviseManagementForm revise;

    /** The latest version of each kind. */
    @GET
    @Operation(
            operationId = "listManagementForms",
            summary = "List how each kind of management report is laid out by now",
            description = "Danh sách mẫu báo cáo quản trị đang áp dụng.")
    public Items<FormDetail> list() {
        return Items.all(forms.latest().stream().map(FormDetail::of).toList());
    }

    /** Adds a version. */
    @POST
    @Path("/{id}/revisions")
    @Operation(
            operationId = "reviseManagementForm",
            summary = "Add the next version of a form: its columns, their order and headings, name and addressee",
            description =
                    "Thêm phiên bản mẫu báo cáo quản trị. `If-Match` is the `formVersion` of the last one in quotes."
                            + " A heading that is left out is the proposed one.")
    @APIResponseSchema(value = FormDetail.class, responseCode = "201")
    public Response revise(@PathParam("id") ManagementFormId id, FormRevision request) {
        var next = revise.revise(new ReviseManagementForm.Command(id, request.effectiveFrom(), request.facts()));
        var made = forms.latest().stream()
                .filter(form -> form.id().equals(next))
                .map(FormDetail::of)
                .findFirst()
                .orElseThrow();
        return Answers.made("/management-forms", next, made, made.formVersion());
    }

    /**
     * A version of a form.
     *
     * @param columns from left to right
     */
    public record FormDetail(
            long id,
            ManagementKind kind,
            int formVersion,
            LocalDate effectiveFrom,
            String nameVi,
            String nameEn,
            String addresseeVi,
            String addresseeEn,
            List<ShownColumn> columns) {

        static FormDetail of(ManagementForm form) {
            var facts = form.facts();
            return new FormDetail(
                    form.id().value(),
                    form.kind(),
                    form.formVersion(),
                    form.effectiveFrom(),
                    facts.nameVi(),
                    facts.nameEn(),
                    facts.addresseeVi(),
                    facts.addresseeEn(),
                    facts.layout().columns().stream()
                            .map(each -> new ShownColumn(each.column(), each.headingVi(), each.headingEn()))
                            .toList());
        }
    }

    /** @param headingVi its heading; nothing for the proposed one */
    public record ShownColumn(
            ManagementColumn column,
            @Nullable String headingVi,
            @Nullable String headingEn) {}

    /** What the next version says; see {@link FormDetail}. */
    public record FormRevision(
            LocalDate effectiveFrom,
            String nameVi,
            String nameEn,
            String addresseeVi,
            String addresseeEn,
            List<ShownColumn> columns) {

        public FormRevision {
            columns = List.copyOf(columns);
        }

        ManagementForm.Facts facts() {
            return new ManagementForm.Facts(
                    nameVi,
                    nameEn,
                    addresseeVi,
                    addresseeEn,
                    new ManagementLayout(columns.stream()
                            .map(each -> new ManagementLayout.Shown(each.column, each.headingVi, each.headingEn))
                            .toList()));
        }
    }
}
