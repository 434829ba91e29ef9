package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.audit.ComparedRecords;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.shared.Recorded;

/**
 * Folds the changes of each record in the order of their numbers in the chain and compares what comes of it with what
 * the record says now. Whatever was changed past the register, in the tables themselves, differs.
 */
@ApplicationScoped
public class Replay {

    private static final int MOST = ComparedRecords.MOST;

    /** Whoever waits for the answer, or the server that has other work by day, waits no longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int CHUNK = 1_000;

    /** Records that came with the program's tables, so that their history begins with their first change. */
    private static final Set<String> BORN_WITHOUT_HISTORY = Set.of("ManagementForm", "ReportFormVersion");

    /** What a column that a later version has added says of records that are older. */
    private static final Set<String> BEGINNINGS = Set.of("false", "0");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    private static final String CHANGES = "select c.record_id, c.fields from audit_change c"
            + " join audit_link l on l.entry_id = c.entry_id where c.entity = ?"
            + " order by c.record_id, l.number, c.position";

    @Inject
    Database database;

    @Inject
    RecordKinds kinds;

    /**
     * A record that is not what its history says.
     *
     * @param field the field that differs; none if the record has no history, or the history no record
     * @param told what the history says
     * @param present what the record says
     */
    public record Difference(
            String entity,
            long record,
            @Nullable String field,
            @Nullable FieldValue told,
            @Nullable FieldValue present) implements Serializable {}

    /**
     * What a comparison has found.
     *
     * @param records how many records were compared
     * @param all whether these were all, or the time was over before
     * @param differences at most {@value ComparedRecords#MOST}
     */
    public record Result(long records, boolean all, List<Difference> differences) implements Serializable {

        public Result {
            differences = List.copyOf(differences);
        }

        /** Whether every record is what its history says. */
        public boolean isSame() {
            return differences.isEmpty();
        }

        /** Without the values, which stand in the history and in the records. */
        public ComparedRecords places() {
            return new ComparedRecords(
                    records,
                    all,
                    differences.stream()
                            .map(each -> new ComparedRecords.Place(each.entity(), each.record(), each.field()))
                            .toList());
        }
    }

    /** Compares all records of these kinds, as they stand at one moment, for a quarter of an hour at most. */
    public Result compare(Collection<String> entities) {
        return compare(entities, LONGEST);
    }

    /** Compares them until the time is over. */
    Result compare(Collection<String> entities, Duration longest) {
        return database.atOneMoment(moment -> {
            var found = new Found(System.nanoTime() + longest.toNanos());
            for (var entity : entities) {
                if (!found.isFull()) {
                    compare(entity, moment, found);
                }
            }
            return found.result();
        });
    }

