package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ReportFormList;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/** The report of a form that was issued last: the paper as it was issued, in the language in which it was. */
@ApplicationScoped
class IssuedReportFile implements ScheduledFile {

    @Inject
    PeriodicReports reports;

    @Inject
    ReportFormList forms;

    @Override
    public ScheduledKind kind() {
        return ScheduledKind.ISSUED_REPORT;
    }

    @Override
    public void requireOffered(ScheduledThing thing) {
        form(thing).orElseThrow(() -> new RuleViolated(ScheduleRule.NOTHING_CHOSEN));
    }

    @Override
    public String nameOf(ScheduledThing thing, Language language) {
        return form(thing).map(each -> each.name(language)).orElseGet(() -> code(thing));
    }

    @Override
    public int write(ScheduledThing thing, Language language, OutputStream out) throws IOException {
        var latest = reports.all().stream()
                .filter(each -> each.formCode().equals(code(thing)))
                .findFirst()
                .map(each -> new PeriodicReportId(each.id()))
                .orElseThrow(() -> new RuleViolated(ScheduleRule.NO_REPORT_YET, nameOf(thing, language)));
        out.write(thing.format() == ScheduleFormat.PDF ? reports.pdf(latest) : reports.xlsx(latest));
        return 1;
    }

    private Optional<ReportFormVersion> form(ScheduledThing thing) {
        return forms.latest().stream()
                .filter(each -> each.code().equals(code(thing)))
                .findFirst();
    }

    private static String code(ScheduledThing thing) {
        return Objects.requireNonNull(thing.form());
    }
}
