package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.receiving.Scan;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a scan back that was made by mistake, with a reason, so that it no longer counts and can be made again. */
@UseCase
@Corrects
@Allowed(Permission.IMPORT_EQUIPMENT)
public class WithdrawScan {

    @Inject
    ReceivingDesk desk;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ReceivingRule#NOT_SCANNED} */
    public void withdraw(DeclarationId id, SerialNumber serial, Reason reason) {
        var declaration = desk.hold(id);
        database.entities()
                .createQuery(
                        "select e from Scan e where e.declaration = :declaration and e.serialNumber = :serial"
                                + " and e.withdrawnOn is null",
                        Scan.class)
                .setParameter("declaration", id)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReceivingRule.NOT_SCANNED, serial, declaration.label()))
                .withdraw(reason, LocalDate.now(clock));
    }
}
