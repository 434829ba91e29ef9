package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Enters that customs has released the goods: lane, day, taxes paid. Entered again, it corrects what was entered. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class ClearDeclaration {

    @Inject
    Declarations declarations;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link CustomsRule#CLEARED_TOO_EARLY} or {@link CustomsRule#DAY_TO_COME} */
    public void clear(Command command) {
        var day = command.clearance().clearedOn();
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(CustomsRule.DAY_TO_COME, day);
        }
        recorder.happenedOn(day);
        declarations.get(command.id(), command.version()).clear(command.clearance());
    }

    /** @param version the version that the user saw */
    public record Command(DeclarationId id, int version, Clearance clearance) {}
}
