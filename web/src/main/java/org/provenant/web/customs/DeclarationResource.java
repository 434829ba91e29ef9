package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.customs.DeclarationRow;
import org.provenant.application.customs.DeclarationSort;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

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
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable DeclarationState state,
            @QueryParam("lane") @Parameter(description = "Only those sorted into this channel") @Nullable Lane lane,
            @QueryParam("sort") @DefaultValue("REGISTERED_ON") DeclarationSort sort,
            @BeanParam Paging paging) {
        var query = new DeclarationList.Query(words, typeCode, permit, registeredFrom, registeredTo, open, state, lane);
        return Items.of(declarations.find(query, paging.downBy(sort), paging.size(), paging.after()));
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

    /**
     * @param customsOffice code of the customs office, for example {@code 01NV}
     * @param typeCode type code, for example {@code A12}
     * @param temporaryUntil last day of a temporary import
     */
    public record NewDeclaration(
            DeclarationNumber number,
            LocalDate registeredOn,
            String customsOffice,
            String typeCode,
            @Nullable LocalDate temporaryUntil,
            List<RegisterDeclaration.Line> lines) {

        Declaration.Facts facts() {
            return new Declaration.Facts(number, registeredOn, customsOffice, typeCode, temporaryUntil);
        }
    }

    /**
     * @param numberUnusual whether the number does not begin as those of import declarations do
     * @param clearance what customs decided; nothing before it has
     * @param cancelledOn the day on which it was withdrawn, if it was
     */
    public record DeclarationDetail(
            long id,
            DeclarationNumber number,
            LocalDate registeredOn,
            String customsOffice,
            String typeCode,
            @Nullable LocalDate temporaryUntil,
            boolean numberUnusual,
            DeclarationState state,
            @Nullable Clearance clearance,
            @Nullable LocalDate cancelledOn,
            @Nullable String cancelReason,
            List<DeclarationLineRow> lines,
            int version) {

        /** As the card has it. */
        public static DeclarationDetail of(DeclarationCard.Card card) {
            var facts = card.facts();
            return new DeclarationDetail(
                    card.id(),
                    facts.number(),
                    facts.registeredOn(),
                    facts.customsOffice(),
                    facts.typeCode(),
                    facts.temporaryUntil(),
                    card.numberUnusual(),
                    card.state(),
                    card.clearance(),
                    card.cancelledOn(),
                    card.cancelReason(),
                    card.lines(),
                    card.version());
        }
    }
}
