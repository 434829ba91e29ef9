package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;

/** Certificates of the drives that are in a device. */
@Path("/equipment/{id}/wipe-certificates")
@RequestScoped
@Tag(name = "Drives")
public class WipeCertificateResource {

    @Inject
    WipeCertificates certificates;

    /** All of them in one file. */
    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "printDeviceWipeCertificates",
            summary = "Print the certificates of all drives of a device as PDF, in Vietnamese",
            description = "In chứng nhận xóa dữ liệu của thiết bị.")
    public Response pdf(@PathParam("id") EquipmentId id) {
        return Answers.file(certificates.ofDevice(id), Downloads.PDF, "CNX-TB-" + id.value() + ".pdf");
    }
}
