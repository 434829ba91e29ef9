package org.provenant.application.permit;

import jakarta.inject.Inject;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.permit.Research;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Records what a permit of the case RS1 was given for, where no dossier says it. The research rests on the rules of the
 * day on which the permit was issued.
 */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class RecordResearch {

    @Inject
    Permits permits;

    @Inject
    Researches researches;

    @Inject
    RuleBook rules;

    /**
     * @throws RuleViolated {@link PermitRule#NOT_RESEARCH}, {@link PermitRule#RESEARCH_RECORDED} or
     *     {@link ValueRule#PERIOD_ENDS_BEFORE_START}
     */
    public void record(PermitId id, Research.Facts facts) {
        var permit = permits.get(id);
        researches.add(new Research(permit, facts, rules.on(permit.facts().issuedOn())));
    }
}
