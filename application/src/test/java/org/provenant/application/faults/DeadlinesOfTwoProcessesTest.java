package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;

/**
 * Two processes on servers of two zones tell the same deadlines; they die by {@code kill -9} again and again
 * and begin anew where they died. Each stage is told once, on its day in Vietnam, with its change in the history.
 */
@Tag("faults")
class DeadlinesOfTwoProcessesTest {

    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 10, 1);
    private static final int DEADLINES = 6;

    /** Of the first two the week after the day on which they are overdue is lived through as well. */
    private static final int STAGES = DEADLINES * 6 + 2;

    private static final LocalDate FROM = FIRST_DUE.minusDays(93);
    private static final LocalDate TO = FIRST_DUE.plusDays(DEADLINES + 3L);

    @TempDir
    Path folder = Path.of("");

    private String classPath = "";

    @Test
    void eachStageIsToldOnceOnItsDayHoweverOftenOneDies() throws Exception {
        var random = Rounds.random(DeadlinesOfTwoProcessesTest.class);
        int kills = Rounds.of(4, 30);
        classPath = PackedClasses.in(folder);
        try (var server = DatabaseServer.start()) {
            var database = server.fresh();
            try (var register = OpenRegister.on(database)) {
                makeDeadlines(register.find(Acting.class), database);
            }
            int killed = live(database, kills, random);
            check(database);
            System.out.println("DeadlinesOfTwoProcessesTest: killed " + killed + " times, " + STAGES
                    + " stages told once each on their day");
        }
    }

    /** Both begin on the same day, and again where the one that came less far has died. */
    private int live(TestDatabase database, int kills, Random random) throws Exception {
        var from = FROM;
        int killed = 0;
        while (killed < kills && from.isBefore(TO.minusDays(20))) {
            try (var one = ready(database, "UTC", from);
                    var other = ready(database, "Asia/Ho_Chi_Minh", from)) {
                one.go();
                other.go();
                var first = last(one.after(1 + random.nextInt(1 + 40 / kills)), from);
                Thread.sleep(random.nextInt(60));
                first = last(one.kill(), first);
                var second = last(other.after(1 + random.nextInt(3)), from);
                second = last(other.kill(), second);
                from = first.isBefore(second) ? first : second;
                killed += 2;
            }
        }
        try (var one = ready(database, "UTC", from);
                var other = ready(database, "Asia/Ho_Chi_Minh", from)) {
            one.go();
            other.go();
            one.await(DeadlineProcess.DONE);
            other.await(DeadlineProcess.DONE);
        }
        return killed;
    }

    private RunningProduct ready(TestDatabase database, String zone, LocalDate from) throws Exception {
        var product = RunningProduct.on(
                database,
                classPath,
                folder.resolve("classes.jsa"),
                DeadlineProcess.class,
                zone,
                from.toString(),
                TO.toString());
        product.await(ProductProcess.READY);
        return product;
    }

    /** The last day that was said. */
    private static LocalDate last(List<String> said, LocalDate before) {
        return said.stream()
                .filter(line -> line.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .reduce(before, (earlier, later) -> later);
    }

    private static void makeDeadlines(Acting acting, TestDatabase database) {
        for (int i = 0; i < DEADLINES; i++) {
            int number = 9_000 + i;
            var due = FIRST_DUE.plusDays(i);
            database.sql()
                    .useHandle(sql -> sql.execute(
                            "insert into stocktake (id, company_id, number, name, count_until, expected_devices, opened_by,"
                                    + " opened_at, version) values (?, ?, ?, 'Kiểm kê', ?, 1, ?, now(), 1)",
                            number,
                            acting.company().value(),
                            "KK-" + number,
                            due,
                            acting.user(Role.RECORD_KEEPER).value()));
        }
    }

    private static void check(TestDatabase database) {
        assertEquals(STAGES, database.count("deadline_notice"));
        assertEquals(
                0,
                database.count("deadline_notice"
                        + " where cast(told_at at time zone 'Asia/Ho_Chi_Minh' as date) <> due_on - days_before"),
                "told on another day");
        assertEquals(
                STAGES,
                database.count("audit_change where entity = 'DeadlineNotice'"),
                "each has its change in the history");
    }
}
