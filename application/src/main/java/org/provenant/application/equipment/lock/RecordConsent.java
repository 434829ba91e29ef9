package org.provenant.application.equipment.lock;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.organisation.Places;
import org.provenant.application.permit.Permits;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Records a written consent of the authority, with the paper itself. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class RecordConsent {

    @Inject
    Consents consents;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Permits permits;

    @Inject
    Places places;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated a {@link FileRule}, {@link EquipmentRule#NOTHING_CONSENTED}
     *     or {@link EquipmentRule#CONSENT_TO_COME}
     */
    public UseConsentId record(Command command) {
        var facts = command.facts();
        var today = LocalDate.now(clock);
        if (facts.issuedOn().isAfter(today)) {
            throw new RuleViolated(EquipmentRule.CONSENT_TO_COME, facts.issuedOn());
        }
        if (facts.place() != null) {
            places.open(facts.place());
        }
        command.devices().forEach(equipment::get);
        command.permitLines().forEach(permits::line);
        var paper =
                AttachmentGuard.check(command.paper().name(), command.paper().bytes());
        files.store(command.paper().bytes());
        return consents.add(new UseConsent(
                        callers.current().requireCompany(), facts, paper, command.devices(), command.permitLines()))
                .id();
    }

    /** @param permitLines lines of whose goods it speaks as a whole */
    public record Command(
            UseConsent.Facts facts, List<EquipmentId> devices, List<PermitLineId> permitLines, AddPaper.Sent paper) {

        public Command {
            devices = devices.stream().distinct().toList();
            permitLines = permitLines.stream().distinct().toList();
        }
    }
}
