package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.CaseAdviser;
import org.provenant.application.licensing.CaseDecisionRow;
import org.provenant.application.licensing.CaseDecisionSort;
import org.provenant.application.licensing.CaseDecisions;
import org.provenant.application.licensing.DecideCase;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.regulation.Answer;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.Parameters;

/** From goods to the case that permits their import. */
@Path(CaseDecisionResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "The case finder and what was decided · Tìm trường hợp nhập khẩu")
public class CaseDecisionResource {

    static final String LIST = "/case-decisions";

    @Inject
    CaseAdviser adviser;

    @Inject
    CaseDecisions decisions;

    @Inject
    DecideCase decideCase;

    /** The decisions of the company acted for. */
    @GET
    @Operation(
            operationId = "listCaseDecisions",
            summary = "List the decisions, the latest first",
            description = "Danh sách quyết định chọn trường hợp nhập khẩu.")
    public Items<CaseDecisionRow> list(
            @QueryParam("q") @Parameter(description = "Words in goods, HS code, choice or reason") @Nullable
                    String words,
            @QueryParam("case") @Parameter(description = "Only decisions for this case") @Nullable
                    PermittedCase permittedCase,
            @QueryParam("sort") @DefaultValue("DECIDED_AT") CaseDecisionSort sort,
            @BeanParam Paging paging) {
        return Items.of(decisions.find(words, permittedCase, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** One decision. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCaseDecision",
            summary = "Get one decision with what was asked and what the rules advised",
            description = "Xem một quyết định, câu trả lời và tư vấn tại thời điểm đó.")
    public CaseDecisions.Card get(@PathParam("id") CaseDecisionId id) {
        return decisions.get(id);
    }

    /** What the rules say of an intended import; nothing is kept. */
    @GET
    @Path("/advice")
    @Operation(
            operationId = "adviseCase",
            summary = "Ask which cases may permit an import; nothing is kept",
            description = "Hỏi trường hợp nào có thể áp dụng. Each condition is met, missing or unknown, with its"
                    + " source.")
    public CaseAdviser.Advised advise(
            @QueryParam("goods") @Parameter(description = "What the goods are; required") @Nullable String goods,
            @QueryParam("hs") @Parameter(description = "HS code of eight digits; required") @Nullable String hs,
            @QueryParam("state") @Parameter(description = "Whether they were used; required") @Nullable
                    GoodsState state,
            @QueryParam("year") @Parameter(description = "Year of manufacture, if it is known") @Nullable Integer year,
            @QueryParam("purpose") @Parameter(description = "What they are for; required") @Nullable
                    ImportPurpose purpose,
            @QueryParam("relation") @Parameter(description = "Of foreign owner and importer, if it is known") @Nullable
                    OwnerRelation relation,
            @QueryParam("yes") @Parameter(description = "Codes of conditions answered with yes, by commas") @Nullable
                    String yes,
            @QueryParam("no") @Parameter(description = "Codes of conditions answered with no, by commas") @Nullable
                    String no) {
        var answers = new TreeMap<String, Answer>();
        answer(answers, yes, Answer.YES);
        answer(answers, no, Answer.NO);
        return adviser.advise(new ImportIntent(
                Parameters.required("goods", goods),
                new HsCode(Parameters.required("hs", hs)),
                Parameters.required("state", state),
                year,
                Parameters.required("purpose", purpose),
                relation,
                answers));
    }

    private static void answer(Map<String, Answer> answers, @Nullable String codes, Answer answer) {
        if (codes != null && !codes.isBlank()) {
            Arrays.stream(codes.split(",")).forEach(code -> answers.put(code.strip(), answer));
        }
    }

    /** Keeps a decision. */
    @POST
    @Operation(
            operationId = "decideCase",
            summary = "Keep as which case, or by which other route, goods are to be imported",
            description = "Ghi nhận quyết định. Either `permittedCase` or `route` is named; a decision never changes.")
    @APIResponseSchema(value = CaseDecisions.Card.class, responseCode = "201")
    public Response decide(NewDecision decision) {
        var id = decideCase.decide(new DecideCase.Command(
                decision.question().intent(), decision.permittedCase(), decision.route(), decision.reason()));
        return Response.created(Answers.address(LIST, id))
                .entity(decisions.get(id))
                .build();
    }

    /**
     * An intended import.
     *
     * @param manufactureYear none while it is not known
     * @param relation none while it is not known
     * @param answers answers to the questions of conditions, by their code
     */
    public record Question(
            String goods,
            HsCode hs,
            GoodsState state,
            @Nullable Integer manufactureYear,
            ImportPurpose purpose,
            @Nullable OwnerRelation relation,
            List<Reply> answers) {

        ImportIntent intent() {
            Map<String, Answer> byCode = new TreeMap<>();
            answers.forEach(each -> byCode.put(each.condition(), each.answer()));
            return new ImportIntent(goods, hs, state, manufactureYear, purpose, relation, byCode);
        }
    }

    /** @param condition code of the condition that asks */
    public record Reply(String condition, Answer answer) {}

    /** @param route none if a case is chosen */
    public record NewDecision(
            Question question,
            @Nullable PermittedCase permittedCase,
            @Nullable OutsideRoute route,
            Reason reason) {}
}
