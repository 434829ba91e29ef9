package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.Breach;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Enters into the breach register what somebody has found, one breach for each device. */
@UseCase
@Allowed({Permission.EDIT_EQUIPMENT, Permission.MANAGE_PERMITS})
public class ReportBreach {

    @Inject
    BreachBook book;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ComplianceRule#NOT_YET} */
    public List<BreachId> report(Command command) {
        if (command.foundOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(ComplianceRule.NOT_YET, command.foundOn());
        }
        return command.devices().stream()
                .map(device ->
                        book.report(device, command.kind(), FoundBy.PERSON, command.foundOn(), command.description()))
                .toList();
    }

    /** @param description what was seen, in words */
    public record Command(List<EquipmentId> devices, BreachKind kind, LocalDate foundOn, String description) {

        public Command {
            devices = devices.stream().distinct().toList();
            description = Text.required(description, "description", Breach.TEXT_LENGTH);
        }
    }
}
