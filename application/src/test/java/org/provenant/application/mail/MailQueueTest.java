package org.provenant.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.identity.CorrectUser;
import org.provenant.application.identity.UserList;
import org.provenant.application.mail.ScriptedSmtp.Manner;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.mail.MailState;
import org.provenant.domain.mail.MailTrouble;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

/** Whatever the mail server does, no letter is lost, and none comes twice without its number and a word of warning. */
@RegisterTest
class MailQueueTest {

    private static final Reason REASON = new Reason("Kiểm tra hàng đợi thư");
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int DAYS = 5;

    @Inject
    SetMailServer setServer;

    @Inject
    MailServerLookup servers;

    @Inject
    MailList list;

    @Inject
    MailDispatch dispatch;

    @Inject
    MailToSend toSend;

    @Inject
    TryMailAgain tryAgain;

    @Inject
    GiveUpMail giveUp;

    @Inject
    EndMail endMail;

    @Inject
    CorrectUser correctUser;

    @Inject
    UserList users;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    private static int written;

    private ScriptedSmtp server;

    @BeforeEach
    void aServerAndNothingInTheQueue() throws IOException {
        server = new ScriptedSmtp(Manner.TAKES);
        use(server.port(), true);
        tables.sql().useHandle(sql -> sql.execute("update mail_delivery set due_at = null, leased_until = null"));
    }

    @AfterEach
    void serverGoes() throws IOException {
        server.close();
    }

    @Test
    void letterArrivesInTheLanguageOfItsReceiver() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            use(mail.getSmtp().getPort(), true);
            var vietnamese = letter(Language.VI);
            var english = letter(Language.EN);
            dispatch.sendDue();

