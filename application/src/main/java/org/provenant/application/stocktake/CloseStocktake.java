package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.provenant.application.audit.LastCheckpoint;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SealsHistory;
import org.provenant.application.usecase.Settings;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRule;
import org.provenant.reports.stocktake.CommitteeLine;
import org.provenant.reports.stocktake.MinutesRow;
import org.provenant.reports.stocktake.StocktakeMinutesData;
import org.provenant.reports.stocktake.StocktakeMinutesDocument;

/**
 * Closes a stocktake: its rows stay for ever as they are, the minutes (form 05-TSCĐ) are drawn from them and kept by
 * digest. What nobody has seen is from then on in the breach register. The history is signed before and after.
 */
@UseCase
@SealsHistory
@Allowed(Permission.CLOSE_STOCKTAKES)
public class CloseStocktake {

    @Inject
    Stocktakes stocktakes;

    @Inject
    MinutesRows minutesRows;

    @Inject
    StocktakeList list;

    @Inject
    LastCheckpoint lastCheckpoint;

    @Inject
    MissingDevices missing;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link StocktakeRule#STOCKTAKE_CLOSED} or {@link StocktakeRule#DIFFERENCES_OPEN} */
    public void close(Command command) {
        var stocktake = stocktakes.closing(command.stocktake(), command.version());
        stocktake.requireResolved(stocktakes.unresolved(command.stocktake()));
        missing.report(stocktake);
        var data = data(command);
        var document = new StocktakeMinutesDocument();
        var minutes = new Stocktake.Minutes(
                command.language(),
                files.store(out -> document.pdf(data, command.language(), out)),
                files.store(out -> document.xlsx(data, command.language(), out)));
        stocktake.close(
                command.conclusion(),
                data.rows().stream().mapToInt(MinutesRow::counted).sum(),
                minutes,
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private StocktakeMinutesData data(Command command) {
        var row = list.get(command.stocktake());
        var company = database.entities()
                .find(Company.class, callers.current().requireCompany().value())
                .facts();
        return new StocktakeMinutesData(
                company.name(),
                company.taxCode().value(),
                company.address(),
                row.number(),
                row.name(),
                row.basis(),
                list.scope(command.stocktake()).stream()
                        .map(part -> part.text(command.language()))
                        .toList(),
                LocalDate.ofInstant(row.openedAt(), Terms.VIETNAM),
                LocalDate.now(clock),
                list.committee(command.stocktake()).stream()
                        .map(member -> new CommitteeLine(member.name(), member.duty()))
                        .toList(),
                minutesRows.of(command.stocktake(), command.language()),
                command.conclusion().text(),
                lastCheckpoint.note().orElse(null),
                settings.isDemo());
    }

    /**
     * @param version the version that the user saw
     * @param language the language of the minutes
     */
    public record Command(StocktakeId stocktake, int version, Stocktake.Conclusion conclusion, Language language) {}
}
