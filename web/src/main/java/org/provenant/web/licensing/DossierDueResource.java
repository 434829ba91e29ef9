package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.licensing.DossierDues;

/** What is due next for dossiers, for programs. */
@Path("/dossier-dues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "Dossiers for import permits · Hồ sơ xin phép nhập khẩu")
public class DossierDueResource {

    @Inject
    DossierDues dues;

    @GET
    @Operation(
            operationId = "listDossierDues",
            summary = "List what is due next for each dossier that is not decided, overdue ones first",
            description = "Việc tiếp theo của từng hồ sơ chưa có kết quả. Each deadline names its rule with source and"
                    + " certainty; one that is not VERIFIED is no law.")
    public List<DossierDues.Due> due() {
        return dues.open();
    }
}
