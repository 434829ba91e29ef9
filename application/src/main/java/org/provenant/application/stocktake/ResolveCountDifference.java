package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.ScanWay;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRow;
import org.provenant.domain.stocktake.StocktakeRowId;
import org.provenant.domain.stocktake.StocktakeRule;
import org.provenant.domain.stocktake.StocktakeScan;

/**
 * Says what became of a difference. Moves are done in the register by custody itself, with its rules, and losses are
 * reported as such; what was resolved so stands in the same entry of the history.
 */
@UseCase
@Allowed(Permission.MANAGE_STOCKTAKES)
public class ResolveCountDifference {

    @Inject
    Stocktakes stocktakes;

    @Inject
    EquipmentRegister equipment;

    @Inject
    ExpectedDevices expected;

    @Inject
    MoveEquipment moveEquipment;

    @Inject
    MissingDevices missing;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated one of {@link StocktakeRule}, or a rule on the move or loss */
    public void resolve(Command command) {
        var stocktake = stocktakes.open(command.stocktake());
        var row = stocktakes.row(command.stocktake(), command.row(), command.version());
        row.requireResolvable(command.how());
        switch (command.how()) {
            case MOVED -> move(row, command.reason());
            case LOST -> lose(stocktake, row, command);
            case IDENTIFIED -> identify(row, command);
            case PUT_BACK, TURNED_UP, MISSING, TO_REGISTER, NOT_OURS, STRUCK_OUT -> {
                // Nothing of it changes the register.
            }
        }
        row.resolve(
                command.how(),
                command.reason().text(),
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** To where and with whom it was seen; what nobody saw stays as the register has it. */
    private void move(StocktakeRow row, Reason reason) {
        if (row.seenPlace() == null && row.seenCustodian() == null) {
            throw new RuleViolated(StocktakeRule.SEEN_NOWHERE, row.label());
        }
        var device = equipment.get(Objects.requireNonNull(row.equipment()));
        var seen = row.seenPlace();
        var place = seen == null || expected.around(device.place()).contains(seen) ? device.place() : seen;
        var custodian = row.seenCustodian() == null ? device.custodian() : row.seenCustodian();
        var unit = row.seenCustodian() == null ? device.custodianUnit() : null;
        if (place.equals(device.place())
                && Objects.equals(custodian, device.custodian())
                && Objects.equals(unit, device.custodianUnit())) {
            return;
        }
        moveEquipment.move(
                new MoveEquipment.Command(List.of(device.id()), place, custodian, unit, LocalDate.now(clock), reason));
    }

    private void lose(Stocktake stocktake, StocktakeRow row, Command command) {
        if (command.evidence() == null) {
            throw new RuleViolated(StocktakeRule.LOSS_NEEDS_EVIDENCE);
        }
        row.lostBy(missing.lose(stocktake, row, command.theft(), command.evidence(), command.reason()));
    }

    /** The device whose label could not be read counts as seen where it was found. */
    private void identify(StocktakeRow row, Command command) {
        var code = new ScannedCode(command.device() == null ? "" : command.device());
        var device = stocktakes.named(command.stocktake(), List.of(code.upper())).stream()
                .filter(each -> each.equipment() != null)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(StocktakeRule.NO_SUCH_DEVICE, code));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var scan = new StocktakeScan.Facts(
                UUID.randomUUID().toString(),
                code,
                ScanWay.FIELD,
                row.seenPlace(),
                row.seenCustodian(),
                Objects.requireNonNullElse(row.countedAt(), now));
        var who = callers.current().requireUser();
        stocktakes.add(new StocktakeScan(device, scan, who, now));
        device.see(scan, expected.around(device.place()), who);
    }

    /**
     * @param version the version that the user saw
     * @param device tag or serial number of the device that it is, to identify it
     * @param evidence number and date of the paper that proves a loss, such as the report to the police
     * @param theft whether what is lost was stolen, as far as is known
     */
    public record Command(
            StocktakeId stocktake,
            StocktakeRowId row,
            int version,
            Resolution how,
            @Nullable String device,
            @Nullable String evidence,
            boolean theft,
            Reason reason) {

        public Command {
            evidence = Text.optional(evidence, "policeReport", Loss.PAPER_LENGTH);
        }
    }
}
