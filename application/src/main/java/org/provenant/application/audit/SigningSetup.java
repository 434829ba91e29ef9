package org.provenant.application.audit;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Lookup;

/** Tells at start whether a signing key must be made. */
@Lookup
@AllowedToStrangers
public class SigningSetup {

    @Inject
    SigningKeys keys;

    public boolean isNeeded() {
        return !keys.canSign();
    }
}
