package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Users change their own password, knowing the present one; other sessions and programs that acted in their name must ask
 * again.
 */
@UseCase
@Allowed
public class ChangePassword {

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    PasswordAgain passwordAgain;

    @Inject
    Tokens tokens;

    @Inject
    Callers callers;

    /** @throws RuleViolated if the present password is wrong or the new one too weak */
    public void change(String present, String next) {
        var user = users.get(callers.current().requireUser());
        passwordAgain.require(present, IdentityRule.PASSWORD_WRONG);
        if (present.equals(next)) {
            throw new RuleViolated(IdentityRule.PASSWORD_UNCHANGED);
        }
        user.changePassword(passwords.hashNew(next));
        tokens.endAllOf(user.id());
    }
}
