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
import org.provenant.domain.receiving.ExpectedDevice;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a serial number off the list of what is expected of a declaration, with a reason. */
@UseCase
@Corrects
@Allowed(Permission.IMPORT_EQUIPMENT)
public class WithdrawExpected {

    @Inject
    ReceivingDesk desk;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ReceivingRule#NOT_ON_THE_LIST} */
    public void withdraw(DeclarationId id, SerialNumber serial, Reason reason) {
        var declaration = desk.hold(id);
        database.entities()
                .createQuery(
                        "select e from ExpectedDevice e where e.declaration = :declaration and e.serialNumber = :serial"
                                + " and e.withdrawnOn is null",
                        ExpectedDevice.class)
                .setParameter("declaration", id)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReceivingRule.NOT_ON_THE_LIST, serial, declaration.label()))
                .withdraw(reason, LocalDate.now(clock));
    }
}
