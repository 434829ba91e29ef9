package org.provenant.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.identity.CorrectUser;
import org.provenant.application.identity.UserList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.RenamePlace;
import org.provenant.application.reporting.DeductionSheets;
import org.provenant.application.reporting.PermitBalances;
import org.provenant.application.shared.Page;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class HistoryTest {

    private static final Reason REASON = new Reason("Đối chiếu lại với nhãn máy");

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    History history;

    @Inject
    HistoryWords words;

    @Inject
    CorrectEquipment correct;

    @Inject
    MoveEquipment move;

    @Inject
    RenamePlace renamePlace;

    @Inject
    PlaceTree tree;

    @Inject
    CorrectUser correctUser;

    @Inject
    UserList users;

    @Inject
    CallerLookup callers;

    @Inject
    EquipmentSearch search;

    @Inject
    PermitBalances balances;

    @Inject
    DeductionSheets sheets;

    @Inject
    Database database;

    @Inject
    TestDatabase tables;

    private EquipmentId device = new EquipmentId(0);
    private PlaceId line = new PlaceId(0);

    @BeforeEach
    void aDevice() {
        run++;
        chain.site("KHO" + run);
        line = chain.site("SMT" + run);
        device = chain.registered("H" + run, 1, "KHO" + run).get(0);
    }

    @Test
    void everyChangedFieldStandsBeforeAndAfterInBothLanguages() {
        correct(everythingElse());

        var fields = latest().changes().get(0).fields();

        assertEquals(
                Map.ofEntries(
                        Map.entry("arrivalCondition", "Đã qua sử dụng, còn tốt → Tân trang"),
                        Map.entry("assetTag", "H%1$d-1 → TAG-%1$d".formatted(run)),
                        Map.entry("category", "Máy tính xách tay → Máy tính để bàn"),
                        Map.entry("currency", "USD → VND"),
                        Map.entry("description", " → Máy trạm đồ họa"),
                        Map.entry("identifiers", " → IMEI 490154203237518"),
                        Map.entry("manufactureYear", "2022 → 2021"),
                        Map.entry("manufacturer", "Lenovo → Dell"),
                        Map.entry("model", "ThinkPad T14 → Precision 3660"),
                        Map.entry("note", " → Thiếu chân đế"),
                        Map.entry("noSerialReason", " → Nhãn máy bị bong"),
                        Map.entry("origin", "Nhật Bản → Hàn Quốc"),
                        Map.entry("serialNumber", "H%dSN1 → ".formatted(run)),
                        Map.entry("unitValue", "410,5 → 10.500.000")),
                written(fields, Language.VI));
        var english = written(fields, Language.EN);
        assertEquals("Japan → South Korea", english.get("origin"));
        assertEquals("410.5 → 10,500,000", english.get("unitValue"));
        assertEquals("Laptop → Desktop computer", english.get("category"));
    }

    @Test
    void whatStayedTheSameIsNotMentioned() {
        var row = row();

        correct(ExampleFacts.withNote(row, "Đã vệ sinh"));

        assertEquals(
                List.of("note"),
                latest().changes().get(0).fields().stream()
                        .map(FieldChange::field)
                        .toList());
    }

    @Test
    void datesAndYesOrNoAreWrittenAsPeopleReadThem() {
        move(LocalDate.of(2026, 6, 2));

        assertEquals(
                "15/03/2026 → 02/06/2026",
                written(fieldsOfTheDevice(), Language.VI).get("placedOn"));
        assertEquals("Có", words.write("Place", "closed", value("true"), Language.VI));
        assertEquals("No", words.write("Place", "closed", value("false"), Language.EN));
        assertEquals(
                "15/06/2026 09:00",
                words.write("PeriodicReport", "issuedAt", value("2026-06-15T02:00:00Z"), Language.VI));
    }

    @Test
    void valueOfAFieldThatIsNoMoreStaysReadable() {
        assertEquals("X-1", words.write("Equipment", "colour", value("X-1"), Language.EN));
        assertEquals("MOTHBALLED", words.write("Equipment", "stage", value("MOTHBALLED"), Language.VI));
        assertEquals("", words.write("Equipment", "note", null, Language.VI));
    }

    @Test
    void namesStayAsTheyWere() {
        acting.as(keeper(), () -> move.move(command(line, LocalDate.of(2026, 6, 2))));
        var before = latest();

        acting.as(
                Role.RECORD_KEEPER,
                () -> renamePlace.rename(
                        new RenamePlace.Command(line, tree.get(line).version(), "Xưởng lắp ráp", null, REASON)));
        rename("Hồ Thị Lan");

        assertEquals(before, latest());
        assertEquals(
                "KHO%1$d Kho KHO%1$d → SMT%1$d Kho SMT%1$d".formatted(run),
                written(fieldsOfTheDevice(), Language.VI).get("place"));
    }

    @Test
    void refusedAttemptStandsInTheHistoryOfWhatItWasAbout() {
        var stale = row().version() + 7;

        var rule = ruleAgainst(() -> acting.as(
                Role.RECORD_KEEPER,
                () -> correct.correct(new CorrectEquipment.Command(device, stale, ExampleFacts.of(row()), REASON))));

        var entry = latest();
        assertEquals(ValueRule.CHANGED_SINCE, rule);
        assertEquals(List.of(Outcome.REFUSED, "CorrectEquipment"), List.of(entry.outcome(), entry.useCase()));
        assertEquals(rule, refusalOf(entry));
        assertEquals(REASON.text(), entry.reason());
        assertEquals(List.of(), entry.changes());
    }

    @Test
    void deniedAttemptStandsInTheHistoryWithWhoTried() {
        var row = row();

        assertThrows(
                Denied.class,
                () -> acting.as(
                        Role.AUDITOR,
                        () -> correct.correct(new CorrectEquipment.Command(
                                device, row.version(), ExampleFacts.withNote(row, "X"), REASON))));

        var entry = latest();
        assertEquals(List.of(Outcome.DENIED, "CorrectEquipment"), List.of(entry.outcome(), entry.useCase()));
        assertEquals(acting.user(Role.AUDITOR).value(), entry.actorId());
        assertNull(row().note());
    }

    @Test
    void recordTellsItsWholeLifeTheLatestFirst() {
        correct(ExampleFacts.withNote(row(), "Đã vệ sinh"));
        move(LocalDate.of(2026, 6, 2));

        var entries = all(this::ofDevice);

        assertEquals(
                List.of("MoveEquipment", "CorrectEquipment", "ImportEquipment"),
                entries.stream().map(HistoryEntry::useCase).toList());
        var first = entries.get(2).changes().get(0).fields();
        assertTrue(first.stream().allMatch(field -> field.before() == null), first.toString());
        assertEquals("H%d-1".formatted(run), after(first, "assetTag"));
    }

    @Test
    void whatIsHandedOutStandsInTheHistoryAndWhatIsOnlyReadDoesNot() throws Exception {
        var before = tables.count("audit_entry");
        var permit = new PermitId(tables.number("select max(id) from permit"));

        acting.as(Role.AUDITOR, () -> row());
        acting.as(Role.AUDITOR, () -> balances.on(permit, clock.today()));
        assertEquals(before, tables.count("audit_entry"));
        acting.as(Role.AUDITOR, () -> sheets.xlsx(permit, Language.VI));

        assertEquals(before + 1, tables.count("audit_entry"));
        var entry = acting.as(Role.AUDITOR, () -> history.find(HistoryQuery.ALL, 1, null))
                .rows()
                .get(0);
        assertEquals("DeductionSheets", entry.useCase());
        assertEquals(Outcome.DONE, entry.outcome());
        assertEquals(acting.user(Role.AUDITOR).value(), entry.actorId());
        assertEquals(List.of(new HistoryEntry.Subject("Permit", permit.value())), entry.subjects());
    }

    @Test
    void pagesVisitEveryEntryOnceTheLatestFirst() {
        var expected = tables.sql().withHandle(sql -> sql.createQuery(
                        "select id from audit_entry where company_id = :company or company_id is null order by id desc")
                .bind("company", acting.company().value())
                .mapTo(Long.class)
                .list());

        var seen = all(cursor -> history.find(HistoryQuery.ALL, 3, cursor));

        assertEquals(expected, seen.stream().map(HistoryEntry::id).toList());
    }

    @Test
    void filtersNarrowTheList() {
        move(LocalDate.of(2026, 6, 2));
        rename("Đặng Đức Đạt");
        var keeper = keeper();
        acting.as(keeper, () -> move.move(command(chain.site("L" + run), LocalDate.of(2026, 6, 3))));

        var query = new HistoryQuery(
                new HistoryQuery.Who("dang duc", null),
                new HistoryQuery.What("MoveEquipment", null, null, null, Set.of(), Outcome.DONE, null),
                new HistoryQuery.When(clock.today(), clock.today(), false),
                HistoryQuery.Readings.LEFT_OUT);
        var entries =
                acting.as(Role.AUDITOR, () -> history.find(query, 50, null)).rows();

        assertFalse(entries.isEmpty(), keeper.name());
        assertTrue(
                entries.stream()
                        .allMatch(entry -> entry.useCase().equals("MoveEquipment")
                                && Objects.equals(
                                        entry.actorId(),
                                        acting.user(Role.RECORD_KEEPER).value())),
                entries.toString());
        assertEquals(keeper.name(), entries.get(0).actor());
        var tomorrow = new HistoryQuery(
                HistoryQuery.Who.ANYBODY,
                HistoryQuery.What.ANYTHING,
                new HistoryQuery.When(clock.today().plusDays(1), null, false),
                HistoryQuery.Readings.LEFT_OUT);
        assertEquals(
                0,
                acting.as(Role.AUDITOR, () -> history.find(tomorrow, 50, null)).total());
    }

    @Test
    void nobodySeesAnotherCompanysHistory() {
        var entry = latest().id();
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        assertEquals(
                List.of(),
                acting.as(elsewhere, () -> history.of("Equipment", device.value(), 10, null))
                        .rows());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> {
                    history.entry(entry, 0);
                })));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(installation(), () -> {
                    history.entry(entry, 0);
                })));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'X'",
                "update audit_change set label = 'X'",
                "delete from audit_entry",
                "delete from audit_change",
                "truncate audit_entry cascade",
                "truncate audit_change"
            })
    void historyAcceptsAdditionsOnly(String statement) {
        var entries = tables.count("audit_entry");

        var ofRole = assertThrows(RuntimeException.class, () -> database.aside(sql -> sql.execute(statement)));
        var ofOwner = assertThrows(RuntimeException.class, () -> tables.sql().useHandle(sql -> sql.execute(statement)));

        assertTrue(ofRole.toString().contains("permission denied"), ofRole.toString());
        assertTrue(ofOwner.toString().contains("accepts additions only"), ofOwner.toString());
        assertEquals(entries, tables.count("audit_entry"));
    }

    private static FieldValue value(String text) {
        return new FieldValue(text, null);
    }

    private static Object refusalOf(HistoryEntry entry) {
        var refusal = entry.refusal();
        return refusal == null ? "no refusal" : refusal.rule();
    }

    private static @Nullable String after(List<FieldChange> fields, String name) {
        return fields.stream()
                .filter(field -> field.field().equals(name))
                .map(field -> field.after() == null ? "" : field.after().text())
                .findFirst()
                .orElse(null);
    }

    /** The record keeper under the name of this moment. */
    private Caller keeper() {
        return callers.callerOf(acting.user(Role.RECORD_KEEPER), acting.company(), Channel.PAGE)
                .orElseThrow();
    }

    /** An administrator without any role in a company. */
    private Caller installation() {
        var user = acting.user(Role.ADMINISTRATOR);
        return callers.callerOf(user, null, Channel.PAGE).orElseThrow();
    }

    private EquipmentFacts everythingElse() {
        return new EquipmentFacts(
                new AssetTag("TAG-" + run),
                null,
                "Nhãn máy bị bong",
                "Dell",
                "Precision 3660",
                "Máy trạm đồ họa",
                Category.DESKTOP,
                new ManufactureYear(2021),
                new Country("KR"),
                Condition.REFURBISHED,
                new Money(new BigDecimal("10500000"), Money.currencyOf("VND")),
                new Identifiers(List.of(new Imei("490154203237518")), List.of(), List.of()),
                "Thiếu chân đế");
    }

    private Map<String, String> written(List<FieldChange> fields, Language language) {
        var written = new TreeMap<String, String>();
        for (var field : fields) {
            written.put(
                    field.field(),
                    words.write("Equipment", field.field(), field.before(), language) + " → "
                            + words.write("Equipment", field.field(), field.after(), language));
        }
        return written;
    }

    private EquipmentRow row() {
        return acting.as(Role.AUDITOR, () -> search.get(device));
    }

    private void correct(EquipmentFacts facts) {
        var version = row().version();
        acting.as(
                Role.RECORD_KEEPER,
                () -> correct.correct(new CorrectEquipment.Command(device, version, facts, REASON)));
    }

    private List<FieldChange> fieldsOfTheDevice() {
        return latest().changes().stream()
                .filter(change -> change.entity().equals("Equipment"))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    private void move(LocalDate day) {
        acting.as(Role.RECORD_KEEPER, () -> move.move(command(line, day)));
    }

    private MoveEquipment.Command command(PlaceId to, LocalDate day) {
        return new MoveEquipment.Command(List.of(device), to, null, day, REASON);
    }

    private void rename(String name) {
        var keeper = acting.user(Role.RECORD_KEEPER);
        acting.as(
                Role.ADMINISTRATOR,
                () -> correctUser.correct(new CorrectUser.Command(
                        keeper, users.get(keeper).version(), name + " " + run, Language.VI, null, REASON)));
    }

    private HistoryEntry latest() {
        return acting.as(Role.AUDITOR, () -> ofDevice(null)).rows().get(0);
    }

    private Page<HistoryEntry> ofDevice(@Nullable String cursor) {
        return history.of("Equipment", device.value(), 1, cursor);
    }

    private interface Pages {
        Page<HistoryEntry> from(@Nullable String cursor);
    }

    private List<HistoryEntry> all(Pages pages) {
        var entries = new ArrayList<HistoryEntry>();
        var page = acting.as(Role.AUDITOR, () -> pages.from(null));
        entries.addAll(page.rows());
        while (page.next() != null) {
            var next = page.next();
            page = acting.as(Role.AUDITOR, () -> pages.from(next));
            entries.addAll(page.rows());
        }
        assertEquals(
                entries,
                entries.stream()
                        .sorted(Comparator.comparing(HistoryEntry::id).reversed())
                        .toList());
        return entries;
    }
}
