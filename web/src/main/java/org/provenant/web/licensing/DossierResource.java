package org.provenant.web.licensing;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.BeginDossier;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.DossierList;
import org.provenant.application.licensing.DossierRow;
import org.provenant.application.licensing.DossierSort;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.DossierLineId;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** The dossiers and how far each has come. */
@Path(DossierResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "Dossiers for import permits · Hồ sơ xin phép nhập khẩu")
public class DossierResource {

    static final String LIST = "/dossiers";

    @Inject
    DossierList dossiers;

    @Inject
    DossierCard card;

    @Inject
    BeginDossier beginDossier;

    /** The dossiers of the company acted for. */
    @GET
    @Operation(
            operationId = "listDossiers",
            summary = "List the dossiers and how far each has come, the latest first",
            description = "Danh sách hồ sơ xin phép và tiến độ của từng hồ sơ.")
    public Items<DossierRow> list(
            @QueryParam("q")
                    @Parameter(description = "Words in title, goods, HS codes, receipts or the permit's number")
                    @Nullable
                    String words,
            @QueryParam("case") @Parameter(description = "Only this permitted case") @Nullable
                    PermittedCase permittedCase,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable DossierState state,
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Only those that are not decided")
                    Boolean open,
            @QueryParam("sort") @DefaultValue("BEGUN_ON") DossierSort sort,
            @BeanParam Paging paging) {
        var query = new DossierList.Query(words, permittedCase, state, open);
        return Items.of(dossiers.find(query, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** What is due next. */
    /** Begins a dossier. */
    @POST
    @Operation(
            operationId = "beginDossier",
            summary = "Begin a dossier for a case",
            description = "Lập hồ sơ cho một trường hợp, kèm hàng hóa đề nghị.")
    @APIResponseSchema(value = DossierCard.Card.class, responseCode = "201")
    public Response begin(NewDossier dossier) {
        var id = beginDossier.begin(new BeginDossier.Command(
                dossier.title(),
                dossier.permittedCase(),
                dossier.caseDecision(),
                dossier.goods().stream().map(Goods::facts).toList()));
        var made = card.get(id);
        return Answers.made(LIST, id, made, made.version());
    }

    /** @param caseDecision the case finder's decision that it follows */
    public record NewDossier(
            String title,
            PermittedCase permittedCase,
            @Nullable CaseDecisionId caseDecision,
            List<Goods> goods) {}

    /**
     * One kind of goods.
     *
     * @param line the line that it corrects; none for further goods
     * @param unitValue value of one piece
     */
    public record Goods(
            @Nullable DossierLineId line,
            String goods,
            HsCode hs,
            @Nullable String model,
            GoodsCondition condition,
            Quantity quantity,
            String unit,
            @Nullable BigDecimal unitValue,
            @Nullable String currency,
            @Nullable Integer manufactureYear,
            @Nullable Country origin,
            String purpose,
            @Nullable PlaceId place,
            @Nullable EndRoute plannedRoute,
            @Nullable LocalDate plannedEnd) {

        DossierLine.Facts facts() {
            return new DossierLine.Facts(
                    goods,
                    hs,
                    model,
                    condition,
                    quantity,
                    unit,
                    unitValue == null ? null : new Money(unitValue, Money.currencyOf(currency == null ? "" : currency)),
                    manufactureYear,
                    origin,
                    purpose,
                    place,
                    plannedRoute,
                    plannedEnd);
        }

        Dossier.Goods described() {
            return new Dossier.Goods(line, facts());
        }
    }
}
