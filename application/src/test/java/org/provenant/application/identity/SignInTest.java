package org.provenant.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.audit.HistoryQuery;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

@RegisterTest
class SignInTest {

    private static final String PASSWORD = "lúa chín đầy đồng";
    private static final String NEXT = "trời xanh mây trắng";
    private static final Reason REASON = new Reason("Quên mật khẩu");

    private static int run;

    @Inject
    SignIn signIn;

    @Inject
    IssueToken issueToken;

    @Inject
    AddUser addUser;

    @Inject
    ChangePassword changePassword;

    @Inject
    ResetPassword resetPassword;

    @Inject
    CallerLookup callers;

    @Inject
    UserList users;

    @Inject
    History history;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    private String login = "";
    private String origin = "";
    private UserId user = new UserId(0);

    @BeforeEach
    void aUserWithAPasswordOfTheirOwn() {
        login = "nguoi.dung." + ++run;
        origin = "198.51.100." + run;
        var added = acting.as(Role.ADMINISTRATOR, () -> addUser.add(login, "Trịnh Thị Thu", Language.VI, null));
        user = added.user();
        change(added.initialPassword(), PASSWORD);
    }

    @Test
    void whoSignsInIsNamedInTheHistory() {
        assertEquals(Optional.of(user), enter(login, PASSWORD).user());

        var entry = latest(Role.ADMINISTRATOR);
        assertEquals("SignIn", entry.useCase());
        assertEquals(Outcome.DONE, entry.outcome());
        assertEquals("Trịnh Thị Thu (" + login + ")", entry.actor());
        assertEquals(user.value(), entry.actorId());
    }

    @Test
    void guessesAtTheSameMomentAreCountedLikeOthers() throws InterruptedException {
        var guesses = Stream.<Callable<SignIn.Answer>>generate(() -> () -> enter(login, "một mật khẩu sai"))
                .limit(SignInBrake.FREE_ATTEMPTS * 4L)
                .toList();

        var looked = AtOnce.run(guesses).stream()
                .map(answer -> ((SignIn.Answer) answer).refusal().orElseThrow().rule())
                .filter(rule -> rule == IdentityRule.SIGN_IN_FAILED)
                .count();

        assertEquals(SignInBrake.FREE_ATTEMPTS, looked, "so many passwords were compared");
    }

