package org.provenant.application.audit;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;

/** Tells at start whether a signing key must be made. */
@Lookup
@Present
@AllowedToStrangers
public class SigningSetup {

    @Inject
    SigningKeys keys;

    public boolean isNeeded() {
        return !keys.canSign();
    }
}
