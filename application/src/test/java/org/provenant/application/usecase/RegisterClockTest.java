package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegisterClockTest {

    @Test
    void tellsTheTimeAsFinelyAsTheDatabaseKeepsIt() {
        var clock = new RegisterClock() {
            @Override
            protected Instant present() {
                return Instant.parse("2026-11-23T05:58:05.258909765Z");
            }
        };

        assertEquals(Instant.parse("2026-11-23T05:58:05.258909Z"), clock.instant());
    }
}
