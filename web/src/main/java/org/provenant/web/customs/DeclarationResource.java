package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.CorrectDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.customs.DeclarationRow;
import org.provenant.application.customs.DeclarationSort;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The customs declarations. */
@Path(DeclarationResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Declarations", description = "Customs declarations · Tờ khai hải quan")
public class DeclarationResource {

    static final String LIST = "/declarations";

    @Inject
    DeclarationList declarations;

    @Inject
    DeclarationCard card;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    CorrectDeclaration correctDeclaration;

    /** The declarations of the company acted for. */
    @GET
    @Operation(
            operationId = "listDeclarations",
            summary = "List the customs declarations, the latest first",
            description = "Danh sách tờ khai hải quan.")
    public Items<DeclarationRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, office, permits, goods or HS codes") @Nullable
                    String words,
            @QueryParam("type") @Parameter(description = "Only this type code") @Nullable String typeCode,
            @QueryParam("permit") @Parameter(description = "Only those that draw on this permit") @Nullable
                    PermitId permit,
            @QueryParam("registeredFrom") @Parameter(description = "First day of registration") @Nullable
                    LocalDate registeredFrom,
            @QueryParam("registeredTo") @Parameter(description = "Last day of registration") @Nullable
                    LocalDate registeredTo,
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Only with devices still to register")
                    Boolean open,
            @QueryParam("sort") @DefaultValue("REGISTERED_ON") DeclarationSort sort,
            @BeanParam Paging paging) {
        var query = new DeclarationList.Query(words, typeCode, permit, registeredFrom, registeredTo, open);
        return Items.of(declarations.find(query, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** One declaration with its lines. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeclaration",
            summary = "Get one declaration with its lines",
            description = "Xem một tờ khai với từng dòng hàng.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response get(@PathParam("id") DeclarationId id) {
        var declaration = card.get(id);
        return Answers.found(DeclarationDetail.of(declaration), declaration.version());
    }

    /** Enters a declaration. */
    @POST
    @Operation(
            operationId = "registerDeclaration",
            summary = "Enter a declaration and take its goods off the permits",
            description = "Nhập tờ khai và trừ lùi số lượng trên giấy phép.")
    @APIResponseSchema(value = DeclarationDetail.class, responseCode = "201")
    public Response register(NewDeclaration declaration) {
        var id = registerDeclaration
                .register(declaration.facts(), declaration.lines())
                .id();
        var made = card.get(id);
        return Answers.made(LIST, id, DeclarationDetail.of(made), made.version());
    }

    /** Corrects the head of a declaration. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctDeclaration",
            summary = "Correct the head of a declaration that was typed wrongly",
            description = "Sửa phần đầu tờ khai đã nhập sai. The lines stay as they are.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response correct(
            @PathParam("id") DeclarationId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedDeclaration declaration) {
        correctDeclaration.correct(new CorrectDeclaration.Command(
                id, RecordVersion.seen(seen), declaration.facts(), declaration.reason()));
        return get(id);
    }

    /**
     * @param customsOffice code of the customs office, for example {@code 01NV}
     * @param typeCode type code, for example {@code A12}
     */
    public record NewDeclaration(
            DeclarationNumber number,
            LocalDate registeredOn,
            String customsOffice,
            String typeCode,
            List<RegisterDeclaration.Line> lines) {

        Declaration.Facts facts() {
            return new Declaration.Facts(number, registeredOn, customsOffice, typeCode);
        }
    }

    /** What the head of the paper really says, and why it was wrong here. */
    public record CorrectedDeclaration(
            DeclarationNumber number, LocalDate registeredOn, String customsOffice, String typeCode, Reason reason) {

        Declaration.Facts facts() {
            return new Declaration.Facts(number, registeredOn, customsOffice, typeCode);
        }
    }

    /** @param numberUnusual whether the number does not begin as those of import declarations do */
    public record DeclarationDetail(
            long id,
            DeclarationNumber number,
            LocalDate registeredOn,
            String customsOffice,
            String typeCode,
            boolean numberUnusual,
            List<DeclarationLineRow> lines,
            int version) {

        static DeclarationDetail of(DeclarationCard.Card card) {
            var facts = card.facts();
            return new DeclarationDetail(
                    card.id(),
                    facts.number(),
                    facts.registeredOn(),
                    facts.customsOffice(),
                    facts.typeCode(),
                    card.numberUnusual(),
                    card.lines(),
                    card.version());
        }
    }
}
