package org.provenant.web.custody;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.shared.RuleViolated;

/** A signature on its way from the page, or to it, as the address of a picture that holds the picture itself. */
final class DrawnSignature {

    private static final String PNG = "data:image/png;base64,";

    private DrawnSignature() {}

    /**
     * @param sent what the page or program sent: the address of a PNG, or its bytes alone in Base64
     * @return the picture; nothing if nothing was drawn
     * @throws RuleViolated {@link CustodyRule#SIGNATURE_FORM}
     */
    static byte @Nullable [] read(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(sent.startsWith(PNG) ? sent.substring(PNG.length()) : sent.strip());
        } catch (IllegalArgumentException e) {
            throw new RuleViolated(CustodyRule.SIGNATURE_FORM);
        }
    }
}
