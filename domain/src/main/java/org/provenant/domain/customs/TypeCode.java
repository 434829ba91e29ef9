package org.provenant.domain.customs;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.RuleViolated;

/**
 * Type of a declaration (mã loại hình, Decision 1357/QĐ-TCHQ).
 *
 * @param code one letter and two digits
 */
public record TypeCode(String code) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}");

    /** Temporary imports, which have a term (Decree 08/2015/NĐ-CP, Articles 50 to 55a); G51 brings back for good. */
    private static final Set<String> TEMPORARY = Set.of("G11", "G12", "G13", "G14");

    /**
     * Types that say for themselves which case the permit must name: processing, return after repair abroad; and two
     * that bring no permitted goods in at all: re-export trading, which is closed to prohibited goods (Decree
     * 69/2018/NĐ-CP, Article 15), and change of purpose, whose goods are here already.
     */
    private static final Map<String, Set<PermittedCase>> CASES = Map.of(
            "E21", Set.of(PermittedCase.PR1),
            "G51", Set.of(PermittedCase.SP5),
            "G11", Set.of(),
            "A42", Set.of());

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

    /** Whether goods of that case can come in under this type. */
    public boolean fits(PermittedCase permittedCase) {
        return !CASES.containsKey(code) || CASES.getOrDefault(code, Set.of()).contains(permittedCase);
    }

    @Override
    public String toString() {
        return code;
    }
}
