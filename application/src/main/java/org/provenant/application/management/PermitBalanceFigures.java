package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.reporting.PermitBalances;
import org.provenant.application.reporting.PermitBalances.Balance;
import org.provenant.application.reporting.PermitBalances.LineBalance;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;

/** How each line of each permit stood at the end of a day. */
@ApplicationScoped
class PermitBalanceFigures implements Figures {

    @Inject
    PermitBalances balances;

    @Override
    public ManagementKind kind() {
        return ManagementKind.PERMIT_BALANCE;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        return balances.all(question.day()).stream()
                .flatMap(permit -> permit.lines().stream().map(line -> row(permit, line)))
                .toList();
    }

    private static FigureRow row(Balance permit, LineBalance line) {
        return FigureRow.of(Lead.Target.PERMIT, permit.permitId())
                .put(ManagementColumn.PERMIT, permit.permitNumber())
                .put(ManagementColumn.LINE, line.lineNo())
                .put(ManagementColumn.GOODS, line.goods())
                .put(ManagementColumn.HS, line.hsShown())
                .put(ManagementColumn.UNIT, line.unit())
                .put(ManagementColumn.PERMITTED, line.permitted())
                .put(ManagementColumn.DECLARED, line.declared())
                .put(ManagementColumn.RECEIVED, line.received())
                .put(ManagementColumn.IN_USE, line.inUse())
                .put(ManagementColumn.STORED, line.stored())
                .put(ManagementColumn.OTHER, line.other())
                .put(ManagementColumn.GONE, line.gone())
                .put(ManagementColumn.LEFT, line.left());
    }
}
