package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Notes what was done about a breach. */
@UseCase
@Allowed({Permission.EDIT_EQUIPMENT, Permission.MANAGE_PERMITS})
public class NoteBreachStep {

    @Inject
    BreachBook book;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ComplianceRule#BREACH_CLOSED} or {@link ComplianceRule#NOT_YET} */
    public void note(BreachId id, String what, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(ComplianceRule.NOT_YET, day);
        }
        database.entities()
                .persist(book.get(id).note(what, day, callers.current().requireUser()));
    }
}
