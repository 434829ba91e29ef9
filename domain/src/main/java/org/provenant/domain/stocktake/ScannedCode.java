package org.provenant.domain.stocktake;

import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.provenant.domain.shared.Text;

/**
 * What a scanner read or somebody typed: an asset tag, a serial number, or the address on our labels, whose last part is
 * the tag.
 *
 * @param value single blanks, without the address around it
 */
public record ScannedCode(String value) implements Serializable {

    public static final int LONGEST = 200;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/]*/(?:[^?#]*/)?([^/?#]+)/?(?:[?#].*)?");

    /** @throws org.provenant.domain.shared.RuleViolated if nothing is left or it is longer than {@value #LONGEST} */
    public ScannedCode {
        var address = ADDRESS.matcher(value.strip());
        var code = address.matches() ? decoded(address.group(1)) : value;
        value = Text.required(code.replace('\n', ' '), "code", LONGEST);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            return part;
        }
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
