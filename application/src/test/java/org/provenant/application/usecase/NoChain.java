package org.provenant.application.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Leaves entries without a link, to measure what the link costs. */
@Alternative
@Priority(1)
@ApplicationScoped
public class NoChain extends AuditChain {

    @Override
    String statement() {
        return """
                with unused as (select :leaf, :changesRoot)
                insert into audit_entry (id, recorded_at, happened_on, actor_id, actor, company_id, company,
                  channel, use_case, reason, outcome, rule, rule_values, subjects, changes)
                values (:id, :recordedAt, :happenedOn, :actorId, :actor, :companyId, :company,
                  :channel, :useCase, :reason, :outcome, :rule, cast(:ruleValues as jsonb), :subjects, :changes)
                returning pg_current_xact_id()::text, pg_backend_pid()
                """;
    }
}
