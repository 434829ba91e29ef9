package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportProblems;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** What is wrong with the rows of a file. */
@Path("/imports/{id}/problems")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportProblemResource {

    @Inject
    ImportList imports;

    @Inject
    ImportProblems problems;

    @Context
    HttpServletRequest request;

    /** The problems of the latest check. */
    @GET
    @Operation(
            operationId = "listProblems",
            summary = "List the problems of the latest check, row by row",
            description = "Danh sách lỗi của từng dòng. Reasons and hints come in the language of `Accept-Language`.")
    public Items<CellProblem> list(
            @PathParam("id") ImportBatchId id,
            @QueryParam("size") @DefaultValue("50") @Parameter(description = "Rows wanted, 1 to 500") Integer size,
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "`next` of the part before")
                    Integer after) {
        Paging.requireSensible(size);
        var total = imports.get(id).problems();
        var terms = Terms.in(ApiLanguage.of(request));
        var found = total == 0 ? List.<RowProblem>of() : problems.of(id, after, size);
        var next = found.size() == size && after + size < total ? String.valueOf(after + size) : null;
        return new Items<>(
                found.stream().map(each -> CellProblem.of(each, terms)).toList(), total, next);
    }
}
