package org.provenant.application.usage;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;

/**
 * Opens and ends the periods of a company in which custodians are asked, and moves the present one from reminder to
 * escalation; the program does it by itself, when nobody is signed in.
 */
@UseCase
@AllowedToStrangers
public class AdvanceConfirmations {

    @Inject
    ConfirmationRounds rounds;

    @Inject
    Callers callers;

    /** Does nothing where no company is acted for. */
    public void advance() {
        if (callers.current().company() != null && !callers.current().isSignedIn()) {
            rounds.bringUpToDate();
        }
    }
}
