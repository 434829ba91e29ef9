package org.provenant.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

@RegisterTest
class TokensTest {

    private static final String PASSWORD = "lúa chín đầy đồng";
    private static final Reason REASON = new Reason("Nghỉ việc");

    @Inject
    AddUser addUser;

    @Inject
    ChangePassword changePassword;

    @Inject
    ResetPassword resetPassword;

    @Inject
    LockUser lockUser;

    @Inject
    GiveRole giveRole;

    @Inject
    IssueToken issueToken;

    @Inject
    ReplaceInitialPassword replaceInitialPassword;

    @Inject
    TokenLookup tokens;

    @Inject
    CallerLookup callers;

    @Inject
    UserList users;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Test
    void tokenActsForItsUserUntilItExpires() {
        user("may.1");

        var token = token("may.1", null);

        var caller = tokens.callerOf(token, null).orElseThrow();
        assertEquals(Channel.API, caller.channel());
        assertEquals(acting.company(), caller.company());
        assertTrue(caller.roles().contains(Role.RECORD_KEEPER));
        clock.pass(IssueToken.VALID_FOR);
        assertTrue(tokens.callerOf(token, null).isEmpty());
    }

    @Test
    void tokenItselfIsNotKept() {
        user("may.2");

        var token = token("may.2", null);

        assertEquals(0, tables.count("api_token where digest = '" + token + "'"));
        assertTrue(tokens.callerOf("made up", null).isEmpty());
    }

    @Test
    void tokenForOneCompanyIsForNoOther() {
        var user = user("may.3");
        acting.as(
                Role.ADMINISTRATOR,
                () -> giveRole.give(new GiveRole.Command(user, Role.AUDITOR, acting.otherCompany(), REASON)));

        var token = token("may.3", acting.company());
        var forAll = token("may.3", null);

        assertEquals(IdentityRule.NO_COMPANY_CHOSEN, ruleAgainst(() -> tokens.callerOf(token, acting.otherCompany())));
        assertEquals(
                acting.otherCompany(),
                tokens.callerOf(forAll, acting.otherCompany()).orElseThrow().company());
    }

    @Test
    void companyWithoutARoleCannotBeChosen() {
        user("may.4");
        var token = token("may.4", null);

        assertEquals(IdentityRule.NO_COMPANY_CHOSEN, ruleAgainst(() -> tokens.callerOf(token, acting.otherCompany())));
        assertEquals(IdentityRule.NO_COMPANY_CHOSEN, ruleAgainst(() -> token("may.4", acting.otherCompany())));
    }

    @Test
    void wrongPasswordsAreSlowedDownAsOnThePage() {
        user("may.5");

        for (int i = 0; i < SignInBrake.FREE_ATTEMPTS; i++) {
            assertEquals(IdentityRule.SIGN_IN_FAILED, refusal("may.5", "sai mật khẩu rồi"));
        }

        assertEquals(IdentityRule.SIGN_IN_TOO_SOON, refusal("may.5", PASSWORD));
    }

    @Test
    void initialPasswordGivesNoToken() {
        var added = acting.as(Role.ADMINISTRATOR, () -> addUser.add("may.6", "Máy quét", Language.VI, null));

        assertEquals(
                IdentityRule.PASSWORD_INITIAL,
                ruleAgainst(() -> issueToken.issue(command("may.6", added.initialPassword(), null))));
    }

    @Test
    void initialPasswordIsReplacedOnceByWhoKnowsIt() {
        var added = acting.as(Role.ADMINISTRATOR, () -> addUser.add("may.21", "Máy quét", Language.VI, null));
        var initial = added.initialPassword();

        assertEquals(
                Optional.of(IdentityRule.SIGN_IN_FAILED),
                replaced("sai mật khẩu rồi", PASSWORD).map(RuleViolated::rule));
        assertEquals(IdentityRule.PASSWORD_UNCHANGED, ruleAgainst(() -> replaced(initial, initial)));
        assertEquals(IdentityRule.PASSWORD_TOO_SHORT, ruleAgainst(() -> replaced(initial, "ngắn")));
        assertEquals(Optional.empty(), replaced(initial, PASSWORD));

        assertTrue(issueToken.issue(command("may.21", PASSWORD, null)).token().isPresent());
        assertEquals(IdentityRule.PASSWORD_NOT_INITIAL, ruleAgainst(() -> replaced(PASSWORD, "trời xanh mây trắng")));
    }

    private Optional<RuleViolated> replaced(String present, String own) {
        return replaceInitialPassword.replace(new ReplaceInitialPassword.Command("may.21", present, own, "127.0.0.1"));
    }

    @Test
    void tokensEndWithThePassword() {
        var user = user("may.7");
        var first = token("may.7", null);
        acting.as(
                callers.callerOf(user, null, Channel.PAGE).orElseThrow(),
                () -> changePassword.change(PASSWORD, "trời xanh mây trắng"));
        var second = issueToken
                .issue(command("may.7", "trời xanh mây trắng", null))
                .token()
                .orElseThrow()
                .bearer();

        assertTrue(tokens.callerOf(first, null).isEmpty());
        assertTrue(tokens.callerOf(second, null).isPresent());
        acting.as(Role.ADMINISTRATOR, () -> resetPassword.reset(user, version(user), REASON));
        assertTrue(tokens.callerOf(second, null).isEmpty());
    }

    @Test
    void lockedUsersTokenIsNoGood() {
        var user = user("may.8");
        var token = token("may.8", null);

        acting.as(Role.ADMINISTRATOR, () -> {
            lockUser.lock(user, users.get(user).version(), REASON);
        });

        assertTrue(tokens.callerOf(token, null).isEmpty());
    }

    private UserId user(String login) {
        var added = acting.as(Role.ADMINISTRATOR, () -> addUser.add(login, "Máy quét", Language.VI, null));
        acting.as(
                callers.callerOf(added.user(), null, Channel.PAGE).orElseThrow(),
                () -> changePassword.change(added.initialPassword(), PASSWORD));
        acting.as(
                Role.ADMINISTRATOR,
                () -> giveRole.give(new GiveRole.Command(added.user(), Role.RECORD_KEEPER, acting.company(), REASON)));
        return added.user();
    }

    private String token(String login, @Nullable CompanyId company) {
        return issueToken
                .issue(command(login, PASSWORD, company))
                .token()
                .orElseThrow()
                .bearer();
    }

    private Object refusal(String login, String password) {
        return issueToken
                .issue(command(login, password, null))
                .refusal()
                .orElseThrow()
                .rule();
    }

    private static IssueToken.Command command(String login, String password, @Nullable CompanyId company) {
        return new IssueToken.Command(login, password, company, "127.0.0.1");
    }

    private int version(UserId user) {
        return users.get(user).version();
    }
}
