package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.CaseDecision;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Keeps as which case goods are to be imported, with what the rules advised. The user decides, also against the advice. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class DecideCase {

    @Inject
    CaseAdviser adviser;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link RegulationRule#ONE_WAY} */
    public CaseDecisionId decide(Command command) {
        var advised = adviser.advise(command.intent());
        var caller = callers.current();
        var decision = new CaseDecision(
                caller.requireCompany(),
                command.intent(),
                advised.point(),
                AdviceText.write(advised.advice()),
                new CaseDecision.Choice(command.permittedCase(), command.route(), command.reason()),
                caller.requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.entities().persist(decision);
        database.entities().flush();
        return decision.id();
    }

    /** Either a case or another route is chosen. */
    public record Command(
            ImportIntent intent,
            @Nullable PermittedCase permittedCase,
            @Nullable OutsideRoute route,
            Reason reason) {}
}
