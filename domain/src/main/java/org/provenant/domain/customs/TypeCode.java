package org.provenant.domain.customs;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/**
 * Type of a declaration (mã loại hình, Decision 1357/QĐ-TCHQ). For which cases each may be used stands in the rule book.
 *
 * @param code one letter and two digits
 */
public record TypeCode(String code) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}");

    /** Temporary imports, which have a term (Decree 08/2015/NĐ-CP, Articles 50 to 55a); G51 brings back for good. */
    private static final Set<String> TEMPORARY = Set.of("G11", "G12", "G13", "G14");

    /** @throws RuleViolated {@link CustomsRule#TYPE_CODE_UNKNOWN} unless it has the form of one */
    public TypeCode {
        var typed = code;
        code = code.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            throw new RuleViolated(CustomsRule.TYPE_CODE_UNKNOWN, typed);
        }
    }

    /** Whether the goods may stay for a term only. */
    public boolean isTemporary() {
        return TEMPORARY.contains(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
