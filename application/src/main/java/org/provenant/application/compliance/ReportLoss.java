package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.provenant.application.custody.Handling;
import org.provenant.application.custody.StageSteps;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Reports that devices were lost or stolen: they count as lost from then on, until they turn up or are written off. */
@UseCase
@ActsOnDevices(DeviceAction.REPORT_LOSS)
@Allowed(Permission.EDIT_EQUIPMENT)
public class ReportLoss {

    @Inject
    Losses losses;

    @Inject
    EquipmentRegister equipment;

    @Inject
    InternalUseLock lock;

    @Inject
    StageSteps steps;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated rules of the devices, of the {@link InternalUseLock}, or of files */
    public LossId report(Command command) {
        var facts = command.facts();
        new Handling(command.devices(), facts.lostOn()).requireSensible(LocalDate.now(clock));
        recorder.happenedOn(facts.lostOn());
        var devices = equipment.lock(command.devices());
        lock.require(DeviceAction.REPORT_LOSS, command.devices(), Intent.on(facts.lostOn()));
        var loss = losses.add(new Loss(callers.current().requireCompany(), facts, command.devices()));
        losses.keep(loss, command.papers());
        var evidence = Objects.requireNonNullElse(facts.policeReport(), loss.label());
        devices.forEach(
                device -> steps.take(device, LifecycleStage.LOST, facts.lostOn(), evidence, new Reason(loss.label())));
        return loss.id();
    }

    /** @param papers what proves the report, such as that to the police */
    public record Command(List<EquipmentId> devices, Loss.Facts facts, List<AddPaper.Sent> papers) {

        public Command {
            devices = devices.stream().distinct().toList();
            papers = List.copyOf(papers);
        }
    }
}
