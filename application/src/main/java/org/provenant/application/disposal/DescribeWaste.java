package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Says as what waste the devices of a draft are handed over, and how heavy they are. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class DescribeWaste {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    /** @throws RuleViolated {@link DisposalRule#WASTE_CODE_UNKNOWN} or {@link DisposalRule#ORDER_STAGE} */
    public void describe(Command command) {
        var order = orders.inTurn(command.order(), command.version());
        var code = command.waste().code();
        if (code != null && !routes.knows(code, routes.pointOf(order))) {
            throw new RuleViolated(DisposalRule.WASTE_CODE_UNKNOWN, code, order.number());
        }
        order.describe(command.lines(), command.waste());
    }

    /**
     * @param version the version that the user saw
     * @param lines which devices
     */
    public record Command(DisposalOrderId order, int version, List<DisposalLineId> lines, DisposalLine.Waste waste) {

        public Command {
            lines = List.copyOf(lines);
        }
    }
}
