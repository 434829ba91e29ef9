package org.provenant.application.regulation;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.regulation.RuleBookEdition;

/** Loads the rule book that comes with the product, once, at the first start or after an older backup was restored. */
@UseCase
@AllowedToStrangers
public class LoadRuleBook {

    @Inject
    RuleBookEditions editions;

    @Inject
    ChangeRecorder recorder;

    /** Does nothing if there is an edition already. */
    public void load() {
        if (editions.latest().isEmpty()) {
            var seed = RuleBookSeed.read();
            recorder.partOfProgram();
            editions.bring(RuleBookEdition.Origin.SEED, seed.digest(), seed.rows(), null);
        }
    }
}
