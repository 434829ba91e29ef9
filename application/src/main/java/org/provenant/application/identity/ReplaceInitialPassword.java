package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.util.Optional;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Users replace the password that was handed over to them by one of their own, without the web page; the rules of signing in
 * apply.
 */
@UseCase
@AllowedToStrangers
public class ReplaceInitialPassword {

    @Inject
    SignIn signIn;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    /**
     * Replaces it, or says why not; as with {@link SignIn} the refusal of a password is part of the answer.
     *
     * @throws RuleViolated {@link IdentityRule#PASSWORD_NOT_INITIAL}, {@link IdentityRule#PASSWORD_UNCHANGED}, or if the new
     *     one is too weak
     */
    public Optional<RuleViolated> replace(Command command) {
        var answer = signIn.signIn(command.login(), command.initial(), command.origin());
        answer.user().ifPresent(user -> replace(user, command));
        return answer.refusal();
    }

    private void replace(UserId id, Command command) {
        var user = users.get(id);
        if (!user.hasInitialPassword()) {
            throw new RuleViolated(IdentityRule.PASSWORD_NOT_INITIAL);
        }
        if (command.initial().equals(command.own())) {
            throw new RuleViolated(IdentityRule.PASSWORD_UNCHANGED);
        }
        user.changePassword(passwords.hashNew(command.own()));
    }

    /**
     * @param initial the password that was handed over
     * @param own the new one
     * @param origin the network address of the caller
     */
    public record Command(String login, String initial, String own, String origin) {

        /** Never shows passwords. */
        @Override
        public String toString() {
            return login;
        }
    }
}
