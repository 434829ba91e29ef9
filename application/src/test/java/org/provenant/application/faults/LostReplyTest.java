package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.faults.CuttingProxy.Fate;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.Rounds;

/**
 * The reply to a COMMIT never comes: whoever asked is told the truth all the same. Nothing is done twice, and no success
 * is called a failure.
 */
@Tag("faults")
class LostReplyTest {

    /** In all others the server never gets the COMMIT. */
    private static final Set<Fate> LOST_AFTER_COMMIT = Set.of(Fate.CUT_AFTER, Fate.REPLY_SWALLOWED);

    private static ProxiedRegister register;

    @BeforeAll
    static void open() throws IOException {
        register = ProxiedRegister.open();
    }

    @AfterAll
    static void close() throws IOException {
        register.close();
    }

    @Test
    void whatWasCommittedIsToldAsDoneAndDoneOnce() {
        var random = Rounds.random(LostReplyTest.class);
        var rounds = Rounds.of(20, 500);
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (int round = 0, lost = 0; lost < rounds; round++) {
            // Those that only fall silent cost the patience of the connection, so they are fewer.
            var fate = random.nextInt(20) == 0
                    ? List.of(Fate.REPLY_SWALLOWED, Fate.SWALLOWED).get(random.nextInt(2))
                    : random.nextInt(5) == 0 ? Fate.CUT_BEFORE : Fate.CUT_AFTER;
            fates.merge(fate, 1, Integer::sum);
            lost += LOST_AFTER_COMMIT.contains(fate) ? 1 : 0;

            loseReplyTo("P" + round, fate);

            assertEquals(1, register.database().count("place where code = 'P" + round + "'"), fate + " in " + round);
        }
        Truth.requireIn(register.database(), "after " + fates);
        System.out.println("LostReplyTest: " + rounds + " lost replies to COMMIT, in all " + fates
                + ", 0 doubles, 0 successes told as failures");
    }

    /** Throws, and so fails the test, if it is told as a failure. */
    private static void loseReplyTo(String code, Fate fate) {
        var isLost = new AtomicBoolean();
        register.proxy()
                .judge(request -> request.contains("COMMIT") && isLost.compareAndSet(false, true) ? fate : Fate.PASSES);
        try {
            register.find(ExampleChain.class).site(code);
        } finally {
            register.proxy().spare();
        }
        assertEquals(true, isLost.get(), "a COMMIT was lost");
    }
}
