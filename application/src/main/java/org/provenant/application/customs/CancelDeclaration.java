package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Enters that a declaration was withdrawn (hủy tờ khai): its goods go back to the permits. Not while devices that came
 * in on it stand in the register.
 */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_DECLARATIONS)
public class CancelDeclaration {

    @Inject
    Declarations declarations;

    @Inject
    Permits permits;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link CustomsRule#DEVICES_IN_REGISTER} or {@link CustomsRule#CANCELLED_TOO_EARLY} */
    public void cancel(Command command) {
        if (command.cancelledOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(CustomsRule.DAY_TO_COME, command.cancelledOn());
        }
        declarations.lock(command.id(), List.of());
        recorder.happenedOn(command.cancelledOn());
        declarations
                .get(command.id(), command.version())
                .cancel(command.cancelledOn(), command.reason(), permits::line);
    }

    /** @param version the version that the user saw */
    public record Command(DeclarationId id, int version, LocalDate cancelledOn, Reason reason) {}
}
