package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.custody.ChangeStage;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.equipment.LifecycleStage;

/** Takes devices to any stage of their life, by the use case that it has. */
@ApplicationScoped
public class ExampleSteps {

    @Inject
    ChangeStage change;

    @Inject
    ReportLoss reportLoss;

    /** A loss is reported, with the reason as its circumstances; any other stage is changed. */
    public void change(ChangeStage.Command command) {
        if (command.stage() != LifecycleStage.LOST) {
            change.change(command);
            return;
        }
        var facts = new Loss.Facts(false, command.day(), "Kho", command.reason().text(), command.evidence());
        reportLoss.report(new ReportLoss.Command(command.devices(), facts, List.of()));
    }
}
