package org.provenant.application.compliance;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;

/** The nightly run over all devices of a company; the program does it by itself, when nobody is signed in. */
@UseCase
@AllowedToStrangers
public class SearchBreachesAtNight {

    @Inject
    BreachRules rules;

    @Inject
    Callers callers;

    /** Does nothing where no company is acted for. */
    public void search() {
        if (callers.current().company() != null && !callers.current().isSignedIn()) {
            rules.run();
        }
    }
}
