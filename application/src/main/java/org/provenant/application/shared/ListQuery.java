package org.provenant.application.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/**
 * A list that is read in pages: a query whose rows have an {@code id}, narrowed by conditions and ordered by one of its
 * columns. A page costs the same wherever it lies.
 */
public final class ListQuery {

    private static final int MOST_WORDS = 8;

    private final Handle sql;
    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param select the query up to its {@code where}, which follows from the conditions */
    public ListQuery(Handle sql, String select) {
        this.sql = sql;
        this.select = select;
    }

    public ListQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Narrows the list by a value; nothing does not narrow it. */
    public ListQuery where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            bind(name, value);
        }
        return this;
    }

    /** A value that the query itself names. */
    public ListQuery bind(String name, Object value) {
        values.put(name, plain(value));
        return this;
    }

    /** Narrows the list to rows in which all words of a text occur, without regard to accents and case. */
    public ListQuery words(String expression, @Nullable String text) {
        var words = text == null ? new String[0] : Text.tidy(text).split("\\s+");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            var escaped = words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            where("plain(" + expression + ") like plain(:word" + i + ")", "word" + i, "%" + escaped + "%");
        }
        return this;
    }

    /**
     * One page.
     *
     * @param size rows on the page, at most {@value Keyset#MOST}
     * @param cursor where the page begins, from the page before or after; nothing for the first
     */
    public <T> Page<T> page(Class<T> type, SortColumn.Order order, int size, @Nullable String cursor) {
        var rows = Math.max(1, Math.min(size, Keyset.MOST));
        var at = Keyset.parse(cursor);
        var sort = order.by();
        var descending = order.descending() != (at != null && at.backwards());
        var read = at(
                        at,
                        sort,
                        query("select l.*, cast(l." + sort.column() + " as text) as sort_value" + list()
                                + beyond(at, sort, descending) + orderBy(sort, descending) + " limit :limit"))
                .bind("limit", rows + 1)
                .map(new FoundRows<>(ConstructorMapper.of(type)))
                .list();
        var page = Keyset.page(read, rows, count(), at, Found::key);
        return new Page<>(page.rows().stream().map(Found::row).toList(), page.total(), page.next(), page.previous());
    }

    /** All rows in this order, at most so many. */
    public <T> List<T> all(Class<T> type, SortColumn.Order order, int most) {
        return query("select l.*" + list() + orderBy(order.by(), order.descending()) + " limit :limit")
                .bind("limit", most)
                .map(ConstructorMapper.of(type))
                .list();
    }

    /**
     * The first rows in this order, and how many there are, by one query.
     *
     * @param most so many at most; nothing leads on from them
     */
    public <T> Page<T> first(Class<T> type, SortColumn.Order order, int most) {
        var total = new AtomicLong();
        var rows = query("select l.*, count(*) over () as total_rows" + list() + orderBy(order.by(), order.descending())
                        + " limit :limit")
                .bind("limit", most)
                .map(new CountedRows<>(ConstructorMapper.of(type), total))
                .list();
        return new Page<>(rows, total.get(), null, null);
    }

    /**
     * Figures of all rows together, for each group of them.
     *
     * @param columns the figures, as SQL
     * @param group what the groups have in common, as SQL
     */
    public <T> List<T> figures(Class<T> type, String columns, String group) {
        return query("select " + columns + list() + " group by " + group)
                .map(ConstructorMapper.of(type))
                .list();
    }

    /**
     * The row of one record, whatever else narrows the list.
     *
     * @param column of the query that holds the record's number
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if the list does not hold it
     */
    public <T> T one(Class<T> type, String column, RecordId id) {
        where(column + " = :id", "id", id);
        return query("select l.*" + list())
                .map(ConstructorMapper.of(type))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
    }

    /** How many rows there are in all. */
    public long count() {
        return query("select count(*)" + list()).mapTo(Long.class).one();
    }

    private String list() {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return " from (" + select + where + ") l";
    }

    private static String beyond(@Nullable Keyset at, SortColumn sort, boolean descending) {
        return at == null
                ? ""
                : " where (l.%s, l.id) %s (cast(:at as %s), :atId)"
                        .formatted(sort.column(), descending ? "<" : ">", sort.type());
    }

    private static String orderBy(SortColumn sort, boolean descending) {
        var direction = descending ? " desc" : "";
        return " order by l." + sort.column() + direction + ", l.id" + direction;
    }

    private static Query at(@Nullable Keyset at, SortColumn sort, Query query) {
        return at == null ? query : query.bind("at", at.valueAs(sort.type())).bind("atId", at.id());
    }

    private Query query(String statement) {
        return sql.createQuery(statement).bindMap(values);
    }

    private static Object plain(Object value) {
        if (value instanceof RecordId id) {
            return id.value();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** Every row says how many there are. */
    private record CountedRows<T>(RowMapper<T> rows, AtomicLong total) implements RowMapper<T> {

        @Override
        public RowMapper<T> specialize(ResultSet result, StatementContext context) throws SQLException {
            return new CountedRows<>(rows.specialize(result, context), total);
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            total.set(row.getLong("total_rows"));
            return rows.map(row, context);
        }
    }

    private record Found<T>(T row, Keyset key) {}

    /** Finds out once for all rows which column goes where. */
    private record FoundRows<T>(RowMapper<T> rows) implements RowMapper<Found<T>> {

        @Override
        public RowMapper<Found<T>> specialize(ResultSet result, StatementContext context) throws SQLException {
            return new FoundRows<>(rows.specialize(result, context));
        }

        @Override
        public Found<T> map(ResultSet row, StatementContext context) throws SQLException {
            return new Found<>(
                    rows.map(row, context), new Keyset(row.getString("sort_value"), row.getLong("id"), false));
        }
    }
}
