package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.StocktakeId;

/** How far a stocktake is, for everybody who counts at the same time. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class StocktakeTally {

    private static final int LATEST = 15;
    private static final String COUNTS = """
            count(*) filter (where expected) as expected,
            count(*) filter (where expected and row_state <> 'PENDING') as seen,
            count(*) filter (where row_state in ('WRONG_PLACE', 'WRONG_CUSTODIAN')) as elsewhere,
            count(*) filter (where not expected and resolution is distinct from 'STRUCK_OUT') as surplus
            """;

    @Inject
    Stocktakes stocktakes;

    @Inject
    Database database;

    /** The counts of this moment. */
    public Tally of(StocktakeId id) {
        boolean open = stocktakes.get(id).minutes() == null;
        return new Tally(
                open,
                states(id),
                per("coalesce(place_path, '')", id),
                per("coalesce(custodian_name, '')", id),
                counters(id),
                latest(id));
    }

    /** Every state, also those in which no row is. */
    private List<InState> states(StocktakeId id) {
        var states = new EnumMap<RowState, Integer>(RowState.class);
        database.sql()
                .createQuery("select row_state, count(*) as rows from stocktake_row where stocktake_id = :id"
                        + " group by row_state")
                .bind("id", id.value())
                .map((row, context) -> states.put(RowState.valueOf(row.getString("row_state")), row.getInt("rows")))
                .list();
        return Arrays.stream(RowState.values())
                .map(state -> new InState(state, states.getOrDefault(state, 0)))
                .toList();
    }

    private List<Share> per(String column, StocktakeId id) {
        return database.sql()
                .createQuery("select <column> as name, <counts> from stocktake_row where stocktake_id = :id"
                        + " group by 1 order by 1")
                .define("column", column)
                .define("counts", COUNTS)
                .bind("id", id.value())
                .map(ConstructorMapper.of(Share.class))
                .list();
    }

    private List<Counter> counters(StocktakeId id) {
        return database.sql()
                .createQuery("""
                        select u.name, count(distinct s.row_id) filter (where r.resolution is distinct from 'STRUCK_OUT')
                            as devices, max(s.scanned_at) as latest
                        from stocktake_scan s join user_account u on u.id = s.scanned_by
                          join stocktake_row r on r.id = s.row_id
                        where s.stocktake_id = :id group by u.id, u.name order by u.name
                        """)
                .bind("id", id.value())
                .map(ConstructorMapper.of(Counter.class))
                .list();
    }

    private List<Latest> latest(StocktakeId id) {
        return database.sql()
                .createQuery("""
                        select s.code, r.subject_name as name, r.row_state as state, u.name as counter, s.scanned_at as at
                        from stocktake_scan s join stocktake_row r on r.id = s.row_id
                          join user_account u on u.id = s.scanned_by
                        where s.stocktake_id = :id order by s.id desc limit :most
                        """)
                .bind("id", id.value())
                .bind("most", LATEST)
                .map(ConstructorMapper.of(Latest.class))
                .list();
    }

    /**
     * The counts of a moment.
     *
     * @param open whether it can still be counted
     * @param states rows in each state
     * @param places per place of the register
     * @param custodians per custodian of the register
     * @param latest the scans that arrived last
     */
    public record Tally(
            boolean open,
            List<InState> states,
            List<Share> places,
            List<Share> custodians,
            List<Counter> counters,
            List<Latest> latest)
            implements Serializable {

        public Tally {
            states = List.copyOf(states);
            places = List.copyOf(places);
            custodians = List.copyOf(custodians);
            counters = List.copyOf(counters);
            latest = List.copyOf(latest);
        }
    }

    /** How many rows are in a state. */
    public record InState(RowState state, int rows) implements Serializable {}

    /**
     * The counts of one place or custodian.
     *
     * @param name empty for what the register has nowhere
     * @param elsewhere seen at another place or with somebody else
     * @param surplus seen without being expected
     */
    public record Share(String name, int expected, int seen, int elsewhere, int surplus) implements Serializable {}

    /** How much one user has counted. */
    public record Counter(String name, int devices, Instant latest) implements Serializable {}

    /** One scan. */
    public record Latest(String code, String name, RowState state, String counter, Instant at)
            implements Serializable {}
}
