package org.provenant.application.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.HistoryQuery.Readings;
import org.provenant.application.audit.HistoryQuery.What;
import org.provenant.application.audit.HistoryQuery.When;
import org.provenant.application.audit.HistoryQuery.Who;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.identity.CorrectUser;
import org.provenant.application.identity.UserList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.RenamePlace;
import org.provenant.application.processing.DeviceTimeline;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.NamedRecord;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.audit.AuditEntryId;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.InclusionProof;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

/** What an auditor asks of the history, and what it answers. */
@RegisterTest
class HistoryQuestionsTest {

    private static final Reason REASON = new Reason("Đối chiếu lại với nhãn máy");
    private static final LocalDate EARLIER = LocalDate.of(2026, 4, 2);

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
    FieldTrail trail;

    @Inject
    DeviceTimeline timeline;

    @Inject
    EntryFiles files;

    @Inject
    EntryProof proofs;

    @Inject
    HistoryExport export;

    @Inject
    OpenRecord openRecord;

    @Inject
    BeginSigning signing;

    @Inject
    CheckpointMaker checkpoints;

    @Inject
    CorrectEquipment correct;

    @Inject
    MoveEquipment move;

    @Inject
    CorrectUser correctUser;

    @Inject
    UserList users;

    @Inject
    CallerLookup callers;

    @Inject
    EquipmentSearch search;

    @Inject
    RenamePlace renamePlace;

    @Inject
    PlaceTree places;

    @Inject
    RecordKinds kinds;

    @Inject
    TestDatabase tables;

    private ImportBatchId batch = new ImportBatchId(0);
    private EquipmentId device = new EquipmentId(0);
    private PlaceId line = new PlaceId(0);
    private String tag = "";

    @BeforeEach
    void aDevice() {
        run++;
        tag = "Q" + run + "-1";
        chain.site("QK" + run);
        line = chain.site("QS" + run);
        batch = chain.imported(
                chain.declaration(chain.permit(1, 1).get(0), 1), ExampleChain.laptops("Q" + run, 1, "QK" + run));
        device = chain.devicesOf(batch).get(0);
    }

    @Test
    void filtersAskForWhoWhatWhenAndFieldTogether() {
        rename("Hồ Thị Lan");
        var asLan = keeper();
        acting.as(asLan, () -> note("Đã vệ sinh"));
        rename("Lê Thị Mai");
        acting.as(keeper(), () -> move.move(command(line, EARLIER)));

        assertEquals(List.of("CorrectEquipment"), acts(what(null, tag, "note", null)));
        var moved = found(what("Equipment", tag, "place", null));
        assertEquals(
                List.of("MoveEquipment"),
                moved.stream().map(HistoryEntry::useCase).toList());
        assertEquals(tag, moved.get(0).changes().get(0).label());
        assertEquals(List.of(), acts(what("Place", tag, null, null)));
        assertEquals(
                List.of("MoveEquipment", "CorrectEquipment", "ImportEquipment"), acts(what(null, tag, null, null)));
        assertEquals(List.of(), acts(what(null, tag, null, Channel.API)));
        assertEquals(
                List.of("MoveEquipment", "CorrectEquipment", "ImportEquipment"),
                acts(new HistoryQuery(
                        new Who("ho thi lan " + run, null),
                        new What(null, "Equipment", device.value(), null, Set.of(), Outcome.DONE, Channel.PAGE),
                        When.EVER,
                        Readings.LEFT_OUT)),
                "whoever had the name did the other acts under another one");
        assertEquals(
                List.of("MoveEquipment"),
                acts(new HistoryQuery(
                        new Who(null, acting.user(Role.RECORD_KEEPER).value()),
                        new What(null, null, null, tag.toLowerCase(Locale.ROOT), Set.of(), null, null),
                        new When(EARLIER, EARLIER, true),
                        Readings.LEFT_OUT)));
    }

    @Test
    void namesOfRecordsAreFoundByAnyPartOfThemWithOrWithoutAccents() {
        var name = "Xưởng Đúc số " + run;
        acting.as(
                Role.RECORD_KEEPER,
                () -> renamePlace.rename(new RenamePlace.Command(line, placeVersion(), name, null, REASON)));
        acting.as(
                Role.RECORD_KEEPER,
                () -> renamePlace.rename(new RenamePlace.Command(line, placeVersion(), "Kho " + run, null, REASON)));

        for (var part : List.of("QS" + run, "qs" + run, "S" + run)) {
            assertEquals(
                    List.of("RenamePlace", "RenamePlace", "AddPlace"), acts(what("Place", part, null, null)), part);
        }
        assertEquals(List.of("RenamePlace"), acts(what("Place", "xuong duc so " + run, null, null)));
        assertEquals(List.of(), acts(what("Place", "xuong%duc so " + run, null, null)), "no letter stands for others");
    }