            var received = mail.getReceivedMessages();
            assertEquals("Địa chỉ thư của bạn đã được ghi nhận", received[0].getSubject());
            assertEquals("Your e-mail address has been recorded", received[1].getSubject());
            assertTrue(((String) received[0].getContent()).contains("record_keeper"));
            assertEquals(row(vietnamese).messageId(), received[0].getHeader("Message-ID")[0]);
            assertEquals(MailState.SENT, row(english).state());
            assertEquals(clock.instant(), row(english).endedAt());
        } finally {
            mail.stop();
        }
    }

    @Test
    void letterIsWrittenWithItsActOrNotAtAll() {
        long before = tables.count("outgoing_mail");
        ruleAgainst(() -> correct("khong phai dia chi", Language.VI, version()));
        ruleAgainst(() -> correct("dung@example.vn", Language.VI, version() - 1));
        assertEquals(before, tables.count("outgoing_mail"));

        assertEquals(
                ValueRule.EMAIL_INVALID,
                ruleAgainst(() -> correct("dung@example.vn,sai@example.vn", Language.VI, version())));
        letter(Language.VI);
        assertEquals(before + 1, tables.count("outgoing_mail"));
    }

    @Test
    void serverThatIsDownHoldsUpNobodyAndLosesNothing() throws IOException {
        server.close();
        var first = letter(Language.VI);
        var second = letter(Language.VI);

        dispatch.sendDue();
        dispatch.sendDue();

        assertEquals(MailTrouble.NOT_REACHED, row(first).trouble());
        assertEquals(clock.instant().plus(1, ChronoUnit.MINUTES), row(first).dueAt());
        assertFalse(row(first).maybeTwice());
        assertEquals(1, row(first).attempts());
        assertEquals(1, row(second).attempts());
        var again = new ScriptedSmtp(Manner.TAKES);
        use(again.port(), true);
        dispatch.sendDue();
        again.close();
        assertEquals(MailState.SENT, row(first).state());
        assertEquals(MailState.SENT, row(second).state());
        assertEquals(2, again.taken().size());
    }

    @Test
    void oneThatIsTakenAfterAnOutageTakesTheOthersAlong() throws IOException {
        server.usually(Manner.TURNS_AWAY);
        var longWaiting = letter(Language.VI);
        for (int i = 0; i < 5; i++) {
            dispatch.sendDue();
            clock.pass(Duration.ofHours(1));
        }
        dispatch.sendDue();
        assertEquals(
                clock.instant().plus(60, ChronoUnit.MINUTES), row(longWaiting).dueAt());
        assertEquals(6, row(longWaiting).attempts());

        server.usually(Manner.TAKES);
        letter(Language.VI);
        dispatch.sendDue();
        assertEquals(MailState.SENT, row(longWaiting).state());
        assertEquals(2, server.taken().size());
    }

    @Test
    void serverThatIsSlowIsCutOff() throws IOException {
        var silent = letter(Language.VI);
        server.next(Manner.SILENT);
        dispatch.sendDue(SHORT);
        assertEquals(MailTrouble.TOO_SLOW, row(silent).trouble());
        clock.pass(Duration.ofMinutes(1));
        server.next(Manner.DRIPPING);
        dispatch.sendDue(SHORT);
        assertEquals(MailTrouble.TOO_SLOW, row(silent).trouble());
        assertEquals(clock.instant().plus(3, ChronoUnit.MINUTES), row(silent).dueAt());
        clock.pass(Duration.ofMinutes(3));
        dispatch.sendDue();
        assertEquals(1, server.taken().size());
    }

    @Test
    void whatIsRefusedForNowComesLaterAndWhatIsRefusedForEverIsToldAtOnce() {
        server.next(Manner.ASKS_LATER, Manner.REFUSES_RECEIVER, Manner.TAKES);
        var later = letter(Language.VI);
        var never = letter(Language.VI);
        var good = letter(Language.VI);
        dispatch.sendDue();

        assertEquals(MailState.WAITING, row(later).state());
        assertEquals(
                "450 4.2.0 greylisted, try again in 300 seconds", row(later).said());
        assertEquals(MailState.FAILED, row(never).state());
        assertEquals("550 5.1.1 no such mailbox", row(never).said());
        assertEquals(MailState.SENT, row(good).state());
        clock.pass(Duration.ofMinutes(1));
        dispatch.sendDue();
        assertEquals(MailState.SENT, row(later).state());
        assertEquals(2, server.taken().size());
    }

    @Test
    void refusedSenderIsNoLettersFault() {
        server.next(Manner.REFUSES_SENDER);
        var letter = letter(Language.VI);
        dispatch.sendDue();
        assertEquals(MailState.WAITING, row(letter).state());
        assertEquals(MailTrouble.SERVER_UNWILLING, row(letter).trouble());
    }

    @Test
    void connectionCutBehindTheLetterIsToldAndTheNumberStays() {
        server.next(Manner.TAKES_AND_CUTS, Manner.CUTS_LETTER, Manner.TAKES);
        var letter = letter(Language.VI);
        dispatch.sendDue();
        assertTrue(row(letter).maybeTwice());
        assertEquals(MailTrouble.CUT_OFF, row(letter).trouble());
        clock.pass(Duration.ofMinutes(1));
        dispatch.sendDue();
        assertEquals(MailTrouble.CUT_OFF, row(letter).trouble());
        clock.pass(Duration.ofMinutes(3));
        dispatch.sendDue();

        assertEquals(MailState.SENT, row(letter).state());
        assertEquals(2, server.taken().size());
        assertEquals(server.taken().get(0), server.taken().get(1), "the same letter byte for byte");
    }

    @Test
    void processesAtOnceSendEachLetterOnce() throws InterruptedException {
        var letters = IntStream.range(0, 40).mapToObj(i -> letter(Language.VI)).toList();

        AtOnce.run(Collections.nCopies(6, (Callable<Boolean>) () -> {
            dispatch.sendDue();
            return true;
        }));

        assertEquals(40, server.taken().size());
        assertEquals(40, new HashSet<>(server.numbers()).size());
        for (var each : letters) {
            assertEquals(MailState.SENT, row(each).state());
            assertFalse(row(each).maybeTwice());
        }
    }

    @Test
    void letterOfAProcessThatDiedIsSentByAnother() throws Exception {
        var unsent = letter(Language.VI);
        assertEquals(unsent, dispatch.claim().orElseThrow().mail());
        var sent = letter(Language.VI);
        assertEquals(sent, dispatch.claim().orElseThrow().mail());
        var program = Caller.stranger(Channel.SYSTEM);
        var written = acting.as(program, () -> toSend.letter(sent)).orElseThrow();
        Smtp.send(
                new SmtpServer("127.0.0.1", server.port(), MailEncryption.NONE, null, null, "a@example.vn"),
                written,
                SHORT);

        dispatch.sendDue();
        assertEquals(1, server.taken().size(), "both still belong to the dead one");
        assertEquals(MailRule.BEING_SENT, ruleAgainst(() -> giveUp(unsent)));
        clock.pass(MailDispatch.LEASE);
        dispatch.sendDue();

        assertEquals(MailState.SENT, row(unsent).state());
        assertEquals(MailState.SENT, row(sent).state());
        assertTrue(row(sent).maybeTwice());
        assertEquals(3, server.taken().size());
        assertEquals(2, new HashSet<>(server.numbers()).size());
    }

    @Test
    void whoTakesTooLongToDieEndsNothingThatAnotherHasTakenOver() {
        var letter = letter(Language.VI);
        server.next(Manner.REFUSES_RECEIVER);
        dispatch.claim();
        acting.as(Role.ADMINISTRATOR, () -> endMail.end(new MailEnding(letter, null, "")));
        assertEquals(MailState.WAITING, row(letter).state(), "only the program ends letters");
        acting.as(Caller.stranger(Channel.SYSTEM), () -> endMail.end(new MailEnding(letter, null, "")));
        acting.as(
                Caller.stranger(Channel.SYSTEM),
                () -> endMail.end(new MailEnding(letter, MailTrouble.REFUSED, "550 no")));
        assertEquals(MailState.SENT, row(letter).state());
    }

    @Test
    void afterItsDaysALetterWaitsForSomebodyToDecide() {
        server.usually(Manner.TURNS_AWAY);
        var letter = letter(Language.VI);
        var other = letter(Language.VI);
        dispatch.sendDue();
        clock.pass(Duration.ofDays(DAYS));
        dispatch.sendDue();
        clock.pass(Duration.ofHours(2));
        dispatch.sendDue();
        assertEquals(MailState.FAILED, row(letter).state());
        assertEquals(MailState.FAILED, row(other).state());

        server.usually(Manner.TAKES);
        dispatch.sendDue();
        assertEquals(0, server.taken().size());
        again(letter);
        giveUp(other);
        dispatch.sendDue();
        assertEquals(MailState.SENT, row(letter).state());
        assertEquals(MailState.GIVEN_UP, row(other).state());
        assertEquals(1, server.taken().size());
        assertEquals(MailRule.MAIL_ENDED, ruleAgainst(() -> again(letter)));
        assertEquals(MailRule.MAIL_ENDED, ruleAgainst(() -> again(other)));
    }

    @Test
    void nothingLeavesWhileSendingIsHeld() {
        use(server.port(), false);
        var letter = letter(Language.VI);
        dispatch.sendDue();
        assertEquals(0, row(letter).attempts());
        use(server.port(), true);
        dispatch.sendDue();
        assertEquals(MailState.SENT, row(letter).state());
    }

    @Test
    void whateverTheServerDoesNothingIsLostAndNothingDoubledUnseen() throws IOException {
        var random = new Random(20_260_615);
        var manners = List.of(
                Manner.TAKES,
                Manner.TURNS_AWAY,
                Manner.REFUSES_SENDER,
                Manner.ASKS_LATER,
                Manner.REFUSES_RECEIVER,
                Manner.REFUSES_LETTER,
                Manner.TAKES_AND_CUTS,
                Manner.CUTS_LETTER);
        for (int round = 0; round < Rounds.of(4, 200); round++) {
            var letters = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> letter(Language.VI))
                    .toList();
            for (int i = 0; i < 12; i++) {
                server.next(manners.get(random.nextInt(manners.size())));
            }
            for (int i = 0; i < 30; i++) {
                if (random.nextInt(5) == 0) {
                    dispatch.claim();
                }
                dispatch.sendDue();
                clock.pass(Duration.ofMinutes(random.nextInt(120)));
            }
            for (var each : letters) {
                var row = row(each);
                long copies = server.numbers().stream()
                        .filter(number -> number.equals("Message-ID: " + row.messageId()))
                        .count();
                assertTrue(row.state() == MailState.SENT || row.state() == MailState.FAILED, row.toString());
                assertTrue(row.state() != MailState.SENT || copies > 0, "lost: " + row);
                assertTrue(copies <= 1 || row.maybeTwice(), "doubled unseen: " + row);
            }
        }
    }

    private OutgoingMailId letter(Language language) {
        correct("nguoi.nhan" + ++written + "@example.vn", language, version());
        return new OutgoingMailId(tables.sql().withHandle(sql -> sql.createQuery("select max(id) from outgoing_mail")
                .mapTo(Long.class)
                .one()));
    }

    private int version() {
        return acting.as(Role.ADMINISTRATOR, () -> users.get(acting.user(Role.RECORD_KEEPER)))
                .version();
    }

    private void correct(String email, Language language, int version) {
        acting.as(
                Role.ADMINISTRATOR,
                () -> correctUser.correct(new CorrectUser.Command(
                        acting.user(Role.RECORD_KEEPER), version, "Người nhận thư", language, email, REASON)));
    }

    private MailRow row(OutgoingMailId id) {
        return acting.as(Role.ADMINISTRATOR, () -> list.get(id));
    }

    private void again(OutgoingMailId id) {
        acting.as(Role.ADMINISTRATOR, () -> tryAgain.again(id, row(id).version(), REASON));
    }

    private void giveUp(OutgoingMailId id) {
        acting.as(Role.ADMINISTRATOR, () -> giveUp.giveUp(id, row(id).version(), REASON));
    }

    private void use(int port, boolean sending) {
        acting.as(Role.ADMINISTRATOR, () -> {
            int version = servers.find().map(MailServerLookup.Known::version).orElse(0);
            var facts = new MailServer.Facts(
                    sending, "127.0.0.1", port, MailEncryption.NONE, null, "provenant@example.vn", 1, 60, DAYS);
            setServer.set(new SetMailServer.Command(version, facts, null, REASON));
        });
    }
}
