package org.provenant.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.Role;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.mail.MailTrouble;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Terms;

@RegisterTest
class MailServerTest {

    private static final Reason REASON = new Reason("Đổi máy chủ thư");
    private static final String PASSWORD = "mật khẩu hộp thư 2026";

    @Inject
    SetMailServer setServer;

    @Inject
    MailServerLookup lookup;

    @Inject
    TestMailServer testServer;

    @Inject
    MailKey key;

    @Inject
    Settings settings;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void passwordIsSealedAndNeverInTheHistory() throws IOException {
        set(facts("smtp.example.vn", 587, MailEncryption.STARTTLS, "provenant"), PASSWORD);

        var sealed = text("select mail_password from mail_server");
        assertFalse(sealed.contains(PASSWORD));
        assertEquals(PASSWORD, key.open(sealed).orElseThrow());
        assertEquals(
                "0",
                text("select count(*)::text from audit_change where fields::text like '%mật khẩu hộp%'"
                        + " or fields::text like '%" + sealed + "%'"));
        assertEquals(
                "•••",
                text(
                        "select fields #>> '{mailPassword,after,text}' from audit_change"
                                + " where entity = 'MailServer' and jsonb_exists(fields, 'mailPassword') order by entry_id desc limit 1"));
        assertTrue(acting.as(Role.ADMINISTRATOR, () -> lookup.get()).hasPassword());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(settings.secretsFolder().resolve("mail.secret"))));
    }

    @Test
    void keptPasswordGoesNowhereElse() {
        set(facts("smtp.example.vn", 587, MailEncryption.STARTTLS, "provenant"), PASSWORD);

        set(facts("smtp.example.vn", 587, MailEncryption.STARTTLS, "provenant"), null);
        assertTrue(acting.as(Role.ADMINISTRATOR, () -> lookup.get()).hasPassword());
        assertEquals(
                MailRule.PASSWORD_AGAIN,
                ruleAgainst(() -> set(facts("evil.example.vn", 587, MailEncryption.STARTTLS, "provenant"), null)));
        assertEquals(
                MailRule.PASSWORD_WITHOUT_NAME,
                ruleAgainst(() -> set(facts("smtp.example.vn", 587, MailEncryption.STARTTLS, null), PASSWORD)));
        set(facts("smtp.example.vn", 25, MailEncryption.NONE, null), null);
        assertFalse(acting.as(Role.ADMINISTRATOR, () -> lookup.get()).hasPassword());
    }

    @Test
    void passwordOfAnotherMachineIsAskedForAgain() throws IOException {
        set(facts("127.0.0.1", 587, MailEncryption.STARTTLS, "provenant"), PASSWORD);
        var file = settings.secretsFolder().resolve("mail.secret");
        var own = Files.readString(file);
        try {
            Files.delete(file);
            key.seal("makes a new key");
            assertEquals(MailTrouble.PASSWORD_UNREADABLE, troubleOfTest());
        } finally {
            Files.writeString(file, own);
        }
    }

    @Test
    void testLetterArrivesInTheLanguageOfWhoAsks() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            set(facts("127.0.0.1", mail.getSmtp().getPort(), MailEncryption.NONE, null), null);
            acting.as(Role.ADMINISTRATOR, () -> testServer.test("quantri@example.vn"));

            var letter = mail.getReceivedMessages()[0];
            assertEquals("Thư thử từ Provenant", letter.getSubject());
            assertTrue(((String) letter.getContent()).contains("đủ dấu tiếng Việt"));
            assertTrue(letter.getContentType().toLowerCase(Locale.ROOT).contains("utf-8"));
            assertEquals("vi", letter.getHeader("Content-Language")[0]);
            assertEquals("auto-generated", letter.getHeader("Auto-Submitted")[0]);
            assertTrue(letter.getHeader("Message-ID")[0].endsWith("@example.vn>"));
        } finally {
            mail.stop();
        }
    }

    @Test
    void serverThatIsDownIsToldAsSuch() throws IOException {
        int gone;
        try (var server = new ScriptedSmtp(ScriptedSmtp.Manner.TAKES)) {
            gone = server.port();
        }
        set(facts("127.0.0.1", gone, MailEncryption.NONE, null), null);

        assertEquals(MailTrouble.NOT_REACHED, troubleOfTest());
        set(facts("nowhere.invalid", 25, MailEncryption.NONE, null), null);
        assertEquals(MailTrouble.UNKNOWN_HOST, troubleOfTest());
    }

    @Test
    void whatTheServerSaysIsToldWordForWord() throws IOException {
        try (var server = new ScriptedSmtp(ScriptedSmtp.Manner.TAKES)) {
            set(facts("127.0.0.1", server.port(), MailEncryption.NONE, null), null);

            server.next(ScriptedSmtp.Manner.REFUSES_RECEIVER);
            assertEquals("550 5.1.1 no such mailbox", said(MailTrouble.REFUSED));
            server.next(ScriptedSmtp.Manner.ASKS_LATER);
            assertEquals("450 4.2.0 greylisted, try again in 300 seconds", said(MailTrouble.NOT_NOW));
            server.next(ScriptedSmtp.Manner.REFUSES_LETTER);
            assertEquals("554 5.7.1 looks like spam", said(MailTrouble.REFUSED));
            server.next(ScriptedSmtp.Manner.REFUSES_SENDER);
            assertEquals("550 5.7.1 sender not allowed here", said(MailTrouble.SERVER_UNWILLING));
            server.next(ScriptedSmtp.Manner.TURNS_AWAY);
            assertTrue(said(MailTrouble.SERVER_UNWILLING).contains("554"));
            server.next(ScriptedSmtp.Manner.CUTS_LETTER);
            said(MailTrouble.CUT_OFF);
        }
    }

    @Test
    void serverWithoutEncryptionGetsNothingThatNeedsIt() throws IOException {
        try (var server = new ScriptedSmtp(ScriptedSmtp.Manner.TAKES)) {
            set(facts("127.0.0.1", server.port(), MailEncryption.STARTTLS, "provenant"), PASSWORD);

            said(MailTrouble.NOT_ENCRYPTED);
            assertEquals(0, server.taken().size());
        }
    }

    private String said(MailTrouble expected) {
        var refused = assertThrows(
                RuleViolated.class, () -> acting.as(Role.ADMINISTRATOR, () -> testServer.test("quantri@example.vn")));
        assertEquals(MailRule.TEST_FAILED, refused.rule());
        assertEquals(new Term(Terms.keyOf(expected)), refused.values().get(2), refused.toString());
        return String.valueOf(refused.values().get(3));
    }

    private MailTrouble troubleOfTest() {
        var refused = assertThrows(
                RuleViolated.class, () -> acting.as(Role.ADMINISTRATOR, () -> testServer.test("quantri@example.vn")));
        var key = ((Term) refused.values().get(2)).key();
        return MailTrouble.valueOf(key.substring(key.lastIndexOf('.') + 1));
    }

    private void set(MailServer.Facts facts, @Nullable String password) {
        acting.as(Role.ADMINISTRATOR, () -> {
            int version = lookup.find().map(MailServerLookup.Known::version).orElse(0);
            setServer.set(new SetMailServer.Command(version, facts, password, REASON));
        });
    }

    private String text(String query) {
        return tables.sql()
                .withHandle(sql -> sql.createQuery(query).mapTo(String.class).one());
    }

    private static MailServer.Facts facts(String host, int port, MailEncryption encryption, @Nullable String user) {
        return new MailServer.Facts(true, host, port, encryption, user, "provenant@example.vn", 1, 60, 5);
    }
}
