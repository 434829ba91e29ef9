package org.provenant.application.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.SignedMinutes;
import org.provenant.domain.stocktake.SignedMinutesId;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRow;
import org.provenant.domain.stocktake.StocktakeRowId;

/** The stocktakes of the company that the caller acts for, and what belongs to them. */
@ApplicationScoped
class Stocktakes {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's stocktake */
    Stocktake get(StocktakeId id) {
        return ours(database.entities().find(Stocktake.class, id.value()), id);
    }

    /** A running stocktake of which something changes; whoever changes or closes it at the same moment waits. */
    Stocktake open(StocktakeId id) {
        var stocktake = inTurn(id);
        stocktake.requireOpen();
        return stocktake;
    }

    /** A stocktake that is closed, if nobody has changed it since that version. */
    Stocktake closing(StocktakeId id, int version) {
        var stocktake = inTurn(id);
        seenVersion.require(stocktake, version, stocktake.version());
        return stocktake;
    }

    private Stocktake inTurn(StocktakeId id) {
        get(id);
        // Rows refer to it, and whoever writes them must not wait for us for that alone.
        database.sql()
                .createQuery("select id from stocktake where id = :id for no key update")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
        var stocktake = get(id);
        database.entities().refresh(stocktake);
        return stocktake;
    }

    private Stocktake ours(@Nullable Stocktake found, StocktakeId id) {
        if (found == null || !found.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return found;
    }

    /** A row that is to be resolved, if nobody has changed it since that version. */
    StocktakeRow row(StocktakeId stocktake, StocktakeRowId id, int version) {
        var row = database.entities().find(StocktakeRow.class, id.value());
        if (row == null || !row.stocktake().equals(stocktake)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        seenVersion.require(row, version, row.version());
        return row;
    }

    SignedMinutes paper(StocktakeId stocktake, SignedMinutesId id) {
        get(stocktake);
        var paper = database.entities().find(SignedMinutes.class, id.value());
        if (paper == null || !paper.stocktake().equals(stocktake)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return paper;
    }

    /** The rows that any of these codes names, by asset tag, serial number, or as it was read. */
    List<StocktakeRow> named(StocktakeId stocktake, Collection<String> codes) {
        return database.entities()
                .createQuery("""
                        select r from StocktakeRow r where r.stocktake = :stocktake
                          and (r.code in :codes or r.serialNumber in :codes) order by r.id
                        """, StocktakeRow.class)
                .setParameter("stocktake", stocktake)
                .setParameter("codes", codes)
                .getResultList();
    }

    /** Devices of the register that nobody has seen, and of which nothing else is known than that they are looked for. */
    List<StocktakeRow> missing(StocktakeId stocktake) {
        return database.entities()
                .createQuery("""
                        select r from StocktakeRow r where r.stocktake = :stocktake and r.countResolution = :missing
                          and r.equipment is not null order by r.id
                        """, StocktakeRow.class)
                .setParameter("stocktake", stocktake)
                .setParameter("missing", Resolution.MISSING)
                .getResultList();
    }

    /** What should be there, and nobody has seen nor said anything of. */
    List<StocktakeRow> unseen(StocktakeId stocktake) {
        return database.entities()
                .createQuery("""
                        select r from StocktakeRow r where r.stocktake = :stocktake and r.rowState = :pending
                          and r.countResolution is null order by r.id
                        """, StocktakeRow.class)
                .setParameter("stocktake", stocktake)
                .setParameter("pending", RowState.PENDING)
                .getResultList();
    }

    /** How many differences nobody has resolved. */
    long unresolved(StocktakeId stocktake) {
        return database.sql()
                .createQuery("select count(*) from stocktake_row where stocktake_id = :stocktake"
                        + " and row_state <> 'FOUND' and resolution is null")
                .bind("stocktake", stocktake.value())
                .mapTo(Long.class)
                .one();
    }

    /** Makes a record known, with a number. */
    <T> T add(T record) {
        database.entities().persist(record);
        return record;
    }
}
