package org.provenant.application.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

/** Stages of deadlines are told once, to those whom they concern, until somebody answers or it is done. */
@RegisterTest
class RemindersTest {

    private static final Reason REASON = new Reason("Chờ biên bản của đơn vị kiểm đếm");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    private static int number = 9_000;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TellDeadlines tell;

    @Inject
    CompaniesToRemind companies;

    @Inject
    DeadlineReminders reminders;

    @Inject
    DeadlineList deadlines;

    @Inject
    AcknowledgeDeadline acknowledge;

    @Inject
    PutOffDeadline putOff;

    @Inject
    AddUnit addUnit;

    @Inject
    TestDatabase tables;

    /** A stocktake of the record keeper, who is a custodian of a unit; another one for each test. */
    @BeforeEach
    void aStocktake() {
        clock.moveTo(DUE.minusDays(100));
        if (tables.count("person") == 0) {
            chain.site("NH");
            chain.person("NVN");
            chain.person("TPN");
            acting.as(
                    Role.COMPLIANCE_OFFICER,
                    () -> addUnit.add(new AddUnit.Command(UnitKind.DEPARTMENT, null, "PNH", "Phòng nhắc hạn", null)));
            tables.sql().useHandle(sql -> {
                sql.execute("insert into stored_file values (repeat('a', 64), 0, now()) on conflict do nothing");
                sql.execute("update person set unit_id = (select id from org_unit where code = 'PNH')");
                sql.execute("insert into person_account (id, company_id, person_id, user_id, linked_by, linked_at)"
                        + " select nextval('person_account_seq'), company_id, id, " + keeper() + ", " + keeper()
                        + ", now() from person where code = 'NVN'");
            });
        }
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update stocktake set count_until = '2030-01-01' where count_until = '" + DUE + "'"));
        number++;
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "insert into stocktake (id, company_id, number, name, count_until, expected_devices, opened_by, opened_at,"
                                + " version) values (" + number + ", "
                                + acting.company().value() + ", 'KK-" + number
                                + "', 'Kiểm kê', '" + DUE + "', 1, " + keeper() + ", now(), 1)"));
    }

    @Test
    void eachStageIsToldOnceAndLeavesAnEntryOnlyThen() {
        assertEquals(List.of(), due());
        for (int before : new int[] {90, 30, 7, 1, 0, -1}) {
            clock.moveTo(DUE.minusDays(before));
            assertEquals(
                    List.of(acting.company()),
                    due().stream().map(Caller::company).toList(),
                    "on the day " + before);
            hour();
            assertEquals("TellDeadlines", LastEntry.in(tables).useCase());
            assertEquals(List.of(), due());
            hour();
            assertEquals(1, tables.count(mineAnd("days_before = " + before)));
        }
        assertEquals(6, tables.count(mineAnd("true")));
        var missed =
                acting.as(Role.AUDITOR, () -> reminders.find(true, null, NoticeSort.TOLD_AT.downwards(), 50, null));
        assertEquals(
                1,
                missed.rows().stream().filter(row -> row.recordId() == number).count());
    }

    @Test
    void ofStagesThatWerePassedOverOnlyTheLastIsTold() {
        clock.moveTo(DUE.minusDays(5));
        hour();

        assertEquals(1, tables.count(mineAnd("true")));
        assertEquals(1, tables.count(mineAnd("days_before = 7 and audience = 'HEAD'")));
    }

    @Test
    void manyProcessesAtOnceTellAStageOnce() throws InterruptedException {
        clock.moveTo(DUE.minusDays(30));
        AtOnce.run(IntStream.range(0, 8)
                .mapToObj(process -> (Callable<Object>) () -> {
                    hour();
                    return process;
                })
                .toList());

        assertEquals(1, tables.count(mineAnd("true")));
    }

    @Test
    void ownerThenHeadThenEverybodyIsTold() {
        clock.moveTo(DUE.minusDays(30));
        hour();
        assertTrue(isTold(Role.RECORD_KEEPER));
        assertFalse(isTold(Role.COMPLIANCE_OFFICER));

        makeOfficerTheHead();
        assertFalse(isTold(Role.COMPLIANCE_OFFICER));
        clock.moveTo(DUE.minusDays(7));
        hour();
        assertTrue(isTold(Role.RECORD_KEEPER));
        assertTrue(isTold(Role.COMPLIANCE_OFFICER));
        tables.sql().useHandle(sql -> sql.execute("update org_unit set head_id = null"));
        assertFalse(isTold(Role.COMPLIANCE_OFFICER));

        clock.moveTo(DUE);
        hour();
        assertTrue(isTold(Role.COMPLIANCE_OFFICER));
        assertFalse(isTold(Role.AUDITOR));
    }

    @Test
    void whoHasSeenItIsNotRemindedBeforeTheNextStage() {
        clock.moveTo(DUE);
        hour();
        acting.as(Role.RECORD_KEEPER, () -> acknowledge.acknowledge(notice()));
        assertEquals("AcknowledgeDeadline", LastEntry.in(tables).useCase());

        assertFalse(isTold(Role.RECORD_KEEPER));
        assertTrue(isTold(Role.COMPLIANCE_OFFICER));
        clock.moveTo(DUE.plusDays(1));
        var old = notice();
        hour();
        assertTrue(isTold(Role.RECORD_KEEPER));
        assertEquals(
                DeadlineRule.STAGE_OVER,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> acknowledge.acknowledge(old))));
    }

    @Test
    void whatIsOverdueIsToldAgainAfterEachPauseUntilItIsDone() {
        clock.moveTo(DUE.plusDays(1));
        hour();
        acting.as(Role.RECORD_KEEPER, () -> acknowledge.acknowledge(notice()));
        for (int weeks = 1; weeks <= 3; weeks++) {
            clock.moveTo(DUE.plusDays(7L * weeks));
            hour();
            assertFalse(isTold(Role.RECORD_KEEPER), "seen, and the pause is not over");
            clock.moveTo(DUE.plusDays(7L * weeks + 1));
            hour();
            hour();
            assertTrue(isTold(Role.RECORD_KEEPER));
            assertTrue(isTold(Role.COMPLIANCE_OFFICER));
            acting.as(Role.RECORD_KEEPER, () -> acknowledge.acknowledge(notice()));
        }
        assertEquals(4, tables.count(mineAnd("days_before < 0")));
        tables.sql()
                .useHandle(sql -> sql.execute("update stocktake set count_until = '2030-01-01' where id = " + number));
        clock.moveTo(DUE.plusDays(60));
        hour();
        assertEquals(4, tables.count(mineAnd("days_before < 0")));
    }

    @Test
    void inPlaceOfAnOwnerWithoutAccountTheHeadIsToldAtOnceElseWhoeverAnswers() {
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "insert into handover (id, company_id, number, giver_id, receiver_unit_id, place_id, handed_on, why,"
                                + " text_digest, prepared_by, prepared_at, state, version) select " + number
                                + ", company_id, 'BG-"
                                + number
                                + "', id, (select id from org_unit where code = 'PNH'), (select min(id) from place), '"
                                + DUE + "', 'Giao', (select min(digest) from stored_file), " + keeper() + ", '"
                                + DUE.minusDays(13) + "T03:00:00Z', 'PENDING', 1 from person where code = 'NVN'"));
        clock.moveTo(DUE.minusDays(13));
        hour();
        assertTrue(isHandoverTold(Role.COMPLIANCE_OFFICER), "the unit has no head");

        try {
            tables.sql().useHandle(sql -> {
                sql.execute("update handover set receiver_unit_id = null,"
                        + " receiver_id = (select id from person where code = 'TPN') where id = " + number);
                sql.execute(
                        "update org_unit set head_id = (select id from person where code = 'NVN') where code = 'PNH'");
            });
            assertFalse(isHandoverTold(Role.COMPLIANCE_OFFICER));
            assertTrue(isHandoverTold(Role.RECORD_KEEPER), "the head, whose account is the record keeper's");

            tables.sql()
                    .useHandle(sql ->
                            sql.execute("update role_grant set withdrawn_at = now() where role = 'RECORD_KEEPER'"));
            assertTrue(isHandoverTold(Role.COMPLIANCE_OFFICER), "the head works here no more");
        } finally {
            tables.sql().useHandle(sql -> {
                sql.execute("update org_unit set head_id = null");
                sql.execute("update role_grant set withdrawn_at = null");
                sql.execute("update handover set state = 'WITHDRAWN', closed_by = " + keeper()
                        + ", closed_at = now() where id = " + number);
            });
        }
    }

    private boolean isHandoverTold(Role role) {
        return acting.as(role, () -> reminders.waiting(50)).rows().stream()
                .anyMatch(row -> row.kind() == DeadlineKind.HANDOVER && row.recordId() == number);
    }

    @Test
    void homeNamesTheMostPressingFewAndHowManyThereAre() {
        clock.moveTo(DUE);
        tables.sql()
                .useHandle(sql -> sql.execute("insert into stocktake (id, company_id, number, name, count_until,"
                        + " expected_devices, opened_by, opened_at, version) select " + number
                        + " * 100 + i, company_id, number || '-' || i, 'Thêm', count_until + i, 1, opened_by, now(), 1"
                        + " from stocktake, generate_series(1, 6) i where id = " + number));
        hour();
        try {
            var few = acting.as(Role.RECORD_KEEPER, () -> reminders.waiting(3));
            assertEquals(7, few.total());
            assertEquals(
                    List.of(DUE, DUE.plusDays(1), DUE.plusDays(2)),
                    few.rows().stream().map(DeadlineRow::day).toList());
            var all = new DeadlineList.Query(null, null, null, null, null, false, true);
            assertEquals(
                    7,
                    acting.as(Role.RECORD_KEEPER, () -> deadlines.find(all, DeadlineSort.DAY.upwards(), 50, null))
                            .total());
            assertEquals(
                    0,
                    acting.as(Role.AUDITOR, () -> deadlines.find(all, DeadlineSort.DAY.upwards(), 50, null))
                            .total());
        } finally {
            tables.sql()
                    .useHandle(
                            sql -> sql.execute("update stocktake set count_until = '2030-01-01' where name = 'Thêm'"));
        }
    }

    @Test
    void whatIsPutOffIsSilentForEverybodyUntilThatDayAndNeverPastTheNextStage() {
        clock.moveTo(DUE.minusDays(30));
        hour();
        assertEquals(DeadlineRule.LATER_TOO_FAR, ruleAgainst(() -> putOff(DUE.minusDays(6))));
        assertEquals(DeadlineRule.LATER_IS_OVER, ruleAgainst(() -> putOff(DUE.minusDays(30))));
        putOff(DUE.minusDays(20));

        assertFalse(isTold(Role.RECORD_KEEPER));
        clock.moveTo(DUE.minusDays(21));
        assertFalse(isTold(Role.RECORD_KEEPER));
        clock.moveTo(DUE.minusDays(20));
        assertTrue(isTold(Role.RECORD_KEEPER));
        putOff(DUE.minusDays(7));
        clock.moveTo(DUE.minusDays(7));
        hour();
        assertTrue(isTold(Role.RECORD_KEEPER));
        clock.moveTo(DUE.plusDays(3));
        hour();
        assertEquals(DeadlineRule.LATER_TOO_FAR, ruleAgainst(() -> putOff(DUE.plusDays(9))));
        putOff(DUE.plusDays(8));
        assertEquals(
                List.of(REASON.text(), REASON.text(), REASON.text()),
                acting.as(Role.AUDITOR, () -> reminders.answers(notice())).stream()
                        .map(DeadlineReminders.Answered::because)
                        .toList());
    }

    @Test
    void whatIsDoneFallsSilentAndWhatWasMissedStays() {
        clock.moveTo(DUE.plusDays(1));
        hour();
        assertTrue(isTold(Role.RECORD_KEEPER));
        tables.sql()
                .useHandle(sql -> sql.execute("update stocktake set count_until = '2030-01-01' where id = " + number));

        assertFalse(isTold(Role.RECORD_KEEPER));
        var row = acting.as(Role.AUDITOR, () -> reminders.get(notice()));
        assertFalse(row.isOpen());
        assertFalse(row.current());
        assertEquals(
                DeadlineRule.STAGE_OVER,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> acknowledge.acknowledge(notice()))));
        assertTrue(
                acting
                        .as(Role.AUDITOR, () -> reminders.find(true, null, NoticeSort.DUE_ON.upwards(), 50, null))
                        .rows()
                        .stream()
                        .anyMatch(each -> each.recordId() == number));
    }

    @Test
    void anotherCompanySeesNoReminder() {
        clock.moveTo(DUE);
        hour();
        var notice = notice();

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> reminders.get(notice))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() ->
                        acting.as(acting.callerElsewhere(Role.RECORD_KEEPER), () -> acknowledge.acknowledge(notice))));
    }

    private void putOff(LocalDate until) {
        acting.as(Role.RECORD_KEEPER, () -> putOff.putOff(new PutOffDeadline.Command(notice(), until, REASON)));
    }

    private DeadlineNoticeId notice() {
        return new DeadlineNoticeId(tables.number(
                "select id from deadline_notice where subject_record = " + number + " order by id desc limit 1"));
    }

    private boolean isTold(Role role) {
        return acting.as(role, () -> reminders.waiting(50)).rows().stream().anyMatch(row -> row.recordId() == number);
    }

    private void makeOfficerTheHead() {
        tables.sql().useHandle(sql -> {
            sql.execute("update org_unit set head_id = (select id from person where code = 'TPN') where code = 'PNH'");
            sql.execute("insert into person_account (id, company_id, person_id, user_id, linked_by, linked_at)"
                    + " select nextval('person_account_seq'), company_id, id, "
                    + acting.user(Role.COMPLIANCE_OFFICER).value() + ", " + keeper() + ", now()"
                    + " from person where code = 'TPN'");
        });
    }

    private long keeper() {
        return acting.user(Role.RECORD_KEEPER).value();
    }

    private static String mineAnd(String condition) {
        return "deadline_notice where subject_record = " + number + " and " + condition;
    }

    private List<Caller> due() {
        return acting.as(Caller.stranger(Channel.SYSTEM), () -> companies.all()).stream()
                .filter(company -> acting.as(company, () -> companies.isDue()))
                .toList();
    }

    /** What the program does every hour. */
    private void hour() {
        var company = new Caller(null, "—", acting.company(), "—", Set.of(), Channel.SYSTEM);
        acting.as(company, () -> tell.tell());
    }
}
