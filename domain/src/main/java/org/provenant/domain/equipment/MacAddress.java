package org.provenant.domain.equipment;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/**
 * A network card's address, written {@code 00:1A:2B:3C:4D:5E} whatever the maker's habit.
 *
 * @param value six pairs of hexadecimal digits
 */
public record MacAddress(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile(
            "[0-9A-F]{2}(([:-]?)[0-9A-F]{2}(\\2[0-9A-F]{2}){4})" + "|[0-9A-F]{4}\\.[0-9A-F]{4}\\.[0-9A-F]{4}");

    public MacAddress {
        var upper = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            throw new RuleViolated(EquipmentRule.MAC_INVALID, value);
        }
        value = upper.replaceAll("[:.-]", "").replaceAll("(..)(?=.)", "$1:");
    }

    @Override
    public String toString() {
        return value;
    }
}
