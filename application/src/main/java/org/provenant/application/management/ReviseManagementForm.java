package org.provenant.application.management;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.management.ManagementForm;
import org.provenant.domain.management.ManagementFormId;
import org.provenant.domain.management.ManagementRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Adds the next version of how a kind of management report is laid out: its columns, their order, headings and names. */
@UseCase
@Allowed(Permission.VERIFY_FORMS)
public class ReviseManagementForm {

    @Inject
    ManagementForms forms;

    @Inject
    Database database;

    /**
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, {@link ManagementRule#NOT_THE_LATEST}, {@link ManagementRule#FORM_NOT_LATER} or
     *     {@link ManagementRule#COLUMN_NOT_OFFERED}
     */
    public ManagementFormId revise(Command command) {
        var form = forms.get(command.form());
        var latest = forms.latest(form.kind());
        if (!latest.id().equals(form.id())) {
            throw new RuleViolated(ManagementRule.NOT_THE_LATEST, latest.formVersion());
        }
        var next = new ManagementForm(form, command.effectiveFrom(), command.facts());
        database.entities().persist(next);
        return next.id();
    }

    /** @param form that the user saw, the latest of its kind so far */
    public record Command(ManagementFormId form, LocalDate effectiveFrom, ManagementForm.Facts facts) {}
}
