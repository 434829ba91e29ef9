package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.licensing.CaseDecision;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.regulation.CaseAdvice;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** How the company acted for has decided to import goods. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class CaseDecisions {

    private static final String SELECT = """
            select d.id, d.goods, d.hs, d.purpose, d.permitted_case, d.outside_route, d.reason, u.name as decided_by,
              d.decided_at, plain(d.goods) as goods_order
            from case_decision d join user_account u on u.id = d.decided_by
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the decisions.
     *
     * @param words words that must all occur in goods, HS code, choice or reason; nothing for all
     * @param permittedCase only decisions for this case; nothing for all
     */
    public Page<CaseDecisionRow> find(
            @Nullable String words,
            @Nullable PermittedCase permittedCase,
            SortColumn.Order order,
            int size,
            @Nullable String cursor) {
        return new ListQuery(database.sql(), SELECT)
                .where("d.company_id = :company", "company", callers.current().requireCompany())
                .where("d.permitted_case = :case", "case", permittedCase)
                .words(
                        "d.goods || ' ' || d.hs || ' ' || d.reason || ' ' || coalesce(d.permitted_case, d.outside_route)",
                        words)
                .page(CaseDecisionRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's decision */
    public Card get(CaseDecisionId id) {
        var decision = database.entities().find(CaseDecision.class, id.value());
        if (decision == null || !decision.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        var user =
                database.entities().find(UserAccount.class, decision.decidedBy().value());
        var choice = decision.choice();
        return new Card(
                id.value(),
                decision.intent(),
                decision.rulePoint(),
                AdviceText.read(decision.advice()),
                choice.permittedCase(),
                choice.route(),
                choice.reason().text(),
                user.name(),
                decision.decidedAt());
    }

    /**
     * One decision.
     *
     * @param point the rules that it rests on
     * @param advice what they advised at that moment
     */
    public record Card(
            long id,
            ImportIntent intent,
            RulePoint point,
            CaseAdvice advice,
            @Nullable PermittedCase permittedCase,
            @Nullable OutsideRoute route,
            String reason,
            String decidedBy,
            Instant decidedAt)
            implements Serializable {

        /** Whether a case was chosen although the advice found something missing in it, or no case although one fits. */
        public boolean againstAdvice() {
            if (permittedCase == null) {
                return advice.outside().stream().noneMatch(each -> each.route() == route);
            }
            var verdict = advice.verdictOn(permittedCase);
            return verdict != CaseAdvice.Verdict.FITS && verdict != CaseAdvice.Verdict.OPEN;
        }
    }
}
