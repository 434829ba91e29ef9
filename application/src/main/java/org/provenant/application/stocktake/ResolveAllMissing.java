package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRule;

/** Says of everything that nobody has seen or resolved that it is looked for, all with one reason. */
@UseCase
@Allowed(Permission.MANAGE_STOCKTAKES)
public class ResolveAllMissing {

    @Inject
    Stocktakes stocktakes;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @return how many devices are looked for from now on
     * @throws RuleViolated {@link StocktakeRule#STOCKTAKE_CLOSED} or {@link StocktakeRule#NOTHING_MISSING}
     */
    public int resolve(StocktakeId id, Reason reason) {
        stocktakes.open(id);
        var unseen = stocktakes.unseen(id);
        if (unseen.isEmpty()) {
            throw new RuleViolated(StocktakeRule.NOTHING_MISSING);
        }
        var who = callers.current().requireUser();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        unseen.forEach(row -> row.resolve(Resolution.MISSING, reason.text(), who, now));
        return unseen.size();
    }
}
