package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.EntryFiles;
import org.provenant.application.audit.EntryProof;
import org.provenant.application.audit.EntrySeals;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryExport;
import org.provenant.domain.audit.AuditEntryId;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** Everything that was done, refused or denied. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "Everything that was done, with its proof · Lịch sử và bằng chứng")
public class HistoryResource {

    @Inject
    History history;

    @Inject
    EntrySeals seals;

    @Inject
    EntryFiles files;

    @Inject
    EntryProof proofs;

    @Inject
    HistoryExport export;

    @Inject
    HistoryText text;

    @Inject
    Languages languages;

    @Context
    HttpServletRequest request;

    /** The entries that the caller may see. */
    @GET
    @Path("/history")
    @Operation(
            operationId = "listHistory",
            summary = "Search the history, the latest first",
            description = "Tìm trong lịch sử: ai, làm gì, khi nào, trường nào, kết quả. Entries carry those of their"
                    + " changes that are looked for; what auditors opened is left out unless asked for.")
    public Items<RecordedAct> list(@BeanParam HistoryParameters wanted, @BeanParam Paging paging) {
        var terms = Terms.in(ApiLanguage.of(request));
        return Items.of(
                history.find(wanted.query(), paging.size(), paging.after()), entry -> RecordedAct.of(entry, terms));
    }

    /** All of them as a workbook. */
    @GET
    @Path("/history.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "exportHistoryXlsx",
            summary = "Download everything that is looked for in the history as a workbook",
            description = "Tải toàn bộ lịch sử tìm được thành tệp Excel. A row for each field that was changed.")
    public Response xlsx(@BeanParam HistoryParameters wanted) throws IOException {
        var language = languages.getLanguage();
        var file = Downloads.setAside(out -> export.xlsx(wanted.query(), text, language, out));
        return Answers.file(file, Downloads.XLSX, export.nameOf(language));
    }

    /** One entry with its seal. */
    @GET
    @Path("/history/{id}")
    @Operation(
            operationId = "getHistoryEntry",
            summary = "Get one entry with its changes and its seal",
            description = "Xem một mục lịch sử, các thay đổi và chữ ký. At most 200 changes from `from` on.")
    public SealedAct get(
            @PathParam("id") AuditEntryId id,
            @QueryParam("from") @DefaultValue("0") @Parameter(description = "Position of the first change wanted")
                    int from) {
        var entry = history.entry(id.value(), Math.max(0, from));
        return SealedAct.of(RecordedAct.of(entry, Terms.in(ApiLanguage.of(request))), seals.of(id.value()));
    }

    /** What is needed to check an entry elsewhere. */
    @GET
    @Path("/history/{id}/proof")
    @Operation(
            operationId = "getHistoryProof",
            summary = "Download one entry with everything that is needed to check it without this register",
            description =
                    "Tải bằng chứng của một mục. The canonical lines of the entry and its changes, the path in the"
                            + " Merkle tree, the signed checkpoint and the public keys (docs/history-format.md).")
    public Response proof(@PathParam("id") AuditEntryId id) throws IOException {
        var file = Downloads.setAside(out -> proofs.write(id, out));
        return Answers.file(file, MediaType.APPLICATION_JSON, id.value() + ".proof.json");
    }

    /** A file that an entry names. */
    @GET
    @Path("/history/{id}/files/{digest}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getHistoryFile",
            summary = "Download a file that an entry names by its digest, as it was stored",
            description = "Tải tệp mà một mục lịch sử nêu. Always as an attachment.")
    public Response file(
            @PathParam("id") AuditEntryId id,
            @PathParam("digest") @Parameter(description = "SHA-256 of the file, 64 hexadecimal digits") String digest) {
        var name = files.get(id, digest).name();
        return Answers.file(files.bytes(id, digest), MediaType.APPLICATION_OCTET_STREAM, name);
    }

    /**
     * An entry and by what it is sealed.
     *
     * @param number its place in the chain, from 1
     * @param leaf its hash in the Merkle tree
     * @param proved whether the entry, as it is now, is the one that was signed
     * @param path hashes from the leaf to the signed root
     * @param checkpoint the first signed note that covers it; none in the first minutes
     */
    public record SealedAct(
            RecordedAct entry,
            long number,
            String leaf,
            boolean proved,
            @Nullable List<String> path,
            @Nullable String checkpoint) {

        static SealedAct of(RecordedAct entry, EntrySeals.Seal seal) {
            var proof = seal.proof();
            var checkpoint = seal.checkpoint();
            return new SealedAct(
                    entry,
                    seal.number(),
                    seal.leaf().hex(),
                    seal.isProved(),
                    proof == null
                            ? null
                            : proof.path().stream().map(hash -> hash.hex()).toList(),
                    checkpoint == null ? null : checkpoint.text());
        }
    }
}
