package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.job.JobProgress;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.RuleViolated;

/** Two imports are confirmed at the same moment, and the permit has enough left for one of them. */
@Tag("faults")
@RegisterTest
class LastUnitsRaceTest {

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ImportEquipment imports;

    @Inject
    TestDatabase database;

    @Test
    void oneGetsTheLastUnitsAndTheOtherIsRefused() throws Exception {
        chain.site("KHO");
        var rounds = Rounds.of(10, 1_000);
        for (int round = 0; round < rounds; round++) {
            var declaration = chain.declaration(chain.permit(3, 1).get(0), 3);
            var one = chain.checked(declaration, ExampleChain.laptops("A" + round, 2, "KHO"));
            var other = chain.checked(declaration, ExampleChain.laptops("B" + round, 2, "KHO"));

            var results = AtOnce.run(List.of(confirming(one), confirming(other)));

            assertEquals(
                    1, results.stream().filter(ImportBatchId.class::isInstance).count(), results.toString());
            assertEquals(1, results.stream().filter(LastUnitsRaceTest::isTooFew).count(), results.toString());
            assertEquals(
                    2,
                    database.count("equipment where import_batch_id in (" + one.value() + ", " + other.value() + ")"));
        }
        Truth.requireIn(database, "after " + rounds + " rounds");
        System.out.println("LastUnitsRaceTest: " + rounds + " rounds, never overdrawn");
    }

    private static boolean isTooFew(Object result) {
        return result instanceof RuleViolated refused && refused.rule() == PermitRule.NOT_ENOUGH_LEFT;
    }

    private Callable<Object> confirming(ImportBatchId batch) {
        return () -> {
            acting.as(Role.RECORD_KEEPER, () -> imports.confirm(batch, JobProgress.UNWATCHED));
            return batch;
        };
    }
}
