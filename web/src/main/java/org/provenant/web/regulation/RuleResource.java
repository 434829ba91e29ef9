package org.provenant.web.regulation;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.CaseRules;
import org.provenant.application.regulation.RuleList;
import org.provenant.application.regulation.RuleListRow;
import org.provenant.application.regulation.RuleSort;
import org.provenant.application.regulation.VerifyRule;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleContent;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleRowId;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** The rules of the law as the register applies them. */
@Path(RuleResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "The rule book with sources and certainty · Bộ quy định")
public class RuleResource {

    static final String LIST = "/rules";

    @Inject
    RuleList rules;

    @Inject
    CaseRules caseRules;

    @Inject
    VerifyRule verifyRule;

    /** The rules of an edition. */
    @GET
    @Operation(
            operationId = "listRules",
            summary = "List the rules of the latest or an earlier edition",
            description = "Danh sách quy định kèm văn bản nguồn, hiệu lực và mức độ xác minh.")
    public Items<RuleItem> list(
            @QueryParam("q") @Parameter(description = "Words in code, text or source") @Nullable String words,
            @QueryParam("kind") @Parameter(description = "Only rules of this kind") @Nullable RuleKind kind,
            @QueryParam("certainty") @Parameter(description = "Only rules checked so far") @Nullable
                    Certainty certainty,
            @QueryParam("day") @Parameter(description = "Only rules in force on this day") @Nullable LocalDate day,
            @QueryParam("edition") @Parameter(description = "Number of an edition; the latest if missing") @Nullable
                    Integer edition,
            @QueryParam("sort") @DefaultValue("CODE") RuleSort sort,
            @BeanParam Paging paging) {
        var query = new RuleList.Query(words, kind, certainty, day, edition);
        return Items.of(rules.find(query, paging.by(sort), paging.size(), paging.after()), RuleItem::of);
    }

    /** One rule. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRule",
            summary = "Get one rule with its source and verification",
            description = "Xem một quy định, văn bản nguồn và người xác minh.")
    public RuleDetail get(@PathParam("id") RuleRowId id) {
        return RuleDetail.of(rules.get(id));
    }

    /** What the latest edition says of a case today. */
    @GET
    @Path("/cases/{case}")
    @Operation(
            operationId = "getCaseRules",
            summary = "Get the checklist and the procedure of a permitted case, as they stand today",
            description = "Thành phần hồ sơ và thủ tục hiện hành của một trường hợp.")
    public CaseRules.Rules ofCase(@PathParam("case") PermittedCase permittedCase) {
        return caseRules.of(permittedCase, null);
    }

    /** Records that a rule was compared with the official text. */
    @POST
    @Path("/{id}/verify")
    @Operation(
            operationId = "verifyRule",
            summary = "Record that a rule agrees with the official text",
            description = "Ghi nhận quy định đã được đối chiếu với văn bản chính thức.")
    public RuleDetail verify(@PathParam("id") RuleRowId id, Comparison comparison) {
        verifyRule.verify(id, null, comparison.comparedWith());
        return RuleDetail.of(rules.get(id));
    }

    /** @param comparedWith the official document: kind, number, date, where it was found */
    public record Comparison(String comparedWith) {}

    /**
     * One rule in a list.
     *
     * @param instrument none for what the product proposes itself
     */
    public record RuleItem(
            long id,
            RuleKind kind,
            String code,
            Map<String, String> content,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable String instrument,
            @Nullable String article,
            Certainty certainty) {

        static RuleItem of(RuleListRow row) {
            return new RuleItem(
                    row.id(),
                    row.kind(),
                    row.code(),
                    fields(RuleContent.read(row.content())),
                    row.effectiveFrom(),
                    row.effectiveTo(),
                    row.instrument(),
                    row.article(),
                    row.certainty());
        }
    }

    /**
     * One rule.
     *
     * @param untilEdition the first edition that does not have it; none while it is in the latest
     */
    public record RuleDetail(
            long id,
            RuleKind kind,
            String code,
            Map<String, String> content,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            RuleSource source,
            @Nullable String evidence,
            int sinceEdition,
            @Nullable Integer untilEdition) {

        static RuleDetail of(RuleRow row) {
            return new RuleDetail(
                    row.id().value(),
                    row.kind(),
                    row.code(),
                    fields(row.content()),
                    row.facts().effectiveFrom(),
                    row.facts().effectiveTo(),
                    row.source(),
                    row.evidence(),
                    row.sinceEdition(),
                    row.untilEdition());
        }
    }

    private static Map<String, String> fields(RuleContent content) {
        var fields = new TreeMap<String, String>();
        content.values().forEach((field, value) -> fields.put(field.name(), value));
        return fields;
    }
}
