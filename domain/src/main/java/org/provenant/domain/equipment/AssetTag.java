package org.provenant.domain.equipment;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * The company's own number on a device's label. Only characters that every barcode and keyboard has.
 *
 * @param value 1 to {@value #LONGEST} characters, upper case, single blanks
 */
public record AssetTag(String value) implements Comparable<AssetTag>, Serializable {

    public static final int LONGEST = 40;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9 ./_-]*");

    public AssetTag {
        var tidy = Text.tidy(value).toUpperCase(Locale.ROOT);
        if (tidy.length() > LONGEST || !FORM.matcher(tidy).matches()) {
            throw new RuleViolated(EquipmentRule.ASSET_TAG_INVALID, value, LONGEST);
        }
        value = tidy;
    }

    @Override
    public int compareTo(AssetTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
