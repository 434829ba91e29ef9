package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.CommitteeMember;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRow;
import org.provenant.domain.stocktake.StocktakeRule;

/** Opens a stocktake: copies what should be there, so that it stays as it was when the counting began. */
@UseCase
@Allowed(Permission.MANAGE_STOCKTAKES)
public class OpenStocktake {

    /** So many devices are counted in one stocktake; more are counted place by place. */
    public static final int MOST = 5_000;

    @Inject
    Stocktakes stocktakes;

    @Inject
    ExpectedDevices expected;

    @Inject
    CountingAccounts accounts;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated one of {@link StocktakeRule}, about the scope, the day or the committee */
    public StocktakeId open(Command command) {
        if (command.committee().isEmpty()) {
            throw new RuleViolated(StocktakeRule.COMMITTEE_MISSING);
        }
        var caller = callers.current();
        var devices = expected.in(command.scope());
        var stocktake = stocktakes.add(new Stocktake(
                caller.requireCompany(),
                nextNumber(),
                command.facts(),
                devices.size(),
                caller.requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                LocalDate.now(clock)));
        expected.parts(stocktake.id(), command.scope()).forEach(stocktakes::add);
        appoint(stocktake.id(), command.committee());
        devices.forEach(device -> stocktakes.add(new StocktakeRow(stocktake.id(), true, device)));
        return stocktake.id();
    }

    private void appoint(StocktakeId stocktake, List<CommitteeMember.Facts> committee) {
        var known = accounts.all().stream().map(CountingAccounts.Row::id).collect(Collectors.toSet());
        for (int i = 0; i < committee.size(); i++) {
            var counter = committee.get(i).counter();
            if (counter != null && !known.contains(counter.value())) {
                throw new RuleViolated(
                        StocktakeRule.NO_SUCH_ACCOUNT, committee.get(i).name());
            }
            stocktakes.add(new CommitteeMember(stocktake, i + 1, committee.get(i)));
        }
    }

    /** Stocktakes of a company are numbered within the year, one after the other. */
    private String nextNumber() {
        long company = callers.current().requireCompany().value();
        database.sql()
                .createQuery("select id from company where id = :id for no key update")
                .bind("id", company)
                .mapTo(Long.class)
                .one();
        int year = LocalDate.now(clock).getYear();
        var last = database.sql()
                .createQuery("select max(split_part(number, '/', 1)::int) from stocktake"
                        + " where company_id = :company and split_part(number, '/', 2)::int = :year")
                .bind("company", company)
                .bind("year", year)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        return "%02d/%d/KK".formatted(last + 1, year);
    }

    /** @param committee its head first */
    public record Command(Stocktake.Facts facts, StocktakeScope scope, List<CommitteeMember.Facts> committee) {

        public Command {
            committee = List.copyOf(committee);
        }
    }
}
