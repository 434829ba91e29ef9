package org.provenant.application.audit;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.UseCase;

/** Makes a signing key when there is none whose secret half lies here: at the first start, or on a new machine. */
@UseCase
@AllowedToStrangers
public class BeginSigning {

    @Inject
    SigningKeys keys;

    /** Does nothing if the newest key can sign. */
    public void begin() {
        if (!keys.canSign()) {
            keys.make();
        }
    }
}
