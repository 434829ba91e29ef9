package org.provenant.application.deadline;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;

/** Tells the stages of deadlines that have begun at once, without waiting for the next hour. */
@UseCase
@Allowed({Permission.EDIT_EQUIPMENT, Permission.ISSUE_REPORTS})
public class RemindNow {

    @Inject
    Reminders reminders;

    public void remind() {
        reminders.tell();
    }
}
