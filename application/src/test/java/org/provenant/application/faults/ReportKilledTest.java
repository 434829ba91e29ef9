package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.identity.SaveView;
import org.provenant.application.mail.SetMailServer;
import org.provenant.application.reporting.StartIssue;
import org.provenant.application.schedule.MakeSchedule;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.schedule.Rhythm;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.schedule.Timing;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/**
 * The product dies by {@code kill -9} while a report is issued, or while files are made and sent by schedule: each period has one
 * report, the numbers of the year follow each other without a gap, and everybody gets each file, and one letter with it, once.
 * Another process takes up what the dead one has left.
 */
@Tag("faults")
class ReportKilledTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final int FIRST_YEAR = 2016;
    private static final int QUARTERS = 4;

    /** So that some kills come when all is done. */
    private static final int SPREAD_PERCENT = 115;

    private static final int STARTED_ANEW = 5;

    private static final Reason BECAUSE = new Reason("Theo phân công");
    private static final List<Role> READERS = List.of(Role.RECORD_KEEPER, Role.COMPLIANCE_OFFICER, Role.AUDITOR);

    @TempDir
    Path folder = Path.of("");

    private final Map<ReportProcess.Act, Long> longest = new EnumMap<>(ReportProcess.Act.class);
    private final Map<String, Integer> fallen = new TreeMap<>();
    private String classPath = "";

    @Test
    void everyPeriodHasOneReportAndEverybodyGetsEachFileOnce() throws Exception {
        var random = Rounds.random(ReportKilledTest.class);
        int rounds = Rounds.of(2, 30);
        classPath = PackedClasses.in(folder);
        try (var server = DatabaseServer.start()) {
            var database = server.fresh();
            try (var register = OpenRegister.on(database)) {
                prepare(register, database);
                for (int round = 0; round < rounds; round++) {
                    issue(round, register, database, random);
                    run(round, register, database, random);
                }
                SentOnce.requireNumbersInARow(database, rounds + 1);
                SentOnce.requirePapersAsFrozen(register, rounds + 1);
            }
        }
        System.out.println("ReportKilledTest: killed " + 2 * rounds + " times: " + fallen
                + "; milliseconds of an undisturbed act: " + longest);
    }

    /** A register with devices, a schedule for three, and each act done once to know how long it takes. */
    private void prepare(OpenRegister register, TestDatabase database) throws Exception {
        var chain = register.find(ExampleChain.class);
        var acting = register.find(Acting.class);
        chain.site("KHO");
        chain.registered("BC", 40, "KHO");
        database.sql()
                .useHandle(sql -> sql.execute("update user_account set email = 'nguoi.nhan' || id || '@example.vn'"));
        acting.as(Role.ADMINISTRATOR, () -> register.find(SetMailServer.class)
                .set(new SetMailServer.Command(
                        0,
                        new MailServer.Facts(
                                false, "127.0.0.1", 9, MailEncryption.NONE, null, "so@example.vn", 1, 60, 5),
                        null,
                        BECAUSE)));
        acting.as(Role.RECORD_KEEPER, () -> {
            var view = register.find(SaveView.class).save(ViewedList.EQUIPMENT, "Sổ thiết bị", "");
            return register.find(MakeSchedule.class)
                    .make(new MakeSchedule.Command(
                            new ScheduledThing(ScheduledKind.VIEW, view, null, ScheduleFormat.CSV),
                            new Schedule.Wishes(
                                    "Sổ thiết bị",
                                    new Timing(Rhythm.DAILY, null, null, 7, TODAY.plusDays(1), null),
                                    true,
                                    false),
                            Set.copyOf(READERS.stream().map(acting::user).toList())));
        });
        reviewedAndAskedFor(0, register);
        time(ReportProcess.Act.WORK, TODAY, database);
        time(ReportProcess.Act.SCHEDULES, TODAY.plusDays(1), database);
        assertEquals(READERS.size(), database.count("schedule_delivery where delivery_state = 'SENT'"));
    }

    private void time(ReportProcess.Act act, LocalDate day, TestDatabase database) throws Exception {
        longest.put(act, worked(act, day, database).toMillis());
    }

    /** A process does what there is to do, undisturbed; how long it took. */
    private Duration worked(ReportProcess.Act act, LocalDate day, TestDatabase database) throws Exception {
        try (var product = started(act, day, database)) {
            long began = System.nanoTime();
            product.go();
            product.await(ReportProcess.DONE);
            var took = Duration.ofNanos(System.nanoTime() - began);
            product.kill();
            return took;
        }
    }

    /** A process that is ready to act. */
    private RunningProduct started(ReportProcess.Act act, LocalDate day, TestDatabase database) throws Exception {
        var product = RunningProduct.on(
                database, classPath, folder.resolve("classes.jsa"), ReportProcess.class, act.name(), day.toString());
        product.await(ProductProcess.READY);
        return product;
    }

    private static ReportDraftId reviewedAndAskedFor(int nth, OpenRegister register) {
        register.find(AdjustableClock.class).moveTo(TODAY);
        var reports = register.find(ExampleReports.class);
        var draft = reports.opened(ReportPeriod.quarter(FIRST_YEAR + nth / QUARTERS, nth % QUARTERS + 1), Language.VI);
        reports.reviewed(draft);
        register.find(Acting.class).as(Role.COMPLIANCE_OFFICER, () -> register.find(StartIssue.class)
                .start(draft, reports.version(draft)));
        return draft;
    }

    private void issue(int round, OpenRegister register, TestDatabase database, Random random) throws Exception {
        var draft = reviewedAndAskedFor(round + 1, register);
        var issued = "periodic_report r join report_draft d on d.report_id = r.id where d.id = " + draft.value();
        int before = reports(database);

        boolean told = die(ReportProcess.Act.WORK, TODAY, database, random);

        boolean done = database.count(issued) == 1;
        note("issue", SentOnce.whereTheIssueStands(database, draft.value()));
        assertEquals(done ? before + 1 : before, reports(database), "reports in round " + round);
        assertTrue(done || !told, "acknowledged but not there in round " + round);
        Truth.requireIn(database, "after an issue in round " + round);
        takeUp(ReportProcess.Act.WORK, round, TODAY, register, database);
        assertEquals(1, database.count(issued), "taken up in round " + round);
        assertEquals(before + 1, reports(database), "taken up once in round " + round);
        assertEquals(0, database.count("job where state in ('QUEUED', 'RUNNING')"));
    }

    private void run(int round, OpenRegister register, TestDatabase database, Random random) throws Exception {
        var day = TODAY.plusDays(2L + round);
        int times = round + 2;

        die(ReportProcess.Act.SCHEDULES, day, database, random);
        note("schedule", SentOnce.whereTheRunStands(database, times));
        takeUp(ReportProcess.Act.SCHEDULES, round, day, register, database);

        SentOnce.requireSent(database, times, READERS.size());
        Truth.requireIn(database, "after a schedule in round " + round);
    }

    /** Every fifth time by a process that has just started, which takes long; else by one that lives. */
    private void takeUp(ReportProcess.Act act, int round, LocalDate day, OpenRegister register, TestDatabase database)
            throws Exception {
        if (round % STARTED_ANEW == 0) {
            worked(act, day, database);
        } else {
            register.find(AdjustableClock.class).moveTo(day);
            act.on(register);
        }
    }

    private void note(String what, String where) {
        fallen.merge(what + " " + where, 1, Integer::sum);
    }

    private static int reports(TestDatabase database) {
        return Math.toIntExact(database.count("periodic_report"));
    }

    /** Whether the dead process was told of success. */
    private boolean die(ReportProcess.Act act, LocalDate day, TestDatabase database, Random random) throws Exception {
        try (var product = started(act, day, database)) {
            product.go();
            Thread.sleep(random.nextLong(SPREAD_PERCENT * longest.getOrDefault(act, 100L) / 100));
            var said = product.kill();
            while (database.count(
                            "pg_stat_activity where application_name = 'provenant' and datname = current_database()"
                                    + " and state <> 'idle'")
                    > 0) {
                Thread.sleep(10);
            }
            return said.contains(ReportProcess.DONE);
        }
    }
}
