package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** Records what the matched reports of an import say, all of it in one act. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class ConfirmWipeImport {

    @Inject
    WipeImports imports;

    @Inject
    ReportMatching matching;

    @Inject
    Drives drives;

    @Inject
    WipeBook book;

    @Inject
    WipeStandards standards;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link SanitisationRule#IMPORT_NOT_OPEN}, {@link SanitisationRule#NOTHING_TO_TAKE} or a rule of wipes */
    public int confirm(Command command) {
        imports.lock(command.wipeImport());
        var opened = imports.get(command.wipeImport(), command.version());
        opened.requireOpen();
        var reports = stillMatched(imports.reports(command.wipeImport()).stream()
                .filter(report -> report.match().isTaken())
                .toList());
        if (reports.isEmpty()) {
            throw new RuleViolated(SanitisationRule.NOTHING_TO_TAKE);
        }
        for (var report : reports) {
            var drive = drives.get(Objects.requireNonNull(report.drive()));
            report.recorded(book.write(drive, facts(report.read(), command), report.file())
                    .id());
        }
        opened.confirm(command.verifier(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return reports.size();
    }

    /** Since they were read, a drive may have been struck out or destroyed, or the same report taken by another import. */
    private List<WipeReport> stillMatched(List<WipeReport> reports) {
        var ids = reports.stream()
                .map(WipeReport::drive)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        drives.lock(ids);
        var known = matching.byNumbers(ids);
        for (var report : reports) {
            var file = Objects.requireNonNull(report.file());
            report.matched(
                    matching.match(report.read(), file.digest(), known.get(Objects.requireNonNull(report.drive()))));
        }
        return reports.stream().filter(report -> report.match().isTaken()).toList();
    }

    private WipeRecord.Facts facts(WipeReport.Read read, Command command) {
        var ended = Objects.requireNonNull(read.endedAt());
        var day = LocalDate.ofInstant(ended, Terms.VIETNAM);
        return new WipeRecord.Facts(
                day,
                Objects.requireNonNullElse(standards.on(day).name(), command.standard()),
                command.level(),
                command.method(),
                read.methodDetail(),
                Objects.requireNonNullElse(read.tool(), "—"),
                read.toolVersion(),
                Objects.requireNonNullElse(read.verification(), command.verification()),
                Objects.requireNonNullElse(read.operator(), command.operator()),
                command.verifier(),
                read.startedAt(),
                ended,
                Objects.requireNonNull(read.result()),
                read.reportNumber());
    }

    /**
     * What the reports do not say themselves.
     *
     * @param version the version that the user saw
     * @param standard where the rule book names none
     * @param verification how the results were checked, where a report does not say
     * @param operator who wiped, where a report does not say
     * @param verifier who checked; never the operator
     */
    public record Command(
            WipeImportId wipeImport,
            int version,
            String standard,
            WipeLevel level,
            WipeMethod method,
            String verification,
            String operator,
            String verifier) {}
}
