package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;

/** Tells whether the register still waits for its first administrator. */
@Lookup
@Present
@AllowedToStrangers
public class SetupLookup {

    @Inject
    Users users;

    public boolean isNeeded() {
        return !users.haveAdministrator();
    }
}
