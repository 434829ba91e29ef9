package org.provenant.application.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.RuleViolated;

/** Hashes and checks passwords: argon2id with 19 MiB, two passes, one lane (OWASP's recommendation). */
@ApplicationScoped
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that cannot be taken for one another when they are read out or copied from paper. */
    private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "password1234",
            "passwordpassword",
            "qwertyuiop12",
            "qwertyuiopasdf",
            "administrator",
            "admin1234567",
            "111111111111",
            "000000000000",
            "abcdefghijkl",
            "matkhau12345",
            "matkhaumatkhau",
            "provenant123",
            "provenantprovenant",
            "changeme1234",
            "letmeinletmein",
            "iloveyou1234",
            "vietnam12345");

    /**
     * Hash of a new password.
     *
     * @throws RuleViolated if it is shorter than {@value #SHORTEST} or longer than {@value #LONGEST} characters or too
     *     common
     */
    public String hashNew(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new RuleViolated(IdentityRule.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new RuleViolated(IdentityRule.PASSWORD_TOO_LONG, LONGEST);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() < 4) {
            throw new RuleViolated(IdentityRule.PASSWORD_TOO_COMMON);
        }
        return hash(password);
    }

    /** A random password to be handed over: four groups that can be read out. */
    String initial() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return password.toString();
    }

    public boolean fits(String password, String hash) {
        return password.length() <= LONGEST && Password.check(password, hash).with(ARGON2ID);
    }

    /** Takes the time of a check and always says no. */
    void pretendToCheck(String password) {
        fits(password, Nobody.HASH);
    }

    private static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    /** Made when it is first needed: a start of the program should not wait for it. */
    private static final class Nobody {

        /** A hash that no password has, so that unknown users cost as much time as known ones. */
        static final String HASH = hash("\0nobody\0nobody\0nobody");
    }
}
