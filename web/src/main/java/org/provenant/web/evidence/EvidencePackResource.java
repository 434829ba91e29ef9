package org.provenant.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.evidence.EvidencePacks;
import org.provenant.application.evidence.RequestEvidencePack;
import org.provenant.application.job.JobQueue;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.EvidencePack;
import org.provenant.domain.evidence.EvidencePackId;
import org.provenant.domain.evidence.PackKind;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.job.JobState;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Terms;
import org.provenant.web.equipment.EquipmentParameters;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;

/** Packs of evidence: part of the history with everything that is needed to check it elsewhere. */
@Path(EvidencePackResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence packs", description = "Part of the history with its proofs · Gói bằng chứng")
public class EvidencePackResource {

    static final String LIST = "/evidence-packs";

    /** Media type of a pack. */
    static final String ZIP = "application/zip";

    @Inject
    EvidencePacks packs;

    @Inject
    RequestEvidencePack requestPack;

    @Context
    HttpServletRequest request;

    /** The packs that were asked for. */
    @GET
    @Operation(
            operationId = "listEvidencePacks",
            summary = "List the evidence packs, the latest first",
            description = "Danh sách gói bằng chứng đã lập.")
    public Items<EvidencePacks.PackRow> list() {
        return Items.all(packs.all());
    }

    /** Asks for a pack. */
    @POST
    @Operation(
            operationId = "requestEvidencePack",
            summary = "Ask for an evidence pack of devices, a permit, a declaration or a period",
            description = "Lập gói bằng chứng. It is made as a job: ask `GET /evidence-packs/{id}` for the progress."
                    + " Of `devices`, `permit`, `declaration` and `from` with `to` give what `kind` asks for.")
    @APIResponseSchema(value = PackDetail.class, responseCode = "202")
    public Response request(NewPack pack) {
        var id = requestPack.request(pack.selection());
        return Response.accepted(get(id)).location(Answers.address(LIST, id)).build();
    }

    /** Asks for a pack of a filtered list. */
    @POST
    @Path("/of-equipment")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "requestEvidencePackOfEquipment",
            summary = "Ask for an evidence pack of all devices that the list shows for these filters, at most 2000",
            description = "Lập gói bằng chứng của mọi thiết bị theo bộ lọc. It is made as a job, like the others.")
    @APIResponseSchema(value = PackDetail.class, responseCode = "202")
    public Response requestOfEquipment(@BeanParam EquipmentParameters wanted) {
        var id = requestPack.request(packs.devices(wanted.query()));
        return Response.accepted(get(id)).location(Answers.address(LIST, id)).build();
    }

    /** One pack. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEvidencePack",
            summary = "Get one evidence pack: how far it is, and by what it is known again",
            description = "Xem một gói bằng chứng. What is only known of a pack that was made is missing until then.")
    public PackDetail get(@PathParam("id") EvidencePackId id) {
        return PackDetail.of(
                packs.get(id), packs.requester(id), packs.progress(id).orElse(null), Terms.in(ApiLanguage.of(request)));
    }

    /** The pack itself. */
    @GET
    @Path("/{id}/zip")
    @Produces(ZIP)
    @Operation(
            operationId = "getEvidencePackZip",
            summary = "Download an evidence pack, the same to the byte every time",
            description = "Tải gói bằng chứng (ZIP). It holds `verify.html` and `Verify.java`, which check it without"
                    + " the register.")
    public Response zip(@PathParam("id") EvidencePackId id) throws IOException {
        return Answers.file(Downloads.setAside(out -> packs.zip(id, out)), ZIP, EvidencePackCardPage.fileName(id));
    }

    /**
     * What a pack shall be about.
     *
     * @param devices numbers of devices
     * @param from first day of recording, in Vietnam
     * @param to last day of recording
     */
    public record NewPack(
            PackKind kind,
            @Nullable List<EquipmentId> devices,
            @Nullable PermitId permit,
            @Nullable DeclarationId declaration,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        PackSelection selection() {
            return new PackSelection(
                    kind,
                    devices == null ? List.of() : devices,
                    permit,
                    declaration,
                    from == null || to == null ? null : new Period(from, to));
        }
    }

    /**
     * One pack.
     *
     * @param state of the job that makes it
     * @param bytes length of the ZIP
     * @param checkpointSize entries of the history that the checkpoint covers
     * @param root 64 hexadecimal digits
     * @param sha256 digest of the ZIP
     * @param refusal why it could not be made, in words
     * @param reference under which an administrator finds a technical fault
     */
    public record PackDetail(
            EvidencePackId id,
            PackKind kind,
            String name,
            String requestedBy,
            Instant requestedAt,
            JobState state,
            @Nullable Instant madeAt,
            @Nullable Long entries,
            @Nullable Long changes,
            @Nullable Long bytes,
            @Nullable Long checkpointSize,
            @Nullable String root,
            @Nullable String sha256,
            @Nullable String refusal,
            @Nullable String reference) {

        static PackDetail of(EvidencePack pack, String requester, JobQueue.@Nullable Status job, Terms terms) {
            var contents = pack.isMade() ? pack.contents() : null;
            var refusal = job == null ? null : job.refusal();
            return new PackDetail(
                    pack.id(),
                    pack.selection().kind(),
                    pack.label(),
                    requester,
                    pack.requestedAt(),
                    pack.isMade() || job == null ? JobState.DONE : job.state(),
                    pack.packedAt(),
                    contents == null ? null : contents.entries(),
                    contents == null ? null : contents.changes(),
                    contents == null ? null : contents.bytes(),
                    contents == null ? null : contents.checkpointSize(),
                    contents == null ? null : contents.root().hex(),
                    contents == null ? null : contents.file().hex(),
                    refusal == null ? null : terms.sentence(refusal),
                    job == null ? null : job.reference());
        }
    }
}
