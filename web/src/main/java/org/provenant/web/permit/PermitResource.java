package org.provenant.web.permit;

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
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitRow;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.permit.Validity;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** The import permits and what is left of them. */
@Path(PermitResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Permits", description = "Import permits and their balances · Văn bản cho phép nhập khẩu")
public class PermitResource {

    static final String LIST = "/permits";

    @Inject
    PermitList permits;

    @Inject
    PermitCard card;

    @Inject
    RegisterPermit registerPermit;

    /** The permits of the company acted for. */
    @GET
    @Operation(
            operationId = "listPermits",
            summary = "List the import permits with what is left of them, the latest first",
            description = "Danh sách giấy phép nhập khẩu kèm số lượng còn lại.")
    public Items<PermitRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, authority, goods or HS codes") @Nullable
                    String words,
            @QueryParam("case") @Parameter(description = "Only this permitted case") @Nullable
                    PermittedCase permittedCase,
            @QueryParam("validity") @Parameter(description = "How the permit stands today") @Nullable Validity validity,
            @QueryParam("issuedFrom") @Parameter(description = "First day of issue") @Nullable LocalDate issuedFrom,
            @QueryParam("issuedTo") @Parameter(description = "Last day of issue") @Nullable LocalDate issuedTo,
            @QueryParam("left") @DefaultValue("false") @Parameter(description = "Only with something left to declare")
                    Boolean left,
            @QueryParam("sort") @DefaultValue("ISSUED_ON") PermitSort sort,
            @BeanParam Paging paging) {
        var query = new PermitList.Query(words, permittedCase, validity, issuedFrom, issuedTo, left);
        return Items.of(permits.find(query, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Enters a permit. */
    @POST
    @Operation(
            operationId = "registerPermit",
            summary = "Enter a permit and the goods of its annex",
            description = "Nhập giấy phép cùng các dòng hàng được phép.")
    @APIResponseSchema(value = PermitDetail.class, responseCode = "201")
    public Response register(NewPermit permit) {
        var id = registerPermit.register(permit.facts(), permit.lines());
        var made = card.get(id);
        return Answers.made(LIST, id, PermitDetail.of(made), made.version());
    }

    /**
     * @param validFrom the day of issue if the paper names none
     * @param validTo last day of validity; none if the paper names none
     */
    public record NewPermit(
            String number,
            LocalDate issuedOn,
            String authority,
            PermittedCase permittedCase,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<PermitLine.Facts> lines) {

        Permit.Facts facts() {
            return new Permit.Facts(number, issuedOn, authority, permittedCase, validFrom, validTo);
        }
    }

    /** @param validity how it stands today */
    public record PermitDetail(
            long id,
            String number,
            LocalDate issuedOn,
            String authority,
            PermittedCase permittedCase,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Validity validity,
            List<PermitLineRow> lines,
            int version) {

        public static PermitDetail of(PermitCard.Card card) {
            var facts = card.facts();
            return new PermitDetail(
                    card.id(),
                    facts.number(),
                    facts.issuedOn(),
                    facts.authority(),
                    facts.permittedCase(),
                    facts.validFrom(),
                    facts.validTo(),
                    card.validity(),
                    card.lines(),
                    card.version());
        }
    }
}
