package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.RuleContent;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Projection;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Secret;

/**
 * Changes every field of every domain class that JPA writes, found from the classes themselves, and asks the history for
 * it. A field that could change without a trace fails the build, whoever adds it.
 */
@RegisterTest
class EveryFieldIsToldTest {

    /** What the history says nothing of, and why. */
    private static final Map<String, String> UNTOLD = Map.of("version", "counts the changes that are told");

    private static final Map<Class<?>, List<?>> SAMPLES = Map.ofEntries(
            Map.entry(String.class, List.of("1a", "2b")),
            Map.entry(int.class, List.of(1, 2)),
            Map.entry(Integer.class, List.of(1, 2)),
            Map.entry(long.class, List.of(1L, 2L)),
            Map.entry(Long.class, List.of(1L, 2L)),
            Map.entry(boolean.class, List.of(false, true)),
            Map.entry(Boolean.class, List.of(false, true)),
            Map.entry(BigDecimal.class, List.of(new BigDecimal("1.5"), new BigDecimal("2.5"))),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 2))),
            Map.entry(
                    Instant.class,
                    List.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-02T00:00:00Z"))),
            Map.entry(WasteCode.class, List.of(new WasteCode("16 01 13"), new WasteCode("16 01 12"))),
            Map.entry(AssetTag.class, List.of(new AssetTag("TB-1"), new AssetTag("TB-2"))),
            Map.entry(SerialNumber.class, List.of(new SerialNumber("SN-1"), new SerialNumber("SN-2"))),
            Map.entry(ManufactureYear.class, List.of(new ManufactureYear(2021), new ManufactureYear(2022))),
            Map.entry(
                    Identifiers.class,
                    List.of(
                            new Identifiers(List.of(), List.of(), List.of("A")),
                            new Identifiers(List.of(), List.of(), List.of("B")))),
            Map.entry(HsCode.class, List.of(new HsCode("84713020"), new HsCode("84715010"))),
            Map.entry(Country.class, List.of(new Country("JP"), new Country("KR"))),
            Map.entry(Quantity.class, List.of(new Quantity(1), new Quantity(2))),
            Map.entry(
                    RulePoint.class,
                    List.of(new RulePoint(1, LocalDate.of(2026, 1, 1)), new RulePoint(1, LocalDate.of(2026, 2, 2)))),
            Map.entry(
                    RuleContent.class,
                    List.of(
                            new RuleContent(Map.of(RuleField.NAME_EN, "A")),
                            new RuleContent(Map.of(RuleField.NAME_EN, "B")))));

    /** Texts that their record reads back. */
    private static final Map<String, List<?>> READ_BACK = Map.of(
            "SigningKey.publicKey", List.of(key(1), key(2)),
            "Declaration.number", List.of("100000000010", "100000000020"),
            "ProcessingExport.number", List.of("300000000010", "300000000020"));

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    AuditLog audit;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    /** Numbers of records that are numbered by whoever makes them. */
    private static long number = 1_000;

    private final Map<Class<?>, List<Recorded>> made = new HashMap<>();

    @BeforeEach
    void tablesThatTakeAnything() {
        tables.sql().useHandle(sql -> {
            sql.execute("grant insert, update on all tables in schema public to provenant_app");
            sql.createQuery("""
                            select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname)
                            from pg_constraint
                            where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u')
                            """).mapTo(String.class).list().forEach(sql::execute);
            sql.createQuery("select format('drop trigger keeps_closed on %s', tgrelid::regclass) from pg_trigger"
                            + " where tgname = 'keeps_closed'")
                    .mapTo(String.class)
                    .list()
                    .forEach(sql::execute);
            sql.createQuery("""
                            select format('drop index if exists %s', i.indexrelid::regclass) from pg_index i
                              join pg_class c on c.oid = i.indrelid
                            where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace
                            """).mapTo(String.class).list().forEach(sql::execute);
            sql.createQuery("""
                            select format('alter table %s alter column %I drop not null', a.attrelid::regclass, a.attname)
                            from pg_attribute a join pg_class c on c.oid = a.attrelid
                            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
                              and a.attnotnull and a.attname <> 'id' and c.relname not like 'audit%'
                              and not exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary
                                and a.attnum = any (i.indkey))
                            """).mapTo(String.class).list().forEach(sql::execute);
        });
    }

    @Test
    void everyFieldThatCanChangeLeavesATrace() throws Exception {
        act(() -> recorded().forEach(kind -> {
            make(kind);
            make(kind);
        }));
        act(() -> change(0));
        long changed = act(() -> change(1));

        var told = tables.sql().withHandle(sql -> sql.createQuery("select entity || '.' || f.key from audit_change,"
                        + " jsonb_each(fields) f where entry_id = :entry and kind = 'CHANGED'"
                        + " and f.value ->> 'before' is distinct from f.value ->> 'after'")
                .bind("entry", changed)
                .mapTo(String.class)
                .set());
        var untold = new TreeSet<String>();
        for (var kind : recorded()) {
            for (var mapping : changeable(kind)) {
                var field = nameOf(kind) + "." + mapping.getAttributeName();
                if (!told.contains(field) && !isSecret(mapping) && !UNTOLD.containsKey(mapping.getAttributeName())) {
                    untold.add(field);
                }
            }
        }
        assertEquals(Set.of(), untold, "these fields change and the history does not say so");
        assertTrue(told.size() > 150, "only " + told.size() + " fields were changed");
    }

    @Test
    void changedSecretIsToldWithoutItsValue() throws Exception {
        act(() -> recorded().forEach(this::make));
        act(() -> change(0));

        var secrets = tables.sql().withHandle(sql -> sql.createQuery(
                        "select f.value -> 'after' ->> 'text'"
                                + " from audit_change, jsonb_each(fields) f where entity = 'UserAccount' and f.key = 'passwordHash'")
                .mapTo(String.class)
                .set());

        assertEquals(Set.of(EntityListener.HIDDEN), secrets);
    }

    /** A field of a kind that nobody has thought of, such as a list of plain values, would slip through the listener. */
    @Test
    void everyFieldIsOfAKindThatTheListenerKnows() {
        var unknown = new TreeSet<String>();
        for (var kind : database.descriptors()) {
            var of = kind.getJavaClass();
            if (kind.isAggregateDescriptor()) {
                continue;
            }
            assertTrue(Recorded.class.isAssignableFrom(of) || of.isAnnotationPresent(Projection.class), of.toString());
            for (var mapping : kind.getMappings()) {
                var listOfRecords = mapping.isCollectionMapping()
                        && mapping instanceof ForeignReferenceMapping reference
                        && reference.getReferenceDescriptor() != null
                        && reference.getReferenceDescriptor().getJavaClass().isAnnotationPresent(Entity.class);
                if (!listOfRecords
                        && !(mapping instanceof DirectToFieldMapping)
                        && !(mapping instanceof OneToOneMapping)) {
                    unknown.add(mapping.toString());
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    /** Runs something as a use case would and gives the number of the entry that it left. */
    private long act(Runnable action) throws Exception {
        acting.as(Role.ADMINISTRATOR, () -> {
            try {
                return transactions.run(() -> {
                    action.run();
                    database.entities().flush();
                    audit.write(new AuditLog.Act(acting.caller(Role.ADMINISTRATOR), "Test", List.of(), null));
                    return true;
                });
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return tables.number("select max(id) from audit_entry");
    }

    private List<ClassDescriptor> recorded() {
        return database.descriptors().stream()
                .filter(kind -> Recorded.class.isAssignableFrom(kind.getJavaClass()))
                .toList();
    }

    /** A record with plain values in all fields and with the records that it is a part of; all else comes later. */
    private Recorded make(ClassDescriptor kind) {
        try {
            Constructor<?> constructor = kind.getJavaClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            var record = (Recorded) constructor.newInstance();
            for (var mapping : Facts.of(kind)) {
                if (mapping instanceof OneToOneMapping reference) {
                    set(record, mapping, make(reference.getReferenceDescriptor()));
                } else if (!RecordId.class.isAssignableFrom(mapping.getAttributeClassification())) {
                    set(record, mapping, sample(mapping, 0));
                }
            }
            if (!kind.usesSequenceNumbers()) {
                number++;
                set(
                        record,
                        numberOf(kind),
                        numberOf(kind).getAttributeClassification() == int.class ? (int) number : (Object) number);
            }
            database.entities().persist(record);
            made.computeIfAbsent(kind.getJavaClass(), type -> new ArrayList<>()).add(record);
            return record;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(kind.toString(), e);
        }
    }

    private static DatabaseMapping numberOf(ClassDescriptor kind) {
        return kind.getMappings().stream()
                .filter(mapping -> kind.getPrimaryKeyFields().contains(mapping.getField()))
                .findFirst()
                .orElseThrow();
    }

    /** Gives every field of the first record of each kind its first or its second value. */
    private void change(int which) {
        for (var kind : recorded()) {
            var first = madeOf(kind.getJavaClass()).get(0);
            var record =
                    database.entities().find(kind.getJavaClass(), first.id().value());
            for (var mapping : changeable(kind)) {
                if (!mapping.getAttributeName().equals("version")) {
                    set(record, mapping, sample(mapping, which));
                }
            }
        }
    }

    private List<Recorded> madeOf(Class<?> type) {
        return made.getOrDefault(type, List.of());
    }

    private static List<DatabaseMapping> changeable(ClassDescriptor kind) {
        return kind.getMappings().stream()
                .filter(mapping -> !mapping.isCollectionMapping())
                .filter(mapping -> !kind.getPrimaryKeyFields().contains(mapping.getField()))
                .filter(mapping -> mapping.getFields().stream().allMatch(field -> field.isUpdatable()))
                .toList();
    }

    private Object sample(DatabaseMapping mapping, int which) {
        if (mapping instanceof OneToOneMapping reference) {
            var other = madeOf(reference.getReferenceClass()).get(which);
            return database.entities()
                    .find(reference.getReferenceClass(), other.id().value());
        }
        var readBack = READ_BACK.get(nameOf(mapping.getDescriptor()) + "." + mapping.getAttributeName());
        if (readBack != null) {
            return readBack.get(which);
        }
        var type = mapping.getAttributeClassification();
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            assertTrue(constants.length > 1 || which == 0, mapping + " has but one value");
            return constants[Math.min(which, constants.length - 1)];
        }
        if (RecordId.class.isAssignableFrom(type)) {
            var kind = made.entrySet().stream()
                    .filter(each -> each.getValue().get(0).id().getClass() == type)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no record has " + type));
            return kind.getValue().get(which).id();
        }
        var samples = SAMPLES.get(type);
        if (samples == null) {
            throw new AssertionError("the test needs two samples of " + type);
        }
        return samples.get(which);
    }

    /** As the class itself would: the weaver has hung the noting of changes on this method. */
    private static void set(Object record, DatabaseMapping mapping, Object value) {
        var type = mapping.getDescriptor().getJavaClass();
        for (var method : type.getMethods()) {
            if (method.getName().equals("_persistence_set_" + mapping.getAttributeName())) {
                try {
                    method.invoke(record, value);
                    return;
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new AssertionError(mapping.toString(), e);
                }
            }
        }
        throw new AssertionError("not woven: " + mapping);
    }

    private static boolean isSecret(DatabaseMapping mapping) {
        try {
            return mapping.getDescriptor()
                    .getJavaClass()
                    .getDeclaredField(mapping.getAttributeName())
                    .isAnnotationPresent(Secret.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(mapping.toString(), e);
        }
    }

    private static String key(int seed) {
        var bytes = new byte[TreeHash.LENGTH];
        bytes[0] = (byte) seed;
        return new SignatureKey("provenant/1", TreeHash.of(bytes)).text();
    }

    private static String nameOf(ClassDescriptor kind) {
        return kind.getJavaClass().getSimpleName();
    }
}
