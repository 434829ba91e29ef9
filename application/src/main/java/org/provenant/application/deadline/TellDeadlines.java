package org.provenant.application.deadline;

import jakarta.inject.Inject;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;

/** Tells the stages of a company's deadlines that have begun; the program does it by itself, when nobody is signed in. */
@UseCase
@AllowedToStrangers
public class TellDeadlines {

    @Inject
    Reminders reminders;

    @Inject
    Callers callers;

    /** Does nothing where no company is acted for. */
    public void tell() {
        if (callers.current().company() != null && !callers.current().isSignedIn()) {
            reminders.tell();
        }
    }
}
