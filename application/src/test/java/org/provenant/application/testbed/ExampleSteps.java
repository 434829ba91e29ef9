package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.provenant.application.compliance.FindLost;
import org.provenant.application.compliance.LossList;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.custody.ChangeStage;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.compliance.LossStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;

/** Takes devices to any stage of their life, by the use case that it has. */
@ApplicationScoped
public class ExampleSteps {

    @Inject
    ChangeStage change;

    @Inject
    ReportLoss reportLoss;

    @Inject
    DisposeOutright dispose;

    @Inject
    FindLost findLost;

    @Inject
    LossList losses;

    /**
     * A loss is reported, with the reason as its circumstances, and ended when its devices turn up; what an order does is
     * done outright; any other stage is changed.
     */
    public void change(ChangeStage.Command command) {
        if (command.stage().isByOrder()) {
            dispose.dispose(command);
            return;
        }
        if (command.stage() == LifecycleStage.LOST) {
            var facts =
                    new Loss.Facts(false, command.day(), "Kho", command.reason().text(), command.evidence());
            reportLoss.report(new ReportLoss.Command(command.devices(), facts, List.of()));
            return;
        }
        var found = new HashSet<EquipmentId>();
        for (var device : command.devices()) {
            if (!found.contains(device)) {
                open(device).ifPresent(loss -> found.addAll(find(loss, command)));
            }
        }
        var others = command.devices().stream()
                .filter(device -> !found.contains(device) || command.stage() != LifecycleStage.IN_STORAGE)
                .toList();
        if (!others.isEmpty() || found.isEmpty()) {
            change.change(new ChangeStage.Command(
                    others, command.stage(), command.day(), command.evidence(), command.reason()));
        }
    }

    private Optional<LossList.LossRow> open(EquipmentId device) {
        return losses.of(device).stream()
                .filter(loss -> loss.stage() != LossStage.FOUND)
                .findFirst();
    }

    private List<EquipmentId> find(LossList.LossRow loss, ChangeStage.Command command) {
        var id = new LossId(loss.id());
        findLost.find(new FindLost.Command(id, loss.version(), command.day(), command.reason()));
        return losses.devices(id).stream()
                .map(device -> new EquipmentId(device.id()))
                .toList();
    }
}
