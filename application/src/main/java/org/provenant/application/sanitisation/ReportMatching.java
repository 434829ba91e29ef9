package org.provenant.application.sanitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.domain.sanitisation.ReportProblem;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/** Finds the drives that reports speak of, and what stands against recording them. */
@ApplicationScoped
class ReportMatching {

    private static final String FOUND = """
            select d.id, regexp_replace(upper(d.serial_number), '[^A-Z0-9]', '', 'g') as serial_key, e.received_on,
              exists (select from wipe_record r where r.drive_id = d.id and r.wipe_level = 'DESTROY'
                and r.withdrawn_on is null) as destroyed,
              array(select r.file_digest from wipe_record r where r.drive_id = d.id and r.withdrawn_on is null
                and r.file_digest is not null) as digests,
              array(select r.report_number from wipe_record r where r.drive_id = d.id and r.withdrawn_on is null
                and r.report_number is not null) as numbers
            from drive d join equipment e on e.id = d.equipment_id
            where d.company_id = :company and d.struck_on is null
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The drives of the company with these serial numbers, in one statement. */
    Map<String, Known> bySerials(Collection<String> serials) {
        var known = new HashMap<String, Known>();
        database.sql()
                .createQuery(FOUND + " and regexp_replace(upper(d.serial_number), '[^A-Z0-9]', '', 'g') = any (:keys)")
                .bind("company", callers.current().requireCompany().value())
                .bindArray(
                        "keys",
                        String.class,
                        serials.stream().map(Drive::keyOf).distinct().toList())
                .map(ConstructorMapper.of(Found.class))
                .forEach(found -> known.put(found.serialKey(), found.known()));
        return known;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if there is no such drive, or it was struck out */
    Known byNumber(DriveId drive) {
        var known = byNumbers(List.of(drive)).get(drive);
        if (known == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, drive.value());
        }
        return known;
    }

    /** Those of these drives that were not struck out, in one statement. */
    Map<DriveId, Known> byNumbers(Collection<DriveId> drives) {
        var known = new HashMap<DriveId, Known>();
        database.sql()
                .createQuery(FOUND + " and d.id = any (:drives)")
                .bind("company", callers.current().requireCompany().value())
                .bindArray(
                        "drives",
                        Long.class,
                        drives.stream().map(DriveId::value).toList())
                .map(ConstructorMapper.of(Found.class))
                .forEach(found -> known.put(new DriveId(found.id()), found.known()));
        return known;
    }

    /** What becomes of a part that was read. */
    WipeReport.Matched match(WipeReport.Read read, FileDigest digest, @Nullable Known drive) {
        if (!read.isWhole() || read.startedAt() == null || read.endedAt() == null) {
            return unreadable(ReportProblem.FACTS_MISSING, null);
        }
        if (drive == null) {
            return new WipeReport.Matched(ReportMatch.UNMATCHED, null, null);
        }
        if (drive.digests().contains(digest.hex())
                || read.reportNumber() != null && drive.numbers().contains(read.reportNumber())) {
            return new WipeReport.Matched(ReportMatch.DUPLICATE, null, drive.id());
        }
        if (drive.destroyed()) {
            return unreadable(ReportProblem.DRIVE_DESTROYED, drive.id());
        }
        if (read.endedAt().isAfter(clock.instant())
                || LocalDate.ofInstant(read.startedAt(), Terms.VIETNAM).isBefore(drive.receivedOn())) {
            return unreadable(ReportProblem.TIMES_IMPOSSIBLE, drive.id());
        }
        return new WipeReport.Matched(
                read.result() == WipeResult.GOOD ? ReportMatch.MATCHED : ReportMatch.FAILED, null, drive.id());
    }

    static WipeReport.Matched unreadable(ReportProblem problem, @Nullable DriveId drive) {
        return new WipeReport.Matched(ReportMatch.UNREADABLE, problem, drive);
    }

    /** A drive that reports can speak of, with the reports that were taken of it. */
    record Known(DriveId id, LocalDate receivedOn, boolean destroyed, Set<String> digests, Set<String> numbers) {}

    /** As the database tells it. */
    record Found(
            long id,
            @Nullable String serialKey,
            LocalDate receivedOn,
            boolean destroyed,
            List<String> digests,
            List<String> numbers) {

        Known known() {
            return new Known(new DriveId(id), receivedOn, destroyed, Set.copyOf(digests), Set.copyOf(numbers));
        }
    }
}