    private void compare(String entity, EntityManager moment, Found found) {
        var connection = moment.unwrap(Connection.class);
        try (var changes = connection.prepareStatement(CHANGES)) {
            changes.setFetchSize(CHUNK);
            changes.setString(1, entity);
            try (var rows = changes.executeQuery()) {
                var told = new Told(rows);
                compare(entity, moment, told, found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    private void compare(String entity, EntityManager moment, Told told, Found found) throws SQLException {
        long last = 0;
        while (true) {
            var chunk = after(last, entity, moment);
            for (var record : chunk) {
                last = record.id().value();
                found.count();
                found.addGone(entity, told.before(last));
                compare(entity, record, told.of(last), found);
            }
            moment.clear();
            if (chunk.size() < CHUNK) {
                break;
            }
            if (found.isFull()) {
                return;
            }
        }
        found.addGone(entity, told.before(Long.MAX_VALUE));
    }

    private List<? extends Recorded> after(long last, String entity, EntityManager moment) {
        return after(last, kinds.typeOf(entity), kinds.numberOf(entity), moment);
    }

    private static <T> List<T> after(long last, Class<T> type, String number, EntityManager moment) {
        var build = moment.getCriteriaBuilder();
        var query = build.createQuery(type);
        var record = query.from(type);
        query.where(build.greaterThan(record.<Long>get(number), last)).orderBy(build.asc(record.get(number)));
        return moment.createQuery(query).setMaxResults(CHUNK).getResultList();
    }

    private void compare(
            String entity, Recorded record, @Nullable Map<String, @Nullable FieldValue> told, Found found) {
        var present = kinds.factsOf(record);
        if (told == null) {
            if (!BORN_WITHOUT_HISTORY.contains(entity)) {
                found.add(new Difference(entity, record.id().value(), null, null, null));
            }
            return;
        }
        var fields = new TreeSet<>(present.keySet());
        fields.addAll(told.keySet());
        for (var field : fields) {
            var now = present.get(field);
            if (!same(told, field, now) && !isLeftOut(entity, told, field, now)) {
                found.add(new Difference(entity, record.id().value(), field, told.get(field), now));
            }
        }
    }

    private boolean isLeftOut(
            String entity, Map<String, @Nullable FieldValue> told, String field, @Nullable FieldValue now) {
        if (told.containsKey(field)) {
            return !kinds.hasReadable(entity, field);
        }
        return BORN_WITHOUT_HISTORY.contains(entity) || now != null && BEGINNINGS.contains(now.text());
    }

    private static boolean same(Map<String, @Nullable FieldValue> told, String field, @Nullable FieldValue now) {
        var before = told.get(field);
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return now.id() == null ? sameText(before.text(), now.text()) : now.id().equals(before.id());
    }

    /** Releases before told moments more finely than the database keeps them. */
    static boolean sameText(String told, String present) {
        return told.equals(present)
                || MOMENT.matcher(told).matches()
                        && MOMENT.matcher(present).matches()
                        && Instant.parse(told)
                                .plusNanos(500)
                                .truncatedTo(ChronoUnit.MICROS)
                                .equals(Instant.parse(present));
    }

    /** What has been found so far. */
    private static final class Found {

        private final List<Difference> differences = new ArrayList<>();
        private final long until;
        private long records;
        private boolean isCut;

        Found(long until) {
            this.until = until;
        }

        void count() {
            records++;
        }

        void add(Difference difference) {
            if (differences.size() < MOST) {
                differences.add(difference);
            }
        }

        void addGone(String entity, Set<Long> numbers) {
            numbers.forEach(gone -> add(new Difference(entity, gone, null, null, null)));
        }

        /** Whether as much was found as is told, or the time is over: then the rest is not read. */
        boolean isFull() {
            isCut |= differences.size() >= MOST || System.nanoTime() > until;
            return isCut;
        }

        Result result() {
            return new Result(records, !isCut, differences);
        }
    }

    /** The history of one kind, folded record by record in the order of their numbers. */
    private static final class Told {

        private final ResultSet rows;
        private boolean more;

        Told(ResultSet rows) throws SQLException {
            this.rows = rows;
            more = rows.next();
        }

        /** Records with a lower number that nobody has asked for: they have a history and are gone. */
        Set<Long> before(long record) throws SQLException {
            var gone = new TreeSet<Long>();
            while (more && rows.getLong(1) < record) {
                gone.add(rows.getLong(1));
                more = rows.next();
            }
            return gone;
        }

        /** What the history says of a record in the end; nothing if it says nothing at all. */
        @Nullable
        Map<String, @Nullable FieldValue> of(long record) throws SQLException {
            if (!more || rows.getLong(1) != record) {
                return null;
            }
            var state = new HashMap<String, @Nullable FieldValue>();
            while (more && rows.getLong(1) == record) {
                fold(rows.getString(2), state);
                more = rows.next();
            }
            return state;
        }
    }

    /** Lays one change over what the record was before. */
    static void fold(String fields, Map<String, @Nullable FieldValue> state) {
        for (var change : ChangeFields.read(fields)) {
            state.put(change.field(), change.after());
        }
    }
}