    @Test
    void timelineTellsWhateverNamesTheDeviceByTheDayThatTheRecordNames() {
        var naming = kinds.naming(EquipmentId.class).stream()
                .map(RecordKinds.Parts::entity)
                .toList();

        assertTrue(naming.contains("ProcessingExport"), "through its rows, which leave no entries: " + naming);
        assertFalse(naming.contains("Equipment"));
        assertEquals(Set.of("amendedOn", "cancelledOn", "clearedOn", "registeredOn"), kinds.daysOf("Declaration"));
        assertEquals(Set.of(), kinds.daysOf("Person"));
    }

    @Test
    void everyFileOfAnEntryCanBeReachedHoweverManyThereAre() {
        var entry = tables.number("select max(id) from audit_entry");
        tables.sql().useHandle(owner -> {
            owner.execute("alter table audit_change disable trigger user");
            for (int file = 0; file < 205; file++) {
                var digest = FileDigest.of(("file " + run + " " + file).getBytes(StandardCharsets.UTF_8))
                        .hex();
                owner.execute("insert into stored_file (digest, size, stored_at) values (?, 1, now())", digest);
                owner.execute(
                        "insert into audit_change (entry_id, position, kind, entity, record_id, label, fields) values"
                                + " (?, ?, 'CREATED', 'DossierPaper', ?, 'x', cast(? as jsonb))",
                        entry,
                        1_000 + file,
                        file,
                        "{\"fileDigest\": {\"after\": {\"text\": \"" + digest + "\"}}}");
            }
        });

        var first = acting.as(Role.AUDITOR, () -> files.of(entry, 0));
        var last = acting.as(Role.AUDITOR, () -> files.of(entry, 200));

        assertEquals(205, first.total());
        assertEquals(100, first.files().size());
        assertEquals(5, last.files().size());
        assertEquals(
                last.files().get(4),
                acting.as(
                        Role.AUDITOR,
                        () -> files.get(
                                new AuditEntryId(entry), last.files().get(4).digest())));
        tables.sql().useHandle(owner -> {
            owner.execute("delete from audit_change where entry_id = ? and position >= 1000", entry);
            owner.execute("alter table audit_change enable trigger user");
        });
    }

    private int placeVersion() {
        return acting.as(Role.AUDITOR, () -> places.get(line)).version();
    }

