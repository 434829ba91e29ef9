package org.provenant.domain.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.EmailAddress;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

class MailServerFactsTest {

    private static final MailServer.Facts USUAL = facts("smtp.example.vn", MailEncryption.STARTTLS, "provenant", 60);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 9", "4, 27", "5, 60", "6, 60", "400, 60"})
    void pausesGrowUpToTheLongest(int attempts, long minutes) {
        assertEquals(minutes, USUAL.pauseAfter(attempts).toMinutes());
    }

    @Test
    void passwordNeverGoesInClear() {
        for (var open : new MailEncryption[] {MailEncryption.NONE, MailEncryption.IF_OFFERED}) {
            var refused = assertThrows(RuleViolated.class, () -> facts("smtp.example.vn", open, "provenant", 60));
            assertEquals(MailRule.PASSWORD_IN_CLEAR, refused.rule());
            assertEquals(open, facts("smtp.example.vn", open, null, 60).encryption());
        }
    }

    @Test
    void passwordBelongsToOneServerAndOneName() {
        assertTrue(USUAL.sharesPasswordWith(facts("smtp.example.vn", MailEncryption.STARTTLS, "provenant", 30)));
        assertFalse(USUAL.sharesPasswordWith(facts("smtp.other.vn", MailEncryption.STARTTLS, "provenant", 60)));
        assertFalse(USUAL.sharesPasswordWith(facts("smtp.example.vn", MailEncryption.TLS, "provenant", 60)));
        assertFalse(USUAL.sharesPasswordWith(facts("smtp.example.vn", MailEncryption.STARTTLS, "admin", 60)));
        assertFalse(facts("smtp.example.vn", MailEncryption.STARTTLS, null, 60).sharesPasswordWith(USUAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.example.vn:587", "smtp://example.vn", "máy.example.vn", "-x.vn", "a b", "x@y.vn"})
    void nameOfAServerIsNothingElse(String host) {
        var refused = assertThrows(RuleViolated.class, () -> facts(host, MailEncryption.NONE, null, 60));
        assertEquals(MailRule.HOST_INVALID, refused.rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "127.0.0.1", "::1", "2001:db8::25", "mail-1.example.vn"})
    void nameOfAServerMayBe(String host) {
        assertEquals(host, facts(host, MailEncryption.NONE, null, 60).host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an",
                "an@",
                "@example.vn",
                "an@localhost",
                "an@example.vn, binh@example.vn",
                "An <an@example.vn>",
                "ẩn@example.vn",
                "an@example..vn",
                "an@.vn",
                "an..b@example.vn",
                "an@example.vn\nBcc: x@example.vn"
            })
    void addressIsOneAndPlain(String typed) {
        var refused = assertThrows(RuleViolated.class, () -> EmailAddress.required(typed, "toAddress"));
        assertEquals(ValueRule.EMAIL_INVALID, refused.rule());
    }

    @Test
    void addressIsTidied() {
        assertEquals("An.Nguyen+it@Example.vn", EmailAddress.required("  An.Nguyen+it@Example.vn ", "toAddress"));
        assertEquals(null, EmailAddress.optional("  ", "toAddress"));
    }

    private static MailServer.Facts facts(String host, MailEncryption encryption, @Nullable String user, int longest) {
        return new MailServer.Facts(true, host, 587, encryption, user, "provenant@example.vn", 1, longest, 5);
    }
}
