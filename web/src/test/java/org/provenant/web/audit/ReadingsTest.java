package org.provenant.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.OpenRecord;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.NamedRecord;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

class ReadingsTest {

    private static final Caller AUDITOR = new Caller(
            new UserId(7), "Kiểm tra viên", new CompanyId(1), "Sông Hồng", Set.of(Role.AUDITOR), Channel.PAGE);
    private static final NamedRecord DEVICE = new NamedRecord("Equipment", 17);

    private final History history = new History();
    private final Readings readings = new Readings();

    ReadingsTest() {
        readings.callers = new Callers();
        readings.openRecord = history;
        readings.clock = Clock.systemUTC();
    }

    @Test
    void sameReadingIsKeptOnceInASitting() {
        note();
        note();

        assertEquals(List.of(DEVICE), history.kept);
    }

    @Test
    void whatTheHistoryIsTooBusyToKeepIsNotShownAndAskedForAgainLater() {
        history.refusal = new RuleViolated(ValueRule.BUSY);
        var unavailable = assertThrows(Unavailable.class, this::note);

        assertEquals(ValueRule.HISTORY_BUSY, unavailable.why());
        history.refusal = null;
        note();
        assertEquals(List.of(DEVICE), history.kept, "what was not kept is kept the next time");
    }

    private void note() {
        readings.callers.as(AUDITOR, () -> {
            readings.note("session", DEVICE);
            return DEVICE;
        });
    }

    private static final class History extends OpenRecord {

        private final List<NamedRecord> kept = new ArrayList<>();
        private @Nullable RuleViolated refusal;

        @Override
        public void open(NamedRecord opened) {
            if (refusal != null) {
                throw refusal;
            }
            kept.add(opened);
        }
    }
}
