package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.shared.Period;

/** What a company's home page says at one glance: what is due, what is left, what came last. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class HomeOverview {

    /** A permit is shown as due from so many days before it ends. */
    public static final int EXPIRY_NOTICE_DAYS = 90;

    private static final int LATEST = 5;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** What there is, to lead a newcomer to the first import. */
    public Steps steps() {
        return database.sql()
                .createQuery("""
                        select exists (select from place where company_id = :company) as place,
                          exists (select from permit where company_id = :company) as permit,
                          exists (select from declaration where company_id = :company) as declaration,
                          exists (select from equipment where company_id = :company and stage <> 'WITHDRAWN') as device
                        """)
                .bind("company", company())
                .map((row, context) -> new Steps(
                        row.getBoolean("place"),
                        row.getBoolean("permit"),
                        row.getBoolean("declaration"),
                        row.getBoolean("device")))
                .one();
    }

    /** Devices in each stage that has any. */
    public List<StageCount> stages() {
        return database
                .sql()
                .createQuery("select stage, count(*) as devices from equipment"
                        + " where company_id = :company and stage <> 'WITHDRAWN' group by stage")
                .bind("company", company())
                .map((row, context) ->
                        new StageCount(LifecycleStage.valueOf(row.getString("stage")), row.getInt("devices")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Permits with a last day of validity within {@value #EXPIRY_NOTICE_DAYS} days, or past with something left. */
    public List<ExpiringPermit> expiring() {
        var today = LocalDate.now(clock);
        return database.sql()
                .createQuery("""
                        select p.id, p.number, p.valid_to from permit p
                        where p.company_id = :company and p.valid_to <= :until
                          and exists (select from permit_line l where l.permit_id = p.id and l.declared < l.permitted)
                        order by p.valid_to, p.id
                        """)
                .bind("company", company())
                .bind("until", today.plusDays(EXPIRY_NOTICE_DAYS))
                .map((row, context) -> {
                    var last = row.getObject("valid_to", LocalDate.class);
                    return new ExpiringPermit(row.getLong("id"), row.getString("number"), last, (int)
                            (last.toEpochDay() - today.toEpochDay()));
                })
                .list();
    }

    /** Whether the last full quarter, if the company had devices in it, is covered by an issued report. */
    public boolean isLastQuarterReported() {
        var quarter = lastQuarter();
        return database.sql()
                .createQuery("""
                        select not exists (select from equipment
                            where company_id = :company and received_on <= :to and stage <> 'WITHDRAWN')
                          or exists (select from periodic_report
                            where company_id = :company and period_from <= :from and period_to >= :to)
                        """)
                .bind("company", company())
                .bind("from", quarter.from())
                .bind("to", quarter.to())
                .mapTo(Boolean.class)
                .one();
    }

    /** The latest calendar quarter that is over. */
    public Period lastQuarter() {
        var today = LocalDate.now(clock);
        var first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        return new Period(first.minusMonths(3), first.minusDays(1));
    }

    /** The latest imports. */
    public List<LatestImport> imports() {
        return database.sql()
                .createQuery("select id, file_name, state, row_count, uploaded_at from import_batch"
                        + " where company_id = :company order by id desc limit " + LATEST)
                .bind("company", company())
                .map((row, context) -> new LatestImport(
                        row.getLong("id"),
                        row.getString("file_name"),
                        BatchState.valueOf(row.getString("state")),
                        row.getInt("row_count"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private long company() {
        return callers.current().requireCompany().value();
    }

    /** Which of the first steps are done. */
    public record Steps(boolean place, boolean permit, boolean declaration, boolean device) implements Serializable {

        public boolean complete() {
            return place && permit && declaration && device;
        }
    }

    /** So many devices are in this stage. */
    public record StageCount(LifecycleStage stage, int devices) implements Comparable<StageCount>, Serializable {

        @Override
        public int compareTo(StageCount other) {
            return stage.compareTo(other.stage);
        }
    }

    /** @param days days left, negative once it has ended */
    public record ExpiringPermit(long id, String number, LocalDate validTo, int days) implements Serializable {}

    /** An import as the home page shows it. */
    public record LatestImport(long id, String fileName, BatchState state, int rows, Instant uploadedAt)
            implements Serializable {}
}
