package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.reporting.AddSigningCertificate;
import org.provenant.application.reporting.AddTokenCertificates;
import org.provenant.application.reporting.RetireSigningCertificate;
import org.provenant.application.reporting.SigningCertificates;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;

/** The certificates with which the company signs its reports. */
@Path("/signing-certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class SigningCertificateResource {

    @Inject
    SigningCertificates certificates;

    @Inject
    AddSigningCertificate addCertificate;

    @Inject
    AddTokenCertificates addFromToken;

    @Inject
    RetireSigningCertificate retireCertificate;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listSigningCertificates",
            summary = "List the certificates that the company signs with, the latest first",
            description = "Danh sách chứng thư số dùng để ký báo cáo.")
    public Items<SigningCertificates.CertificateRow> list() {
        return Items.all(certificates.all());
    }

    /** Takes a key file in. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addSigningCertificate",
            summary = "Take in a PKCS#12 file with a certificate and its private key",
            description =
                    "Thêm chứng thư số từ tệp PKCS#12. The file is kept on the server, outside the database; its password"
                            + " is not kept. Answers with all certificates.")
    public Items<SigningCertificates.CertificateRow> add(@BeanParam SigningKeyUpload upload) throws IOException {
        addCertificate.add(upload.sent(), upload.password());
        return list();
    }

    /** Takes in what the token has. */
    @POST
    @Path("/token")
    @Operation(
            operationId = "addTokenCertificates",
            summary = "Take in the certificates of the PKCS#11 token at the server",
            description = "Thêm chứng thư số từ thiết bị ký (PKCS#11) gắn với máy chủ. Answers with all certificates.")
    public Items<SigningCertificates.CertificateRow> addFromToken(TokenPin request) {
        addFromToken.add(request.pin());
        return list();
    }

    /** Stops signing with one. */
    @POST
    @Path("/{id}/retirement")
    @Operation(
            operationId = "retireSigningCertificate",
            summary = "Sign with a certificate no more; what was signed stays signed",
            description = "Ngừng dùng chứng thư số. Answers with all certificates.")
    public Items<SigningCertificates.CertificateRow> retire(@PathParam("id") SigningCertificateId id, Because because) {
        retireCertificate.retire(id, because.reason());
        return list();
    }

    /** @param pin of the token; it is kept nowhere */
    public record TokenPin(String pin) {}
}
