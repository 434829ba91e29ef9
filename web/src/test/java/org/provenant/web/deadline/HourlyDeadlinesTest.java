package org.provenant.web.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provenant.application.deadline.CompaniesToRemind;
import org.provenant.application.deadline.DailyRemindersToSend;
import org.provenant.application.deadline.TellDeadlines;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DailyReminderId;
import org.provenant.domain.organisation.CompanyId;

/** A company whose deadlines cannot be told keeps none of the others waiting. */
class HourlyDeadlinesTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void oneCompanyThatFailsDoesNotEndTheHourForTheOthers() {
        var hours = new HourlyDeadlines();
        hours.callers = new Callers();
        hours.companies = new CompaniesToRemind() {
            @Override
            public List<Caller> all() {
                return List.of(company(1), company(2), company(3), company(4));
            }

            @Override
            public boolean isDue() {
                if (now(hours) == 3) {
                    throw new IllegalStateException("records of the third company cannot be read");
                }
                return now(hours) != 4;
            }
        };
        hours.dailyReminders = new DailyRemindersToSend() {
            @Override
            public List<DailyReminderId> due() {
                return List.of();
            }
        };
        hours.deadlines = new TellDeadlines() {
            @Override
            public void tell() {
                if (now(hours) == 1) {
                    throw new IllegalStateException("stages of the first company cannot be kept");
                }
                told.add("company " + now(hours));
            }
        };

        hours.tell();

        assertEquals(List.of("company 2"), told);
    }

    private static long now(HourlyDeadlines hours) {
        return hours.callers.current().requireCompany().value();
    }

    private static Caller company(long id) {
        return new Caller(null, "—", new CompanyId(id), "Công ty " + id, Set.of(), Channel.SYSTEM);
    }
}
