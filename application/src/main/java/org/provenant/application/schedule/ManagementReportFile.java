package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.provenant.application.management.ManagementFormList;
import org.provenant.application.management.ManagementQuestion;
import org.provenant.application.management.ManagementReports;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementScope;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;

/** A management report at the end of the day before; on a span of days, of the year in which that day lies. */
@ApplicationScoped
class ManagementReportFile implements ScheduledFile {

    @Inject
    ManagementReports reports;

    @Inject
    ManagementFormList forms;

    @Inject
    Clock clock;

    @Override
    public ScheduledKind kind() {
        return ScheduledKind.MANAGEMENT_REPORT;
    }

    @Override
    public void requireOffered(ScheduledThing thing) {
        report(thing);
    }

    @Override
    public String nameOf(ScheduledThing thing, Language language) {
        return forms.latest(report(thing)).name(language);
    }

    @Override
    public int write(ScheduledThing thing, Language language, OutputStream out) throws IOException {
        var day = LocalDate.now(clock).minusDays(1);
        var question = new ManagementQuestion(report(thing), day, new Period(day.withDayOfYear(1), day), null);
        return switch (thing.format()) {
            case PDF -> reports.pdf(question, language, out);
            case XLSX -> reports.xlsx(question, language, out);
            case CSV -> reports.csv(question, language, out);
        };
    }

    private static ManagementKind report(ScheduledThing thing) {
        var name = Objects.requireNonNull(thing.form());
        return Arrays.stream(ManagementKind.values())
                .filter(kind -> kind.name().equals(name) && kind.scope() != ManagementScope.DEVICE)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ScheduleRule.NOTHING_CHOSEN));
    }
}
