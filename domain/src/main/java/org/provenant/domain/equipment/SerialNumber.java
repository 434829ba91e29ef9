package org.provenant.domain.equipment;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * The maker's number of a device, unique together with the maker. A device without one has a stated reason instead,
 * so "N/A", dashes and rows of zeros are refused.
 *
 * @param value 1 to {@value #LONGEST} characters, upper case, single blanks
 */
public record SerialNumber(String value) implements Comparable<SerialNumber>, Serializable {

    public static final int LONGEST = 100;

    private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\p{N}]*|([0X])\\1*|1234567(8(90?)?)?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_PLACEHOLDER = 40;
    private static final Set<String> NONE_IN_WORDS = Set.of(
            "n a",
            "na",
            "nil",
            "no",
            "none",
            "null",
            "no s n",
            "no sn",
            "no serial",
            "no serial no",
            "no serial number",
            "not applicable",
            "not available",
            "unknown",
            "tbd",
            "tba",
            "s n",
            "sn",
            "serial",
            "khong",
            "khong co",
            "khong co serial",
            "khong co so",
            "khong co so seri",
            "khong co so serial",
            "khong ro",
            "khong xac dinh",
            "chua co",
            "chua ro",
            "ko",
            "ko co",
            "k co",
            "kc");

    public SerialNumber {
        var tidy = Text.tidy(value).replace('\n', ' ').toUpperCase(Locale.ROOT);
        if (tidy.length() > LONGEST || isPlaceholder(tidy)) {
            throw new RuleViolated(EquipmentRule.SERIAL_NOT_A_SERIAL, value, LONGEST);
        }
        value = tidy;
    }

    /** Whether the text only says that there is no serial number. */
    public static boolean isPlaceholder(String text) {
        return text.length() <= LONGEST_PLACEHOLDER
                && (NOTHING.matcher(BETWEEN_WORDS
                                        .matcher(text.toUpperCase(Locale.ROOT))
                                        .replaceAll(""))
                                .matches()
                        || NONE_IN_WORDS.contains(Text.plain(text)));
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
