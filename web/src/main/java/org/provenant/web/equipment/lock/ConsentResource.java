package org.provenant.web.equipment.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ConsentList;
import org.provenant.application.equipment.lock.ConsentRow;
import org.provenant.application.equipment.lock.ConsentSort;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.equipment.lock.WithdrawConsent;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Written consents of the permit authority. */
@Path("/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "What the permit authority has consented to in writing, for which goods")
public class ConsentResource {

    @Inject
    ConsentList consents;

    @Inject
    RecordConsent recordConsent;

    @Inject
    DeclareConsented declareConsented;

    @Inject
    WithdrawConsent withdrawConsent;

    /** The consents to the company acted for. */
    @GET
    @Operation(
            operationId = "listConsents",
            summary = "List the consents, the latest first",
            description = "Danh sách văn bản đồng ý của cơ quan cấp phép.")
    public Items<ConsentRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, authority, text or receiver") @Nullable
                    String words,
            @QueryParam("action") @Parameter(description = "Only consents to this") @Nullable DeviceAction action,
            @QueryParam("sort") @DefaultValue("ISSUED_ON") ConsentSort sort,
            @BeanParam Paging paging) {
        return Items.of(consents.find(
                new ConsentList.Query(words, action), paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Records one. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "recordConsent",
            summary = "Record a written consent with the paper itself",
            description = "Ghi văn bản đồng ý kèm tệp. It opens nothing but what it names, for the goods it names.")
    @APIResponseSchema(value = ConsentRow.class, responseCode = "201")
    public Response record(@BeanParam ConsentUpload upload) throws IOException {
        var id = recordConsent.record(upload.command());
        var row = consents.get(id);
        return Answers.made("/consents", id, row, row.version());
    }

    /** One consent. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getConsent", summary = "Get one consent", description = "Xem một văn bản đồng ý.")
    @APIResponseSchema(ConsentRow.class)
    public Response get(@PathParam("id") UseConsentId id) {
        var row = consents.get(id);
        return Answers.found(row, row.version());
    }

    /** What it speaks of. */
    @GET
    @Path("/{id}/goods")
    @Operation(
            operationId = "listConsentedGoods",
            summary = "List the devices and permit lines that a consent speaks of",
            description = "Thiết bị và dòng giấy phép mà văn bản đồng ý nói đến.")
    public Items<ConsentList.GoodsRow> goods(@PathParam("id") UseConsentId id) {
        return Items.all(consents.goods(id));
    }

    /** The paper. */
    @GET
    @Path("/{id}/paper")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getConsentPaper",
            summary = "Download the consent as it was sent",
            description = "Tải tệp văn bản đồng ý. Always as an attachment, under the type that was found.")
    public Response paper(@PathParam("id") UseConsentId id) {
        var file = consents.paper(id);
        return Answers.file(consents.bytes(id), file.type().mediaType(), file.name());
    }

    /** The new declaration. */
    @POST
    @Path("/{id}/declaration")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareConsented",
            summary = "Record the new declaration (A42) by which what was consented to was declared",
            description = "Ghi tờ khai mới (A42) dẫn chiếu tờ khai ban đầu.")
    @APIResponseSchema(ConsentRow.class)
    public Response declare(
            @PathParam("id") UseConsentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ConsentedDeclaration declaration) {
        declareConsented.declare(new DeclareConsented.Command(
                id,
                RecordVersion.seen(seen),
                declaration.number(),
                Objects.requireNonNullElseGet(declaration.type(), () -> new TypeCode(UseConsent.CHANGE_OF_PURPOSE)),
                declaration.declaredOn(),
                declaration.cited()));
        return get(id);
    }

    /** Takes one out of force. */
    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take a consent out of force",
            description = "Ngừng hiệu lực văn bản đồng ý. What was done on it stays done.")
    @APIResponseSchema(ConsentRow.class)
    public Response withdraw(
            @PathParam("id") UseConsentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ConsentWithdrawal withdrawal) {
        withdrawConsent.withdraw(id, RecordVersion.seen(seen), withdrawal.reason());
        return get(id);
    }

    /**
     * @param type what it was declared as; A42 if nothing is said
     * @param cited the original declaration; may be left out if that is over five years old
     */
    public record ConsentedDeclaration(
            DeclarationNumber number,
            @Nullable TypeCode type,
            LocalDate declaredOn,
            @Nullable DeclarationNumber cited) {}

    /** Why it opens nothing any more. */
    public record ConsentWithdrawal(Reason reason) {}
}
