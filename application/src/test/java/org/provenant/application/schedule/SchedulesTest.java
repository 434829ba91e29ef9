package org.provenant.application.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.application.identity.RetireView;
import org.provenant.application.identity.SaveView;
import org.provenant.application.job.JobRunner;
import org.provenant.application.mail.SetMailServer;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.schedule.DeliveryState;
import org.provenant.domain.schedule.MailWay;
import org.provenant.domain.schedule.Rhythm;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleDeliveryId;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.schedule.Timing;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

/** Each time is taken once, each recipient gets what that person may read, and whatever goes wrong is said. */
@RegisterTest
class SchedulesTest {

    private static final Reason BECAUSE = new Reason("Theo yêu cầu của phòng");
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

    private static int run;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    MakeSchedule make;

    @Inject
    ChangeSchedule change;

    @Inject
    PauseSchedule pause;

    @Inject
    ResumeSchedule resume;

    @Inject
    EndSchedule end;

    @Inject
    SchedulesDue due;

    @Inject
    StartScheduleRun start;

    @Inject
    ScheduleList list;

    @Inject
    ScheduleInbox inbox;

    @Inject
    SaveView saveView;

    @Inject
    RetireView retireView;

    @Inject
    SetMailServer setServer;

    @Inject
    JobRunner jobs;

    @Inject
    TestDatabase tables;

    private final String name = "Lịch " + ++run;

    @BeforeEach
    void nothingElseIsDue() {
        tables.sql().useHandle(sql -> {
            sql.execute("update schedule set schedule_state = 'ENDED', next_due = null");
            sql.execute("update user_account set email = null, locked = false, language = 'VI'");
        });
        at(FIRST, 0);
    }

    @Test
    void everyRecipientGetsTheFileOnceInTheirLanguage() {
        tables.sql()
                .useHandle(
                        sql -> sql.execute("update user_account set language = 'EN' where id = " + id(Role.AUDITOR)));
        var schedule = daily(view(""), false, Role.COMPLIANCE_OFFICER, Role.AUDITOR);
        at(FIRST, 6);
        assertEquals(0, started());

        at(FIRST, 7);

        assertEquals(1, started());
        assertEquals(0, started(), "once");
        assertEquals(
                List.of(DeliveryState.SENT, DeliveryState.SENT),
                sent(schedule).stream().map(ScheduleList.Sent::state).toList());
        assertTrue(
                text(Role.COMPLIANCE_OFFICER, schedule).startsWith("\ufeffMã tài sản"),
                text(Role.COMPLIANCE_OFFICER, schedule));
        assertTrue(text(Role.AUDITOR, schedule).startsWith("\ufeffAsset tag"), text(Role.AUDITOR, schedule));
        assertEquals(List.of(), received(Role.RECORD_KEEPER, schedule));
    }

