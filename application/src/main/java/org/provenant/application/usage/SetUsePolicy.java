package org.provenant.application.usage;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.usage.UsePolicy;

/** Sets how often custodians are asked whether they use what they hold; a period that has begun opens at once. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class SetUsePolicy {

    @Inject
    UsePolicies policies;

    @Inject
    ConfirmationRounds rounds;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE} */
    public void set(Command command) {
        var policy = policies.find();
        if (policy.isEmpty()) {
            policies.add(new UsePolicy(callers.current().requireCompany(), command.facts()));
        } else {
            seenVersion.require(policy.get(), command.version(), policy.get().version());
            policy.get().change(command.facts());
        }
        rounds.bringUpToDate();
    }

    /** @param version the version that the user saw; 0 if there was none */
    public record Command(int version, UsePolicy.Facts facts, Reason reason) {}
}
