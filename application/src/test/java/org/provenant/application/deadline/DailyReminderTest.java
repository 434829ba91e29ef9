package org.provenant.application.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.mail.SetMailServer;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.shared.Reason;

/** One letter on a morning with what its user is reminded of, to nobody else, and none where there is nothing. */
@RegisterTest
class DailyReminderTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    StartDailyReminder start;

    @Inject
    StopDailyReminder stop;

    @Inject
    DailyReminderState state;

    @Inject
    DailyRemindersToSend toSend;

    @Inject
    SendDailyReminder send;

    @Inject
    TellDeadlines tell;

    @Inject
    SetMailServer setServer;

    @Inject
    TestDatabase tables;

    /** A stocktake of the record keeper, of which a stage was told; a server that nobody listens at. */
    @BeforeEach
    void somethingToBeRemindedOf() {
        morning(DUE.minusDays(30), 1);
        tables.sql().useHandle(sql -> {
            sql.execute("delete from daily_reminder_letter");
            sql.execute("update daily_reminder set stopped_at = greatest(started_at, now()) where stopped_at is null");
            sql.execute("update user_account set email = null");
            sql.execute("update user_account set email = 'thu.kho@example.vn' where id = " + keeper());
            sql.execute("insert into stocktake (id, company_id, number, name, count_until, expected_devices, opened_by,"
                    + " opened_at, version) values (9001, " + acting.company().value() + ", 'KK-9', 'Kiểm kê kho', '"
                    + DUE
                    + "', 1, " + keeper() + ", now(), 1) on conflict do nothing");
        });
        if (tables.count("mail_server") == 0) {
            acting.as(
                    Role.ADMINISTRATOR,
                    () -> setServer.set(new SetMailServer.Command(
                            0,
                            new MailServer.Facts(
                                    false, "127.0.0.1", 9, MailEncryption.NONE, null, "so@example.vn", 1, 60, 5),
                            null,
                            new Reason("Máy chủ thư của công ty"))));
        }
        as(() -> {
            tell.tell();
            return true;
        });
    }

    @Test
    void letterComesOnceOnAMorningAndNamesWhatIsDue() {
        acting.as(Role.RECORD_KEEPER, () -> start.start());
        morning(DUE.minusDays(29), 0);
        assertEquals(0, sent(), "before seven in the morning");
        morning(DUE.minusDays(29), 1);
        assertEquals(1, sent());
        assertEquals("SendDailyReminder", LastEntry.in(tables).useCase());
        assertEquals(0, sent(), "once on a day");
        assertEquals(
                1,
                tables.count(
                        "outgoing_mail where mail_purpose = 'DAILY_REMINDER' and to_address = 'thu.kho@example.vn'"
                                + " and mail_subject like '1 thời hạn%' and mail_text like '%- 10/12/2026 (còn 29 ngày)%KK-9%'"));
        assertEquals(
                DUE.minusDays(29),
                acting.as(Role.RECORD_KEEPER, () -> state.own()).lastOn());
        morning(DUE.minusDays(28), 1);
        assertEquals(1, sent(), "again on the next day, as nobody has answered");
    }

    @Test
    void whoIsRemindedOfNothingGetsNoLetterAndLeavesNoEntry() {
        tables.sql()
                .useHandle(sql -> sql.execute("update user_account set email = 'tuan.thu@example.vn' where id = "
                        + acting.user(Role.COMPLIANCE_OFFICER).value()));
        acting.as(Role.COMPLIANCE_OFFICER, () -> start.start());
        long entries = tables.count("audit_entry");

        morning(DUE.minusDays(29), 2);

        assertEquals(0, sent());
        assertEquals(entries, tables.count("audit_entry"));
    }

    @Test
    void stoppedLetterEndsAndSoDoesThatOfWhoIsLockedOrHasNoAddressAnyMore() {
        acting.as(Role.RECORD_KEEPER, () -> start.start());
        assertEquals(
                DeadlineRule.DAILY_WANTED_ALREADY,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> start.start())));
        morning(DUE.minusDays(29), 1);
        tables.sql().useHandle(sql -> sql.execute("update user_account set email = null where id = " + keeper()));
        assertEquals(0, sent());
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update user_account set email = 'thu.kho@example.vn', locked = true where id = " + keeper()));
        assertEquals(0, sent());
        tables.sql().useHandle(sql -> sql.execute("update user_account set locked = false where id = " + keeper()));
        acting.as(Role.RECORD_KEEPER, () -> stop.stop());
        assertEquals(0, sent());
        assertFalse(acting.as(Role.RECORD_KEEPER, () -> state.own()).wanted());
        assertEquals(
                DeadlineRule.DAILY_NOT_WANTED, ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> stop.stop())));
    }

    @Test
    void nobodyWithoutAnAddressIsPromisedLetters() {
        assertEquals(
                DeadlineRule.DAILY_WITHOUT_ADDRESS,
                ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> start.start())));
        assertFalse(acting.as(Role.COMPLIANCE_OFFICER, () -> state.own()).isPossible());
        assertTrue(acting.as(Role.RECORD_KEEPER, () -> state.own()).isPossible());
    }

    @Test
    void manyProcessesAtOnceWriteALetterOnce() throws InterruptedException {
        acting.as(Role.RECORD_KEEPER, () -> start.start());
        morning(DUE.minusDays(29), 3);
        long before = letters();
        var due = as(() -> toSend.due());
        assertEquals(1, due.size());

        AtOnce.run(IntStream.range(0, 6)
                .mapToObj(each -> (Callable<Object>) () -> as(() -> {
                    send.send(due.get(0));
                    return true;
                }))
                .toList());

        assertEquals(before + 1, letters());
    }

    @Test
    void nobodyWhoIsSignedInWritesLettersToOthers() {
        acting.as(Role.RECORD_KEEPER, () -> start.start());
        morning(DUE.minusDays(29), 1);
        var due = as(() -> toSend.due());

        acting.as(Role.AUDITOR, () -> send.send(due.get(0)));

        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> toSend.due()));
        assertEquals(due, as(() -> toSend.due()));
    }

    /** How many letters were written. */
    private long sent() {
        long before = letters();
        as(() -> {
            toSend.due().forEach(send::send);
            return true;
        });
        return letters() - before;
    }

    private long letters() {
        return tables.count("outgoing_mail where mail_purpose = 'DAILY_REMINDER'");
    }

    /** So many hours after six in the morning in Vietnam. */
    private void morning(LocalDate day, int hours) {
        clock.moveTo(day);
        clock.pass(Duration.ofHours(hours - 3L));
    }

    private long keeper() {
        return acting.user(Role.RECORD_KEEPER).value();
    }

    private <T> T as(Supplier<T> act) {
        return acting.as(new Caller(null, "—", acting.company(), "TH", Set.of(), Channel.SYSTEM), act);
    }
}