    /** Only a difference by its nature shows here: one of both without a comparison takes a hundredth of the time. */
    @Test
    void unknownNamesCostAsMuchTimeAsKnownOnes() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int round = 0; round < SignInBrake.FREE_ATTEMPTS - 1; round++) {
            known.add(nanosOf(login));
            unknown.add(nanosOf("khong.ai." + run + "." + round));
        }

        double ratio = (double) median(unknown) / median(known);

        assertTrue(ratio > 0.2 && ratio < 5, "unknown names take " + ratio + " times as long as known ones");
    }

    private long nanosOf(String name) {
        long start = System.nanoTime();
        enter(name, "một mật khẩu sai");
        return System.nanoTime() - start;
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void whoTriesInVainIsNamedButNotTakenForTheUser() {
        enter("  " + login.toUpperCase(Locale.ROOT), "sai mật khẩu rồi");

        for (var role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR}) {
            var entry = latest(role);
            assertEquals(Outcome.REFUSED, entry.outcome());
            assertEquals(login, entry.actor());
            assertNull(entry.actorId());
        }
    }

    @Test
    void nameThatNobodyHasIsOnlyHintedAtBecauseItMayBeAPassword() {
        enter(PASSWORD, PASSWORD);

        assertEquals("lúa…", latest(Role.AUDITOR).actor());
        enter("\0", "\0");
        assertEquals("…", latest(Role.AUDITOR).actor());
    }

    @Test
    void waitIsRecordedWithWhoHasToWait() {
        for (int i = 0; i < SignInBrake.FREE_ATTEMPTS; i++) {
            assertEquals(IdentityRule.SIGN_IN_FAILED, refusal(login, "sai mật khẩu rồi"));
        }

        assertEquals(IdentityRule.SIGN_IN_TOO_SOON, refusal(login, PASSWORD));
        assertEquals(login, latest(Role.AUDITOR).actor());
        clock.pass(Duration.ofSeconds(2));
        assertTrue(enter(login, PASSWORD).user().isPresent());
        assertEquals(IdentityRule.SIGN_IN_FAILED, refusal(login, "sai mật khẩu rồi"));
    }

    @Test
    void whoGuessesAtAnOpenScreenIsSlowedDownToo() {
        for (int i = 0; i < SignInBrake.FREE_ATTEMPTS; i++) {
            assertEquals(
                    IdentityRule.PASSWORD_WRONG, ruleAgainst(() -> change("sai mật khẩu rồi", "trời xanh mây trắng")));
        }

        assertEquals(IdentityRule.SIGN_IN_TOO_SOON, ruleAgainst(() -> change(PASSWORD, "trời xanh mây trắng")));
        clock.pass(Duration.ofSeconds(2));
        change(PASSWORD, "trời xanh mây trắng");
        assertTrue(enter(login, "trời xanh mây trắng").user().isPresent());
    }

    @Test
    void whoGetsATokenIsNamedAndWhoDoesNot() {
        issueToken.issue(command(login, PASSWORD));
        assertEquals(user.value(), latest(Role.AUDITOR).actorId());
        assertEquals("IssueToken", latest(Role.AUDITOR).useCase());

        issueToken.issue(command(login, "sai mật khẩu rồi"));

        assertEquals(login, latest(Role.AUDITOR).actor());
        assertEquals(Outcome.REFUSED, latest(Role.AUDITOR).outcome());
    }

    @Test
    void whoIsRefusedATokenAfterTheRightPasswordIsNamedToo() {
        var added = acting.as(Role.ADMINISTRATOR, () -> addUser.add("moi." + login, "Vũ Văn Mới", Language.VI, null));

        var rule = ruleAgainst(() -> issueToken.issue(command("moi." + login, added.initialPassword())));

        assertEquals(IdentityRule.PASSWORD_INITIAL, rule);
        assertEquals(added.user().value(), latest(Role.AUDITOR).actorId());
        assertEquals(Outcome.REFUSED, latest(Role.AUDITOR).outcome());
    }

    @Test
    void sessionLastsNoLongerThanThePasswordItBeganWith() {
        var before = callers.keyOf(user);
        assertTrue(callers.callerInSession(user, before, null).isPresent());

        change(PASSWORD, NEXT);
        var after = callers.keyOf(user);

        assertNotEquals(before, after);
        assertTrue(callers.callerInSession(user, before, null).isEmpty());
        assertTrue(callers.callerInSession(user, after, null).isPresent());
        acting.as(
                Role.ADMINISTRATOR,
                () -> resetPassword.reset(user, users.get(user).version(), REASON));
        assertTrue(callers.callerInSession(user, after, null).isEmpty());
    }

    @Test
    void keyOfASessionTellsNothingOfThePassword() {
        var hash = tables.sql().withHandle(sql -> sql.createQuery("select password_hash from user_account where id = ?")
                .bind(0, user.value())
                .mapTo(String.class)
                .one());

        assertTrue(callers.keyOf(user).matches("[0-9a-f]{64}"));
        assertEquals(-1, hash.indexOf(callers.keyOf(user)));
    }

    private void change(String present, String next) {
        acting.as(callers.callerOf(user, null, Channel.PAGE).orElseThrow(), () -> changePassword.change(present, next));
    }

    private SignIn.Answer enter(String typed, String password) {
        return signIn.signIn(typed, password, origin);
    }

    private Rule refusal(String typed, String password) {
        return enter(typed, password).refusal().map(RuleViolated::rule).orElseThrow();
    }

    private IssueToken.Command command(String typed, String password) {
        return new IssueToken.Command(typed, password, null, origin);
    }

    private HistoryEntry latest(Role role) {
        return acting.as(role, () -> history.find(HistoryQuery.ALL, 1, null))
                .rows()
                .get(0);
    }
}
