package org.provenant.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.EntryRows;
import org.provenant.domain.audit.ChangeKind;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.audit.TreeHash;

/** The database writes the form that is hashed exactly as we do, whatever stands in the texts. */
@RegisterTest
class CanonicalRowsTest {

    /** What writers of JSON treat in ways of their own. */
    private static final List<String> ODD = List.of(
            "\"",
            "\\",
            "/",
            "\b",
            "\f",
            "\n",
            "\r",
            "\t",
            "\u0001",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u2028",
            "<",
            "é",
            "ữ",
            "😀",
            " ",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            "\\u0041",
            "igest\"",
            "{\"a\": 1, \"b\": [2, 3]}");

    private static final List<String> NAMES = List.of("serial", "place", "a", "placedOn", "fileDigest", "zz", "hsCode");

    private static final String CHANGE = "select " + CanonicalRows.CHANGE + """
            from (select :kind as kind, :entity as entity, cast(:record as bigint) as record_id, :label as label,
              cast(:fields as jsonb) as fields) c
            """;

    private static final String ENTRY = "select " + CanonicalRows.ENTRY + ", " + EntryRows.COLUMNS + """
            , l.changes_root from (select cast(:id as bigint) as id, timestamptz '2026-05-04 01:02:03.4Z' as recorded_at,
              cast(:happenedOn as date) as happened_on, cast(:actorId as bigint) as actor_id, :actor as actor,
              cast(:companyId as bigint) as company_id, cast(:company as text) as company, 'PAGE' as channel,
              'MoveEquipment' as use_case, cast(:reason as text) as reason, 'REFUSED' as outcome,
              cast(:rule as text) as rule, cast(:values as jsonb) as rule_values, cast(:subjects as text[]) as subjects,
              7 as changes) e, (select sha256('x') as changes_root) l
            """;

    @Inject
    TestDatabase database;

    private final Random random = Rounds.random(CanonicalRowsTest.class);

    @Test
    void changesAreWrittenAlikeOnBothSides() {
        database.sql().useHandle(sql -> {
            for (int round = 0; round < Rounds.of(200, 10_000); round++) {
                var change = new RecordChange(ChangeKind.CHANGED, text(), random.nextInt(), text(), fields());

                var read = sql.createQuery(CHANGE)
                        .bind("kind", change.kind().name())
                        .bind("entity", change.entity())
                        .bind("record", change.recordId())
                        .bind("label", change.label())
                        .bind("fields", ChangeFields.write(change.fields()))
                        .map((row, context) -> CanonicalRows.leaf(row, 1))
                        .one();

                assertEquals(TreeHash.ofLeaf(change.canonical()), read, change::toString);
            }
        });
    }

    @Test
    void entriesAreWrittenAlikeOnBothSides() {
        database.sql().useHandle(sql -> {
            for (int round = 0; round < Rounds.of(200, 10_000); round++) {
                assertAlike(sql);
            }
        });
    }

    /** Days that Java cannot write and moments that PostgreSQL writes like others must not pass for these. */
    @Test
    void everyOtherMomentHasAnotherLeaf() {
        var moments = List.of("2026-05-04 01:02:03.4Z", "2026-05-04 01:02:03.4Z BC", "infinity", "-infinity");
        var days = Arrays.asList(null, "2026-05-01", "2026-05-01 BC", "infinity", "-infinity");
        database.sql().useHandle(sql -> {
            var leaves = new HashSet<TreeHash>();
            for (var moment : moments) {
                for (var day : days) {
                    leaves.add(sql.createQuery("select " + CanonicalRows.ENTRY + """
                                    from (select 1 as id, cast(:moment as timestamptz) as recorded_at,
                                      cast(:day as date) as happened_on, 3 as actor_id, 'x' as actor, 4 as company_id,
                                      'y' as company, 'PAGE' as channel, 'MoveEquipment' as use_case, null as reason,
                                      'DONE' as outcome, null as rule, null as rule_values, array['z'] as subjects,
                                      1 as changes) e, (select sha256('x') as changes_root) l
                                    """)
                            .bind("moment", moment)
                            .bind("day", day)
                            .map((row, context) -> CanonicalRows.leaf(row, 1))
                            .one());
                }
            }

            assertEquals(moments.size() * days.size(), leaves.size());
        });
    }

    @Test
    void rowThatLacksWhatEveryOneHasIsLikeNoLeaf() {
        var leaf = database.sql().withHandle(sql -> sql.createQuery(
                        CHANGE.replace(":entity as entity", "cast(:entity as text) as entity"))
                .bind("kind", "CHANGED")
                .bind("entity", (String) null)
                .bind("record", 1)
                .bind("label", "x")
                .bind("fields", "{}")
                .map((row, context) -> CanonicalRows.leaf(row, 1))
                .one());

        assertEquals(TreeHash.ofNothing(), leaf);
    }

    private void assertAlike(Handle sql) {
        var rule = perhaps(this::text);
        var values = List.of(
                "[]",
                "[\"x\", 12, {\"day\": \"2026-05-01\"}]",
                "[{\"paper\": \"PERMIT\", \"number\": \"" + random.nextInt() + "/GP\", \"line\": 3}, -4]");
        var leaves = sql.createQuery(ENTRY)
                .bind("id", random.nextInt())
                .bind("happenedOn", perhaps(() -> LocalDate.ofEpochDay(random.nextInt(30_000))))
                .bind("actorId", perhaps(() -> random.nextLong(1L << 50)))
                .bind("actor", text())
                .bind("companyId", perhaps(() -> random.nextLong(1L << 50)))
                .bind("company", perhaps(this::text))
                .bind("reason", perhaps(this::text))
                .bind("rule", rule)
                .bind("values", rule == null ? null : values.get(random.nextInt(values.size())))
                .bindArray("subjects", String.class, List.of(text(), text()).subList(0, random.nextInt(3)))
                .map((row, context) -> List.of(
                        EntryRows.entry(row, TreeHash.of(row.getBytes("changes_root")))
                                .leaf(),
                        CanonicalRows.leaf(row, 1)))
                .one();

        assertEquals(leaves.get(0), leaves.get(1), () -> "rule " + rule);
    }

    private List<FieldChange> fields() {
        var names = new ArrayList<>(NAMES.subList(0, random.nextInt(NAMES.size())));
        return names.stream()
                .sorted()
                .map(name -> new FieldChange(name, perhaps(this::value), perhaps(this::value)))
                .toList();
    }

    private FieldValue value() {
        return new FieldValue(text(), perhaps(() -> random.nextLong(1L << 50)));
    }

    private String text() {
        return random.ints(random.nextInt(6), 0, ODD.size()).mapToObj(ODD::get).collect(Collectors.joining("x"));
    }

    private <T> @Nullable T perhaps(Supplier<T> made) {
        return random.nextBoolean() ? made.get() : null;
    }
}