    @Test
    void fileOfSomebodyElseIsNotFound() {
        var schedule = daily(view(""), false, Role.COMPLIANCE_OFFICER);
        at(FIRST, 7);
        started();
        var id = received(Role.COMPLIANCE_OFFICER, schedule).get(0);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(Role.AUDITOR, () -> inbox.file(id))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.COMPLIANCE_OFFICER), () -> inbox.file(id))));
        clock.moveTo(FIRST.plusYears(1).plusDays(1));
        assertEquals(ScheduleRule.NO_FILE, ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> inbox.file(id))));
    }

    @Test
    void timesThatPassedWhileNothingRanAreMadeUpOnceAndSaid() {
        var schedule = daily(view(""), false, Role.COMPLIANCE_OFFICER);
        at(FIRST.plusDays(9), 8);

        assertEquals(1, started());
        assertEquals(0, started());

        assertEquals(9, sent(schedule).get(0).missed());
        at(FIRST.plusDays(10), 7);
        assertEquals(1, started());
        assertEquals(0, sent(schedule).get(0).missed());
    }

    @Test
    void manyProcessesAtOnceTakeATimeOnce() throws InterruptedException {
        var schedule = daily(view(""), false, Role.COMPLIANCE_OFFICER);
        at(FIRST, 7);

        AtOnce.run(IntStream.range(0, 6)
                .mapToObj(each -> (Callable<Object>) () -> program(() -> {
                    start.start(schedule);
                    return true;
                }))
                .toList());
        jobs.runWaiting();

        assertEquals(1, tables.count("schedule_run where schedule_id = " + schedule.value()));
        assertEquals(1, sent(schedule).size());
    }

    @Test
    void whoIsLockedGetsNothingAndTheOwnerIsTold() {
        mailServer();
        mailTo(Role.RECORD_KEEPER);
        var schedule = daily(view(""), true, Role.COMPLIANCE_OFFICER, Role.AUDITOR);
        tables.sql()
                .useHandle(sql ->
                        sql.execute("update user_account set locked = true where id = " + id(Role.COMPLIANCE_OFFICER)));
        at(FIRST, 7);

        started();

        assertEquals(
                Set.of(DeliveryState.NO_ACCESS, DeliveryState.SENT),
                sent(schedule).stream().map(ScheduleList.Sent::state).collect(Collectors.toSet()));
        assertEquals(
                1,
                tables.count("outgoing_mail where mail_purpose = 'SCHEDULE' and user_id = " + id(Role.RECORD_KEEPER)
                        + " and mail_text like '%không còn quyền xem%' and mail_subject like '%" + name + "%'"));
    }

    @Test
    void emptyFileIsNotSentWhereNoneIsWanted() {
        var schedule = daily(view("q=khong-co-thiet-bi-nao-nhu-the"), false, Role.COMPLIANCE_OFFICER);
        at(FIRST, 7);

        started();

        assertEquals(DeliveryState.EMPTY, sent(schedule).get(0).state());
    }

    @Test
    void letterEnclosesTheFileAndWhereThereIsNoAddressTheCardSaysSo() {
        mailServer();
        mailTo(Role.COMPLIANCE_OFFICER);
        var schedule = daily(view(""), true, Role.COMPLIANCE_OFFICER, Role.AUDITOR);
        at(FIRST, 7);

        started();

        assertEquals(
                Set.of(MailWay.ENCLOSED, MailWay.NO_ADDRESS),
                sent(schedule).stream().map(ScheduleList.Sent::mailWay).collect(Collectors.toSet()));
        assertEquals(
                1,
                tables.count("outgoing_mail m join mail_attachment a on a.mail_id = m.id"
                        + " where m.mail_subject like '" + name + " –%' and a.file_name like '%.csv'"));
    }

    @Test
    void viewThatWasTakenOutOfUseIsSaidToBeTheReason() {
        var view = view("");
        var schedule = daily(view, false, Role.COMPLIANCE_OFFICER);
        acting.as(Role.RECORD_KEEPER, () -> retireView.retire(view));
        at(FIRST, 7);

        started();

        var sent = sent(schedule).get(0);
        assertTrue(sent.isFailed());
        assertEquals(
                ScheduleRule.VIEW_WITHDRAWN,
                sent.refusal() == null ? null : sent.refusal().rule());
    }

    @Test
    void reportThatWasNeverIssuedIsSaidToBeTheReason() {
        var thing = new ScheduledThing(ScheduledKind.ISSUED_REPORT, null, "RP-SP", ScheduleFormat.PDF);
        var schedule = acting.as(
                Role.RECORD_KEEPER,
                () -> make.make(new MakeSchedule.Command(thing, wishes(false), users(Role.COMPLIANCE_OFFICER))));
        at(FIRST, 7);

        started();

        var sent = sent(schedule).get(0);
        assertEquals(
                ScheduleRule.NO_REPORT_YET,
                sent.refusal() == null ? null : sent.refusal().rule());
    }

    @ParameterizedTest
    @EnumSource(ViewedList.class)
    void viewOfEveryListIsSent(ViewedList viewed) {
        var view = acting.as(Role.RECORD_KEEPER, () -> saveView.save(viewed, name, "q=a&from=01%2F01%2F2026"));
        var thing = new ScheduledThing(ScheduledKind.VIEW, view, null, ScheduleFormat.XLSX);
        var schedule = acting.as(
                Role.RECORD_KEEPER,
                () -> make.make(new MakeSchedule.Command(thing, wishes(false), users(Role.AUDITOR))));
        at(FIRST, 7);

        started();

        assertEquals(DeliveryState.SENT, sent(schedule).get(0).state(), () -> sent(schedule)
                .toString());
    }

    @Test
    void pausedScheduleSendsNothingAndMakesNothingUp() {
        var schedule = daily(view(""), false, Role.COMPLIANCE_OFFICER);
        acting.as(Role.RECORD_KEEPER, () -> pause.pause(schedule, BECAUSE));
        at(FIRST.plusDays(3), 8);
        assertEquals(0, started());
        acting.as(Role.RECORD_KEEPER, () -> resume.resume(schedule, BECAUSE));
        assertEquals(0, started());
        at(FIRST.plusDays(4), 7);
        assertEquals(1, started());
        assertEquals(0, sent(schedule).get(0).missed());
        acting.as(Role.RECORD_KEEPER, () -> end.end(schedule, BECAUSE));
        at(FIRST.plusDays(5), 7);
        assertEquals(0, started());
        assertEquals(
                ScheduleRule.ENDED_BEFORE,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> end.end(schedule, BECAUSE))));
    }

    @Test
    void managementReportTellsTheDayBeforeAndIsNotSentEmpty() {
        var breaches = reported("BREACHES", true);
        var balances = reported("PERMIT_BALANCE", false);
        at(FIRST, 7);

        started();

        assertEquals(DeliveryState.EMPTY, sent(breaches).get(0).state());
        assertTrue(text(Role.COMPLIANCE_OFFICER, balances).startsWith("\ufeffGiấy phép;Dòng"));
        assertEquals(
                ScheduleRule.NOTHING_CHOSEN, ruleAgainst(() -> reported("HISTORY_CARD", false)), "it needs a device");
    }

    private ScheduleId reported(String kind, boolean skipEmpty) {
        var thing = new ScheduledThing(ScheduledKind.MANAGEMENT_REPORT, null, kind, ScheduleFormat.CSV);
        return acting.as(
                Role.RECORD_KEEPER,
                () -> make.make(new MakeSchedule.Command(
                        thing,
                        new Schedule.Wishes(name + kind, timing(), false, skipEmpty),
                        users(Role.COMPLIANCE_OFFICER))));
    }

    @Test
    void whatIsChangedCountsFromTheNextTimeOn() {
        var schedule = daily(view(""), false, Role.COMPLIANCE_OFFICER);
        var seen = acting.as(Role.RECORD_KEEPER, () -> list.get(schedule));
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeSchedule.Command(
                        schedule, seen.version(), ScheduleFormat.XLSX, wishes(false), users(Role.AUDITOR), BECAUSE)));
        at(FIRST, 7);

        started();

        assertEquals(1, sent(schedule).size());
        assertTrue(String.valueOf(sent(schedule).get(0).fileName()).endsWith(".xlsx"));
        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> change.change(new ChangeSchedule.Command(
                                schedule,
                                seen.version(),
                                ScheduleFormat.CSV,
                                wishes(false),
                                users(Role.AUDITOR),
                                BECAUSE)))));
    }

    @Test
    void nobodyOutsideTheCompanyAndNoPrivateViewOfOthersIsTaken() {
        var view = view("");
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> made(view, Role.AUDITOR))));
        assertEquals(
                ScheduleRule.RECIPIENT_UNKNOWN,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> made(view, Role.ADMINISTRATOR))));
        assertEquals(ScheduleRule.NO_RECIPIENT, ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> made(view))));
    }

    private ScheduleId made(SavedViewId view, Role... recipients) {
        var thing = new ScheduledThing(ScheduledKind.VIEW, view, null, ScheduleFormat.CSV);
        return make.make(new MakeSchedule.Command(thing, wishes(false), users(recipients)));
    }

    private ScheduleId daily(SavedViewId view, boolean byMail, Role... recipients) {
        var thing = new ScheduledThing(ScheduledKind.VIEW, view, null, ScheduleFormat.CSV);
        return acting.as(
                Role.RECORD_KEEPER,
                () -> make.make(new MakeSchedule.Command(
                        thing, new Schedule.Wishes(name, timing(), byMail, view(thing)), users(recipients))));
    }

    /** Only the empty view is sent when there is nothing in it. */
    private boolean view(ScheduledThing thing) {
        return thing.view() != null
                && tables.count("saved_view where list_state <> '' and id = "
                                + thing.view().value())
                        > 0;
    }

    private Schedule.Wishes wishes(boolean byMail) {
        return new Schedule.Wishes(name, timing(), byMail, false);
    }

    private static Timing timing() {
        return new Timing(Rhythm.DAILY, null, null, 7, FIRST, null);
    }

    private SavedViewId view(String state) {
        return acting.as(
                Role.RECORD_KEEPER, () -> saveView.save(ViewedList.EQUIPMENT, name + " " + state.length(), state));
    }

    private Set<UserId> users(Role... roles) {
        return Stream.of(roles).map(acting::user).collect(Collectors.toSet());
    }

    private long id(Role role) {
        return acting.user(role).value();
    }

    private List<ScheduleList.Sent> sent(ScheduleId schedule) {
        return acting.as(Role.RECORD_KEEPER, () -> list.sent(schedule));
    }

    private List<ScheduleDeliveryId> received(Role role, ScheduleId schedule) {
        return acting.as(role, () -> inbox.own()).stream()
                .filter(each -> each.scheduleId() == schedule.value())
                .map(each -> new ScheduleDeliveryId(each.id()))
                .toList();
    }

    private String text(Role role, ScheduleId schedule) {
        var id = received(role, schedule).get(0);
        var bytes = new ByteArrayOutputStream();
        acting.as(role, () -> inbox.copy(id, bytes));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Starts what is due and makes its files; says how many schedules were due. */
    private int started() {
        var found = program(() -> due.due());
        program(() -> {
            found.forEach(start::start);
            return true;
        });
        jobs.runWaiting();
        return found.size();
    }

    private void mailTo(Role role) {
        tables.sql()
                .useHandle(sql ->
                        sql.execute("update user_account set email = 'nguoi.nhan@example.vn' where id = " + id(role)));
    }

    private void mailServer() {
        if (tables.count("mail_server") == 0) {
            acting.as(
                    Role.ADMINISTRATOR,
                    () -> setServer.set(new SetMailServer.Command(
                            0,
                            new MailServer.Facts(
                                    false, "127.0.0.1", 9, MailEncryption.NONE, null, "so@example.vn", 1, 60, 5),
                            null,
                            BECAUSE)));
        }
    }

    /** At an hour in Vietnam. */
    private void at(LocalDate day, int hour) {
        clock.moveTo(day);
        clock.pass(Duration.ofHours(hour - 9L));
    }

    private <T> T program(Supplier<T> act) {
        return acting.as(new Caller(null, "—", acting.company(), "TH", Set.of(), Channel.SYSTEM), act);
    }
}
