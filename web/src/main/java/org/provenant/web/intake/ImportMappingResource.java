package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.SheetMapping;

/** What the columns of a file say. */
@Path("/imports/{id}/mapping")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportMappingResource {

    @Inject
    ImportList imports;

    @Inject
    ImportFiles files;

    @Inject
    ImportEquipment importEquipment;

    /** How the file could be read. */
    @GET
    @Operation(
            operationId = "getMapping",
            summary = "Get the mapping in force or proposed, with samples of every column",
            description = "Xem cách hiểu các cột của bảng tính.")
    public MappingProposal<EquipmentColumn> get(@PathParam("id") ImportBatchId id) {
        return MappingProposal.of(files.propose(id, null));
    }

    /** Declares what the columns say and checks every row. */
    @POST
    @Operation(
            operationId = "declareMapping",
            summary = "Declare what the columns say and how dates and numbers are written, and check again",
            description = "Khai báo ý nghĩa các cột rồi kiểm tra lại. With `supplier` the mapping is saved under that"
                    + " name.")
    public ImportChecked declare(@PathParam("id") ImportBatchId id, DeclaredMapping declared) {
        importEquipment.check(id, declared.mapping(), declared.supplier());
        return new ImportChecked(imports.get(id), MappingProposal.of(files.review(id, declared.mapping())));
    }

    /** @param supplier name under which the mapping is remembered; nothing if it is not */
    public record DeclaredMapping(
            SheetMapping<EquipmentColumn> mapping, @Nullable String supplier) {}
}
