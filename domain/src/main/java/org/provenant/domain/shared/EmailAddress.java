package org.provenant.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form in which addresses of e-mail are kept: one address, without a name beside it. */
public final class EmailAddress {

    /** What RFC 5321 lets a path hold, less its brackets. */
    public static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]+(-+[A-Za-z0-9]+)*";
    private static final Pattern FORM = Pattern.compile(ATOM + "(\\." + ATOM + ")*@" + LABEL + "(\\." + LABEL + ")+");

    private static final int LONGEST_NAME = 64;

    private EmailAddress() {}

    /**
     * @param field the field's name in the terms, without {@code field.}, for the refusal
     * @throws RuleViolated {@link ValueRule#REQUIRED} or {@link ValueRule#EMAIL_INVALID}
     */
    public static String required(@Nullable String typed, String field) {
        return checked(Text.required(typed, field, LONGEST));
    }

    /** As {@link #required}, with {@code null} for nothing. */
    public static @Nullable String optional(@Nullable String typed, String field) {
        var address = Text.optional(typed, field, LONGEST);
        return address == null ? null : checked(address);
    }

    private static String checked(String address) {
        if (!FORM.matcher(address).matches() || address.indexOf('@') > LONGEST_NAME) {
            throw new RuleViolated(ValueRule.EMAIL_INVALID, address);
        }
        return address;
    }
}
