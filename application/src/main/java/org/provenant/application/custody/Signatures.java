package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;

/** Signatures drawn on a screen: pictures that are kept under their digest. */
@ApplicationScoped
class Signatures {

    /** A line drawn on a screen is small; anything larger is something else. */
    private static final int MOST_BYTES = 200_000;

    @Inject
    FileStore files;

    /**
     * @param png the picture; nothing if nobody drew
     * @throws RuleViolated {@link CustodyRule#SIGNATURE_MISSING} or {@link CustodyRule#SIGNATURE_FORM}
     */
    FileDigest keep(byte @Nullable [] png) {
        if (png == null || png.length == 0) {
            throw new RuleViolated(CustodyRule.SIGNATURE_MISSING);
        }
        if (png.length > MOST_BYTES
                || AttachmentGuard.check("signature.png", png).type() != AttachmentType.PNG) {
            throw new RuleViolated(CustodyRule.SIGNATURE_FORM);
        }
        return files.store(png);
    }
}
