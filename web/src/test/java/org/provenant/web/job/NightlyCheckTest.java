package org.provenant.web.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyCheckTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T02:29:00+07:00[Asia/Ho_Chi_Minh], PT1M",
        "2026-05-04T02:30:00+07:00[Asia/Ho_Chi_Minh], PT24H",
        "2026-05-04T23:30:00+07:00[Asia/Ho_Chi_Minh], PT3H"
    })
    void nextCheckIsInTheComingNight(ZonedDateTime now, Duration wait) {
        assertEquals(wait, NightlyCheck.untilNext(now));
    }
}
