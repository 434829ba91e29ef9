package org.provenant.domain.stocktake;

import java.io.Serializable;
import java.util.Locale;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.shared.Text;

/**
 * What a scanner read or somebody typed: an asset tag, a serial number, or the {@link DeviceCode} on our labels.
 *
 * @param value single blanks, without the address around it
 */
public record ScannedCode(String value) implements Serializable {

    public static final int LONGEST = 200;

    /** @throws org.provenant.domain.shared.RuleViolated if nothing is left or it is longer than {@value #LONGEST} */
    public ScannedCode {
        value = Text.required(DeviceCode.read(value).replace('\n', ' '), "code", LONGEST);
    }

    /** As tags and serial numbers are kept. */
    public String upper() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
