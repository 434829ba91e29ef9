package org.provenant.domain.shared;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * A country or territory of ISO 3166-1.
 *
 * @param code two letters, upper case
 */
public record Country(String code) implements Comparable<Country>, Serializable {

    static final Set<String> CODES = Set.of(Locale.getISOCountries());

    public Country {
        var upper = code.strip().toUpperCase(Locale.ROOT);
        if (!CODES.contains(upper)) {
            throw new RuleViolated(ValueRule.COUNTRY_UNKNOWN, code);
        }
        code = upper;
    }

    /**
     * The country that a supplier's text names: a code of two or three letters, or a name in Vietnamese or English,
     * with the usual other names of {@code country.properties}. What could mean two countries is refused.
     */
    public static Country parse(String text) {
        return CountryNames.find(text)
                .map(Country::new)
                .orElseThrow(() -> new RuleViolated(ValueRule.COUNTRY_UNKNOWN, text));
    }

    /** The country's name in a language. */
    public String name(Language language) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
