package org.provenant.application.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.provenant.application.compliance.BreachBook;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Database;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeRow;

/** Carries what nobody has seen over into the registers of breaches and losses, where it is followed up. */
@ApplicationScoped
class MissingDevices {

    @Inject
    Stocktakes stocktakes;

    @Inject
    BreachBook breaches;

    @Inject
    ReportLoss reportLoss;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What is still looked for when the stocktake is closed; of what has left since, its own papers tell. */
    void report(Stocktake stocktake) {
        var today = LocalDate.now(clock);
        for (var row : stocktakes.missing(stocktake.id())) {
            var device = Objects.requireNonNull(row.equipment());
            if (equipment.get(device).stage().isPresent()) {
                row.missedBy(breaches.reportOnce(
                        device,
                        BreachKind.MISSING,
                        FoundBy.STOCKTAKE,
                        today,
                        told(stocktake, Objects.requireNonNull(row.resolutionReason()))));
            }
        }
        // Once the stocktake is closed the database takes no change of its rows.
        database.entities().flush();
    }

    /**
     * A device that was looked for in vain is lost.
     *
     * @param paper number and date of the paper that proves it
     */
    LossId lose(Stocktake stocktake, StocktakeRow row, boolean theft, String paper, Reason reason) {
        var where = Objects.requireNonNull(row.placePath());
        var facts = new Loss.Facts(
                theft,
                LocalDate.now(clock),
                where.substring(0, Math.min(where.length(), Loss.WHERE_LENGTH)),
                told(stocktake, reason.text()),
                paper);
        return reportLoss.report(
                new ReportLoss.Command(List.of(Objects.requireNonNull(row.equipment())), facts, List.of()));
    }

    private static String told(Stocktake stocktake, String reason) {
        return stocktake.label() + " " + stocktake.name() + ": " + reason;
    }
}
