package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.faults.CuttingProxy.Fate;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** A connection stays open but says nothing any more, or very little: nobody waits for ever, and what is told is true. */
@Tag("faults")
class SilentConnectionTest {

    private static final int DELAY_MILLIS = 40;

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
    void whoeverWaitsInVainIsToldWhatIsTrue() {
        var requests = requestsOf("DEM");
        for (int silent = 1; silent <= Rounds.of(1, requests); silent++) {
            for (var fate : List.of(Fate.SWALLOWED, Fate.REPLY_SWALLOWED)) {
                var code = "IM" + silent + fate.ordinal();
                var isMade = make(code, silent, fate);
                assertEquals(isMade ? 1 : 0, register.database().count("place where code = '" + code + "'"), code);
            }
        }
        assertTrue(make("SAU", 0, Fate.PASSES), "the next one is served");
        Truth.requireIn(register.database(), "after silence");
    }

    @Test
    void slowConnectionOnlyTakesTime() {
        register.proxy().judge(request -> {
            try {
                Thread.sleep(DELAY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Fate.PASSES;
        });
        try {
            register.find(ExampleChain.class).site("CHAM");
        } finally {
            register.proxy().spare();
        }

        assertEquals(1, register.database().count("place where code = 'CHAM'"));
    }

    private static int requestsOf(String code) {
        var counted = new AtomicInteger();
        register.proxy().judge(request -> {
            counted.incrementAndGet();
            return Fate.PASSES;
        });
        register.find(ExampleChain.class).site(code);
        register.proxy().spare();
        return counted.get();
    }

    /** Whether it is told as done; the session that was left alone may keep the code for a while. */
    private static boolean make(String code, int silent, Fate fate) {
        var seen = new AtomicInteger();
        register.proxy().judge(request -> seen.incrementAndGet() == silent ? fate : Fate.PASSES);
        try {
            register.find(ExampleChain.class).site(code);
            return true;
        } catch (Unavailable away) {
            return false;
        } catch (RuleViolated refusal) {
            assertEquals(ValueRule.BUSY, refusal.rule());
            return false;
        } finally {
            register.proxy().spare();
        }
    }
}