    @Test
    void attemptsAndReadingsStandWithTheRecordThatTheyName() {
        var stale = new CorrectEquipment.Command(device, 99, ExampleFacts.of(row()), REASON);
        ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> correct.correct(stale)));
        acting.as(Role.AUDITOR, () -> openRecord.open(new NamedRecord("Equipment", device.value())));

        var about = new What(null, "Equipment", device.value(), null, Set.of(), null, null);
        assertEquals(List.of("CorrectEquipment", "ImportEquipment"), acts(about));
        assertEquals(
                List.of("OpenRecord", "CorrectEquipment", "ImportEquipment"),
                acts(new HistoryQuery(Who.ANYBODY, about, When.EVER, Readings.AMONG_ALL)));
        var opened = found(new HistoryQuery(Who.ANYBODY, about, When.EVER, Readings.ALONE))
                .get(0);
        assertEquals(acting.user(Role.AUDITOR).value(), opened.actorId());
        assertEquals(List.of(new HistoryEntry.Subject("Equipment", device.value())), opened.subjects());
        assertFalse(
                acting.as(Role.AUDITOR, () -> history.of("Equipment", device.value(), 10, null)).rows().stream()
                        .anyMatch(entry -> entry.useCase().equals("OpenRecord")),
                "what was only looked at is no history of the device");
    }

    @Test
    void historyOfAWholeTellsOfItsParts() {
        var permit = tables.number("select permit_id from permit_line pl join equipment e on e.permit_line_id = pl.id"
                + " where e.id = " + device.value());

        var told = acting.as(Role.AUDITOR, () -> history.of("Permit", permit, 10, null))
                .rows();

        assertEquals(
                List.of("ImportEquipment", "RegisterDeclaration", "RegisterPermit"),
                told.stream().map(HistoryEntry::useCase).toList());
        assertEquals(
                List.of("PermitLine"),
                told.get(0).changes().stream().map(change -> change.entity()).toList());
    }

    @Test
    void correctionAndWhatItCorrectsKnowEachOther() {
        acting.as(Role.RECORD_KEEPER, () -> note("Thiếu sạc"));
        acting.as(Role.RECORD_KEEPER, () -> note("Đủ sạc"));
        var entries = acting.as(Role.AUDITOR, () -> history.of("Equipment", device.value(), 10, null))
                .rows();

        var found = acting.as(Role.AUDITOR, () -> trail.of(entries));

        long second = entries.get(0).id();
        long first = entries.get(1).id();
        assertEquals(
                first,
                Objects.requireNonNull(neighbours(found.get(at(second, "note"))).earlier())
                        .entry());
        assertEquals(
                second,
                Objects.requireNonNull(neighbours(found.get(at(first, "note"))).later())
                        .entry());
        assertNull(neighbours(found.get(at(first, "note"))).earlier(), "there was no note before");
        assertFalse(found.containsKey(at(entries.get(2).id(), "serialNumber")));
    }

    @Test
    void timelineGoesFromThePermitToTheLastActByTheDaysOnWhichThingsHappened() {
        acting.as(Role.RECORD_KEEPER, () -> note("Đã vệ sinh"));
        acting.as(Role.RECORD_KEEPER, () -> move.move(command(line, EARLIER)));

        var told = acting.as(Role.AUDITOR, () -> timeline.of(device));
        var events = told.events();

        assertEquals(
                List.of(
                        "2026-01-05 RegisterPermit true",
                        "2026-03-10 RegisterDeclaration true",
                        "2026-03-15 ImportEquipment true",
                        "2026-04-02 MoveEquipment true"),
                events.stream()
                        .filter(event -> event.recordedLater())
                        .map(event -> event.day() + " " + event.useCase() + " " + event.recordedLater())
                        .toList());
        assertEquals("CorrectEquipment", events.get(events.size() - 1).useCase());
        assertTrue(events.stream().anyMatch(event -> event.papers().contains("list.csv")), "the imported file");
        assertEquals(0, told.more());
        var first = acting.as(Role.AUDITOR, () -> timeline.of(device, 2));
        assertEquals(2, first.events().size());
        assertEquals(events.size() - 2, first.more(), "what is not told is counted");
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> timeline.of(device))));
    }

    @Test
    void fileThatAnEntryNamesIsHandedOutAsItWas() {
        var entry = acting.as(Role.AUDITOR, () -> history.of("ImportBatch", batch.value(), 10, null)).rows().stream()
                .filter(each -> each.useCase().equals("UploadImport"))
                .findFirst()
                .orElseThrow();
        var id = new AuditEntryId(entry.id());

        var named = acting.as(Role.AUDITOR, () -> files.of(entry.id(), 0)).files();
        var bytes = acting.as(Role.AUDITOR, () -> files.bytes(id, named.get(0).digest()));

        assertEquals(
                List.of("list.csv"),
                named.stream().map(EntryFiles.EntryFile::name).toList());
        assertArrayEquals(ExampleChain.laptops("Q" + run, 1, "QK" + run).getBytes(StandardCharsets.UTF_8), bytes);
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        acting.callerElsewhere(Role.AUDITOR),
                        () -> files.bytes(id, named.get(0).digest()))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        Role.AUDITOR,
                        () -> files.bytes(id, FileDigest.of(new byte[0]).hex()))));
    }

    @Test
    void proofOfAnEntryIsCheckedWithNothingElse() throws Exception {
        signing.begin();
        acting.as(Role.RECORD_KEEPER, () -> note("Đã niêm phong"));
        checkpoints.make();
        var entry = acting.as(Role.AUDITOR, () -> history.of("Equipment", device.value(), 1, null))
                .rows()
                .get(0);

        var proof = new ObjectMapper().readTree(acting.as(Role.AUDITOR, () -> written(entry)));

        var leaf = TreeHash.ofLeaf(proof.get("entry").asText().getBytes(StandardCharsets.UTF_8));
        var changes = texts(proof.get("changes"));
        var checkpoint = SignedCheckpoint.parse(proof.get("checkpoint").asText());
        var path = new InclusionProof(
                proof.get("index").asLong(),
                proof.get("size").asLong(),
                texts(proof.get("path")).stream().map(TreeHash::parse).toList());
        assertEquals(1, changes.size());
        assertTrue(proof.get("entry")
                .asText()
                .contains(TreeHash.ofLeaf(changes.get(0).getBytes(StandardCharsets.UTF_8))
                        .hex()));
        assertTrue(path.proves(leaf, checkpoint.checkpoint().root()));
        assertTrue(checkpoint
                .signer(texts(proof.get("keys")).stream()
                        .map(SignatureKey::parse)
                        .toList())
                .isPresent());
        assertTrue(changes.get(0).contains("Đã niêm phong"), changes.get(0));
    }

    @Test
    void exportHoldsEveryRowThatIsLookedForInWords() throws Exception {
        acting.as(Role.RECORD_KEEPER, () -> note("=1+1"));

        var rows = acting.as(Role.AUDITOR, () -> exported(what("Equipment", tag, "note", null)));

        assertEquals(2, rows.size());
        assertEquals("Trường thông tin", rows.get(0).get(13));
        assertEquals(
                List.of("CorrectEquipment!", "Đã thực hiện", REASON.text()),
                rows.get(1).subList(6, 9));
        assertEquals(List.of(tag, "note!", "", "=1+1"), rows.get(1).subList(12, 16));
        assertEquals(
                1
                        + tables.number(
                                "select count(*) from audit_change c, jsonb_object_keys(c.fields) where c.label = '"
                                        + tag + "'"),
                acting.as(Role.AUDITOR, () -> exported(what(null, tag, null, null)))
                        .size());
    }

    private List<List<String>> exported(HistoryQuery query) {
        var out = new ByteArrayOutputStream();
        try {
            export.xlsx(query, new NamesAsTheyAre(), Language.VI, out);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                var rows = new ArrayList<List<String>>();
                workbook.getSheetAt(0)
                        .forEach(row -> rows.add(IntStream.range(0, 16)
                                .mapToObj(column -> Objects.toString(row.getCell(column), ""))
                                .toList()));
                return rows;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(HistoryEntry entry) {
        var out = new ByteArrayOutputStream();
        try {
            proofs.write(new AuditEntryId(entry.id()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static FieldTrail.Neighbours neighbours(FieldTrail.@Nullable Neighbours found) {
        return Objects.requireNonNull(found);
    }

    private FieldTrail.Place at(long entry, String field) {
        return new FieldTrail.Place(entry, "Equipment", device.value(), field);
    }

    private static HistoryQuery what(
            @Nullable String entity, @Nullable String label, @Nullable String field, @Nullable Channel channel) {
        return new HistoryQuery(
                Who.ANYBODY,
                new What(null, entity, null, label, field == null ? Set.of() : Set.of(field), null, channel),
                When.EVER,
                Readings.LEFT_OUT);
    }

    private List<String> acts(What what) {
        return acts(new HistoryQuery(Who.ANYBODY, what, When.EVER, Readings.LEFT_OUT));
    }

    private List<String> acts(HistoryQuery query) {
        return found(query).stream().map(HistoryEntry::useCase).toList();
    }

    private List<HistoryEntry> found(HistoryQuery query) {
        var page = acting.as(Role.AUDITOR, () -> history.find(query, 50, null));
        assertEquals(page.total(), page.rows().size());
        return page.rows();
    }

    private EquipmentRow row() {
        return acting.as(Role.AUDITOR, () -> search.get(device));
    }

    private void note(String text) {
        correct.correct(
                new CorrectEquipment.Command(device, row().version(), ExampleFacts.withNote(row(), text), REASON));
    }

    private MoveEquipment.Command command(PlaceId to, LocalDate day) {
        return new MoveEquipment.Command(List.of(device), to, null, day, REASON);
    }

    private Caller keeper() {
        return callers.callerOf(acting.user(Role.RECORD_KEEPER), acting.company(), Channel.PAGE)
                .orElseThrow();
    }

    private void rename(String name) {
        var keeper = acting.user(Role.RECORD_KEEPER);
        acting.as(
                Role.ADMINISTRATOR,
                () -> correctUser.correct(new CorrectUser.Command(
                        keeper, users.get(keeper).version(), name + " " + run, Language.VI, null, REASON)));
    }

    /** Marks what would stand there in words. */
    private static final class NamesAsTheyAre implements HistoryExport.Words {

        @Override
        public String useCase(String name) {
            return name + "!";
        }

        @Override
        public String entity(String name) {
            return name + "!";
        }

        @Override
        public String label(String entity, String label) {
            return label;
        }

        @Override
        public String field(String name) {
            return name + "!";
        }

        @Override
        public String value(String entity, String field, @Nullable FieldValue value) {
            return value == null ? "" : value.text();
        }
    }
}
