package org.provenant.application.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.BeginSigning;
import org.provenant.application.audit.ReplaceSigningKey;
import org.provenant.application.audit.SigningSetup;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.job.JobProgress;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.JavaVerifier;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedNote;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.EvidencePackId;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What a pack of evidence holds, and that nobody can change it unseen. */
@RegisterTest
class EvidencePackTest {

    private static int run;

    @Inject
    RequestEvidencePack request;

    @Inject
    MakeEvidencePack make;

    @Inject
    EvidencePacks packs;

    @Inject
    JobRunner jobs;

    @Inject
    BeginSigning begin;

    @Inject
    SigningSetup setup;

    @Inject
    ReplaceSigningKey replaceKey;

    @Inject
    MoveEquipment move;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    Settings settings;

    @Inject
    TestDatabase tables;

    private List<EquipmentId> devices = List.of();
    private PlaceId hall = new PlaceId(0);

    @BeforeEach
    void devicesThatWereMoved() {
        run++;
        if (setup.isNeeded()) {
            begin.begin();
        }
        chain.site("KHO" + run);
        hall = chain.site("XUONG" + run);
        devices = chain.registered("E" + run, 3, "KHO" + run);
        moved(devices.get(0));
    }

    @Test
    void packOfADeviceHoldsItsHistoryWithProofsAndPapers() {
        var pack = new Repacked(made(PackSelection.of(devices.subList(0, 1))));

        var changes = pack.text("history/changes.jsonl");
        assertTrue(changes.contains("\"label\":\"E%d-1\"".formatted(run)), changes);
        assertFalse(changes.contains("\"label\":\"E%d-2\"".formatted(run)), "another device");
        for (var entity :
                List.of("Equipment", "Permit", "PermitLine", "Declaration", "DeclarationLine", "ImportBatch")) {
            assertTrue(changes.contains("\"entity\":\"" + entity + "\""), entity);
        }
        assertTrue(pack.text("history/entries.jsonl").contains("Đưa vào xưởng"));
        assertTrue(pack.parts().keySet().stream().anyMatch(name -> name.matches("papers/[0-9a-f]{64}\\.csv")));
        assertTrue(pack.parts()
                .keySet()
                .containsAll(List.of(
                        "README.txt",
                        "verify.html",
                        "Verify.java",
                        "summary_vi.pdf",
                        "summary_en.pdf",
                        "data/records.xlsx",
                        "history/proofs.json",
                        "pack.json",
                        "pack.note")));
        assertNull(JavaVerifier.faultOf(made(PackSelection.of(devices.subList(0, 1)))));
    }

    @Test
    void everyKindOfSelectionIsProved() {
        var permit = chain.permitOf(new org.provenant.domain.permit.PermitLineId(
                tables.number("select permit_line_id from equipment where id = "
                        + devices.get(0).value())));
        var declaration = new org.provenant.domain.customs.DeclarationId(tables.number(
                "select declaration_id from declaration_line l join equipment e on e.declaration_line_id = l.id"
                        + " where e.id = " + devices.get(0).value()));
        var today = clock.today();

        assertSound(PackSelection.of(devices), "E%d-3".formatted(run));
        assertSound(PackSelection.of(permit), "E%d-2".formatted(run));
        assertSound(PackSelection.of(declaration), "E%d-2".formatted(run));
        assertSound(PackSelection.of(new Period(today, today)), "XUONG" + run);
        assertEquals(
                EvidenceRule.NOTHING_RECORDED,
                ruleAgainst(() -> made(PackSelection.of(new Period(today.minusDays(9), today.minusDays(9))))));
    }

    private void assertSound(PackSelection selection, String holds) {
        var zip = made(selection);

        assertNull(JavaVerifier.faultOf(zip));
        assertTrue(new Repacked(zip).text("history/changes.jsonl").contains(holds), holds);
    }

    @Test
    void packIsRecordedWithWhatItIsKnownByAndStaysTheSame() {
        var id = acting.as(Role.AUDITOR, () -> request.request(PackSelection.of(devices)));
        assertEquals(EvidenceRule.NOT_MADE, ruleAgainst(() -> acting.as(Role.AUDITOR, () -> zip(id))));

        jobs.runWaiting();

        var zip = acting.as(Role.AUDITOR, () -> zip(id));
        var row = acting.as(Role.COMPLIANCE_OFFICER, packs::all).get(0);
        assertEquals(FileDigest.of(zip).hex(), row.sha256());
        assertEquals(zip.length, row.bytes());
        assertEquals("E%1$d-1, E%1$d-2, E%1$d-3".formatted(run), row.name());
        var manifest = new Repacked(zip).text("pack.json");
        assertTrue(manifest.contains("\"root\":\"" + row.root() + "\""), manifest);
        assertEquals(
                1,
                tables.count("audit_change where entity = 'EvidencePack' and kind = 'CHANGED' and record_id = "
                        + id.value()));
        assertEquals(
                1,
                tables.count("audit_entry where use_case = 'EvidencePacks' and outcome = 'DONE'"
                        + " and subjects @> '{EvidencePack:%d}'".formatted(id.value())));
        acting.as(Role.AUDITOR, () -> make.make(id, JobProgress.UNWATCHED));
        assertEquals(List.of(FileDigest.of(zip)), List.of(FileDigest.of(acting.as(Role.AUDITOR, () -> zip(id)))));
    }

    @Test
    void recordsOfAnotherCompanyAreNotPacked() {
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> request.request(PackSelection.of(devices)))));
        var id = acting.as(Role.AUDITOR, () -> request.request(PackSelection.of(devices)));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(elsewhere, () -> packs.get(id))));
        assertTrue(acting.as(elsewhere, packs::all).isEmpty());
        jobs.runWaiting();
    }

    @Test
    void whatIsTypedFindsDevicesAndPapersOrIsRefused() {
        var found = acting.as(Role.AUDITOR, () -> packs.devices(" E%1$d-2\nE%1$dSN1 \n\nE%1$d-2".formatted(run)));

        assertEquals(List.of(devices.get(1), devices.get(0)), found.devices());
        var unknown = assertThrows(
                RuleViolated.class,
                () -> acting.as(Role.AUDITOR, () -> packs.devices("E%1$d-8\nE%1$d-2\nE%1$d-9".formatted(run))));
        assertEquals(EvidenceRule.DEVICE_UNKNOWN, unknown.rule());
        assertEquals(List.of(2, "E%1$d-8, E%1$d-9".formatted(run)), unknown.values());
        var many = IntStream.rangeClosed(100, 130).mapToObj(each -> "E" + each).collect(Collectors.joining("\n"));
        var shortened = assertThrows(RuleViolated.class, () -> acting.as(Role.AUDITOR, () -> packs.devices(many)));
        assertEquals(31, shortened.values().get(0));
        assertTrue(shortened.values().get(1).toString().endsWith("E118, E119, …"), shortened.getMessage());
        assertEquals(
                EvidenceRule.NOTHING_CHOSEN, ruleAgainst(() -> acting.as(Role.AUDITOR, () -> packs.devices(" \n"))));
        assertEquals(
                EvidenceRule.PERMIT_UNKNOWN,
                ruleAgainst(() -> acting.as(Role.AUDITOR, () -> packs.permit("không có"))));
    }

    @Test
    void packOfAListIsAboutAllThatTheFilterLeavesAndNoMoreThanAPackHolds() {
        var filter =
                new EquipmentQuery("E%d-".formatted(run), Set.of(), null, null, null, null, null, null, null, null);

        assertEquals(
                devices, acting.as(Role.AUDITOR, () -> packs.devices(filter)).devices());
        assertEquals(
                List.of(devices.get(0)),
                acting.as(
                                Role.AUDITOR,
                                () -> packs.devices(new EquipmentQuery(
                                        "E%d-".formatted(run),
                                        Set.of(),
                                        null,
                                        hall,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))
                        .devices());
        assertEquals(
                EvidenceRule.NOTHING_CHOSEN,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> packs.devices(filter))));
    }

    @Test
    void oneBitChangedAnywhereIsRefusedWithThePartNamed() {
        var zip = made(PackSelection.of(devices.subList(0, 1)));
        var random = Rounds.random(getClass());
        for (var part : spans(zip).entrySet()) {
            for (int round = 0; round < Rounds.of(2, 200); round++) {
                var span = part.getValue();
                int bit = random.nextInt(8 * (span.to() - span.from()));
                var changed = zip.clone();
                changed[span.from() + bit / 8] ^= (byte) (1 << bit % 8);

                var fault = JavaVerifier.faultOf(changed);

                assertNotNull(fault, part.getKey() + " bit " + bit);
                assertTrue(fault.contains(part.getKey()), part.getKey() + " bit " + bit + ": " + fault);
            }
        }
    }

    @Test
    void forgedPackIsRefusedEvenIfItIsSignedAgain() {
        var zip = made(PackSelection.of(devices.subList(0, 1)));
        assertNull(JavaVerifier.faultOf(new Repacked(zip).zip(this::signed)), "what is packed again is sound");

        refused(zip, "pack.json", pack -> pack.with("README.txt", text -> text + "!"), (digest, time) -> new Repacked(
                        zip)
                .text("pack.note"));
        refused(
                zip,
                "history/entries.jsonl (1)",
                pack -> pack.with("history/entries.jsonl", text -> text.replaceFirst("\"actor\":\"", "\"actor\":\"X")));
        refused(
                zip,
                "history/entries.jsonl",
                pack -> pack.with("history/entries.jsonl", text -> text.substring(text.indexOf('\n') + 1)));
        refused(
                zip,
                "history/entries.jsonl (1)",
                pack -> pack.with("history/entries.jsonl", text -> text.replaceFirst("\\{\"actor\"", "{ \"actor\"")));
        refused(
                zip,
                "history/changes.jsonl (",
                pack -> pack.with(
                        "history/changes.jsonl", text -> text.replaceFirst("E%dSN1".formatted(run), "E0SN1")));
        refused(zip, "history/changes.jsonl (1)", pack -> pack.with("history/changes.jsonl", Repacked::swapped));
        refused(
                zip,
                "history/changes.jsonl (1)",
                pack -> pack.with(
                        "history/proofs.json", text -> text.replaceFirst("\"path\":\\[(\\d+),", "\"path\":[")));
        refused(
                zip,
                "history/entries.jsonl (1)",
                pack -> pack.with(
                        "history/proofs.json", text -> text.replaceFirst("(\"entries\":.*?\"path\":\\[)\\d+,", "$1")));
        refused(
                zip,
                "history/changes.jsonl",
                pack -> pack.with(
                        "history/proofs.json", text -> text.replaceFirst("\"position\":(\\d)", "\"position\":1$1")));
        refused(
                zip,
                "history/proofs.json",
                pack -> pack.with(
                        "history/proofs.json", text -> text.replaceFirst("\"path\":\\[(\\d+)", "\"path\":[999999")));
        refused(
                zip,
                ".checkpoint",
                pack -> pack.with(checkpoint(pack), text -> text.replaceFirst("time 20", "time 21")));
        refused(zip, "checkpoints/", pack -> pack.without(checkpoint(pack)));
        refused(
                zip,
                ".public",
                pack -> pack.with(key(pack), text -> text.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+")));
        refused(zip, "papers/", pack -> pack.and("papers/" + "0".repeat(64) + ".pdf", new byte[] {1}));
        var paper = new Repacked(zip)
                .parts().keySet().stream()
                        .filter(name -> name.startsWith("papers/"))
                        .findFirst()
                        .orElseThrow();
        refused(zip, paper, pack -> pack.and(paper, new byte[] {1}));
    }

    private void refused(byte[] zip, String part, java.util.function.UnaryOperator<Repacked> forgery) {
        refused(zip, part, forgery, this::signed);
    }

    private static void refused(
            byte[] zip,
            String part,
            java.util.function.UnaryOperator<Repacked> forgery,
            java.util.function.BiFunction<FileDigest, String, String> note) {
        var fault = JavaVerifier.faultOf(forgery.apply(new Repacked(zip)).zip(note));

        assertNotNull(fault, part);
        assertTrue(fault.contains(part), part + " is not named: " + fault);
    }

    @Test
    void laterPackProvesThatItsHistoryContinuesTheEarlierOne() {
        var earlier = made(PackSelection.of(devices.subList(0, 1)));
        moved(devices.get(1));
        clock.pass(Duration.ofDays(3));
        var later = made(PackSelection.of(devices.subList(1, 2)));

        assertNull(JavaVerifier.faultOf(earlier, later));
        assertNull(JavaVerifier.faultOf(later, earlier));
        refusedTogether(
                new Repacked(later).without("history/consistency.json").zip(this::signed),
                earlier,
                "cannot be compared");
        refused(
                later,
                "history/consistency.json",
                pack -> pack.with(
                        "history/consistency.json", text -> text.replaceFirst("\"path\":\\[(\\d+),", "\"path\":[")));
        refused(
                later,
                "history/consistency.json",
                pack -> pack.with(
                        "history/consistency.json",
                        text -> text.replaceFirst("\"root\":\"[0-9a-f]{8}", "\"root\":\"00000000")));
    }

    private static void refusedTogether(byte[] one, byte[] other, String why) {
        assertNull(JavaVerifier.faultOf(one));
        assertNull(JavaVerifier.faultOf(other));
        var fault = JavaVerifier.faultOf(one, other);
        assertNotNull(fault);
        assertTrue(fault.contains(why), fault);
    }

    @Test
    void historyThatWasRewrittenIsNeverPacked() {
        made(PackSelection.of(devices));
        tables.sql().useHandle(owner -> {
            owner.execute("alter table audit_change disable trigger user");
            owner.execute("update audit_change set label = label || '!' where entity = 'Equipment' and label like 'E"
                    + run + "-1'");
        });

        var rule = ruleAgainst(() -> made(PackSelection.of(devices)));

        tables.sql().useHandle(owner -> {
            owner.execute("update audit_change set label = rtrim(label, '!') where label like 'E" + run + "-1!'");
            owner.execute("alter table audit_change enable trigger user");
        });
        assertEquals(EvidenceRule.HISTORY_BROKEN, rule);
        assertNull(JavaVerifier.faultOf(made(PackSelection.of(devices))));
    }

    @Test
    void withoutTheKeyNothingIsPacked() throws IOException {
        var secret = keyFile(".secret");
        var aside = secret.resolveSibling("aside");
        Files.move(secret, aside);

        var rule = ruleAgainst(() -> made(PackSelection.of(devices)));

        Files.move(aside, secret);
        assertEquals(EvidenceRule.NO_KEY, rule);
    }

    @Test
    void programChecksAPackAsUsersStartIt() throws Exception {
        var zip = made(PackSelection.of(devices.subList(0, 1)));
        var source = JavaVerifier.source();
        var pack = Files.write(source.resolveSibling("goi.zip"), zip);
        var fingerprint =
                SignatureKey.parse(Files.readString(keyFile(".public"))).fingerprint();

        var proved = started(source, "--vi", "--key=" + fingerprint, pack);
        var refused = started(source, "--en", "--key=" + "0".repeat(64), pack);

        assertTrue(proved.startsWith("0 "), proved);
        assertTrue(proved.contains("ĐÃ CHỨNG MINH"), proved);
        assertTrue(refused.startsWith("1 "), refused);
        assertTrue(refused.contains("not the key that you were given"), refused);
        assertTrue(refused.contains("NOT THE KEY THAT YOU WERE GIVEN"), refused);
        assertFalse(refused.contains("changed or damaged"), refused);
    }

    @Test
    void keyThatAnAuditorGotBeforeStillVouchesAfterItWasReplaced() throws Exception {
        var former = newest();
        var before = made(PackSelection.of(devices.subList(0, 1)));
        acting.as(Role.ADMINISTRATOR, () -> replaceKey.replace(new Reason("Đổi khóa hằng năm")));
        var between = newest();
        acting.as(Role.ADMINISTRATOR, () -> replaceKey.replace(new Reason("Đổi khóa lần nữa")));
        // Nothing was signed in between: the same checkpoint is signed by all three.
        var zip = made(PackSelection.of(devices.subList(0, 1)));
        var latest = newest();
        var source = JavaVerifier.source();
        var file = Files.write(source.resolveSibling("sau-khi-doi-khoa.zip"), zip);
        var old = Files.write(source.resolveSibling("truoc-khi-doi-khoa.zip"), before);

        assertNull(JavaVerifier.faultOf(zip));
        assertNull(JavaVerifier.faultOf(before, zip));
        for (var key : List.of(former, latest)) {
            var said = started(source, "--en", "--key=" + key.fingerprint(), file);
            assertTrue(said.startsWith("0 ") && said.contains("PROVED"), said);
        }
        var anybody = started(source, "--en", "--key=", file);
        assertTrue(anybody.contains(latest.fingerprint()), anybody);
        assertFalse(anybody.contains(former.fingerprint()), "a key that did not sign the pack says nothing of it");
        var forward = started(source, "--en", "--key=" + former.fingerprint(), file);
        assertTrue(forward.contains("has signed the change to key " + latest.hexId()), forward);
        var backward = started(source, "--en", "--key=" + latest.fingerprint(), old);
        assertTrue(backward.startsWith("1 ") && backward.contains("not the key that you were given"), backward);
        var without = Files.write(
                source.resolveSibling("khong-ke-doi-khoa.zip"),
                new Repacked(zip).without("history/keys.json").zip(this::signed));
        var refused = started(source, "--en", "--key=" + former.fingerprint(), without);
        assertTrue(refused.startsWith("1 ") && refused.contains("not the key that you were given"), refused);
        moved(devices.get(1));
        var later = made(PackSelection.of(devices.subList(0, 1)));
        assertNull(JavaVerifier.faultOf(zip, later));
        for (var forgery : List.of(
                List.of("\"number\":\\d+", "\"number\":1"),
                List.of("\"continued\":\\[(\\d+)", "\"continued\":[$1,$1"),
                List.of("\"position\":0", "\"position\":1"),
                List.of("CREATED", "CHANGED"),
                List.of(latest.text().replace("+", "\\+"), former.text()))) {
            refused(
                    later,
                    "history/keys.json",
                    pack -> pack.with("history/keys.json", text -> text.replaceFirst(forgery.get(0), forgery.get(1))));
        }
        assertNotEquals(former, between);
    }

    private SignatureKey newest() {
        return SignatureKey.parse(tables.sql()
                .withHandle(sql -> sql.createQuery("select public_key from signing_key order by id desc limit 1")
                        .mapTo(String.class)
                        .one()));
    }

    private static String started(Path source, String language, String key, Path pack) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        source.toString(),
                        language,
                        key,
                        pack.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return process.exitValue() + " " + said;
    }

    /** In the full run the pack of 500 devices that auditors ask for, with its figures. */
    @Test
    void packOfManyDevicesIsMadeAndChecked() {
        int count = Rounds.of(10, 500);
        chain.site("LON" + run);
        var many = chain.registered("L" + run, count, "LON" + run);
        for (var device : many) {
            moved(device);
        }
        long start = System.nanoTime();
        var zip = made(PackSelection.of(many));
        long packed = System.nanoTime();

        assertNull(JavaVerifier.faultOf(zip));

        long checked = System.nanoTime();
        var pack = new Repacked(zip);
        assertTrue(pack.lines("history/changes.jsonl").size() > 2 * count);
        System.out.printf(
                "pack of %d devices: %d entries, %d changes, %d kB, made in %d ms, checked in %d ms%n",
                count,
                pack.lines("history/entries.jsonl").size(),
                pack.lines("history/changes.jsonl").size(),
                zip.length / 1024,
                (packed - start) / 1_000_000,
                (checked - packed) / 1_000_000);
    }

    private void moved(EquipmentId device) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(
                        List.of(device), hall, null, LocalDate.of(2026, 5, 4), new Reason("Đưa vào xưởng"))));
    }

    private byte[] made(PackSelection selection) {
        return made(acting.caller(Role.AUDITOR), selection);
    }

    private byte[] made(Caller caller, PackSelection selection) {
        return acting.as(caller, () -> {
            var id = request.request(selection);
            make.make(id, JobProgress.UNWATCHED);
            return zip(id);
        });
    }

    private byte[] zip(EvidencePackId id) {
        var bytes = new ByteArrayOutputStream();
        packs.zip(id, bytes);
        return bytes.toByteArray();
    }

    private static String checkpoint(Repacked pack) {
        return pack.parts().keySet().stream()
                .filter(name -> name.startsWith("checkpoints/"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String key(Repacked pack) {
        return pack.parts().keySet().stream()
                .filter(name -> name.startsWith("keys/"))
                .findFirst()
                .orElseThrow();
    }

    /** As the register itself would sign it: a forger who has the key as well. */
    private String signed(FileDigest manifest, String time) {
        try {
            var key = SignatureKey.parse(Files.readString(keyFile(".public")));
            var secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder()
                            .decode(Files.readString(keyFile(".secret")).strip())));
            return SignedNote.sign(key.name() + "\npack " + manifest.hex() + "\ntime " + time + "\n", key, secret)
                    .text();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path keyFile(String ending) throws IOException {
        var origin = tables.sql().withHandle(sql -> sql.createQuery("select origin from audit_head")
                .mapTo(String.class)
                .one());
        try (var files = Files.list(
                settings.historyFolder().resolve(origin.replace('/', '-')).resolve("keys"))) {
            var newest = newest().hexId() + ending;
            return files.filter(file -> file.getFileName().toString().equals(newest))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Span(int from, int to) {}

    /** Where the header and the bytes of each part lie, and its record in the directory under another name. */
    private static Map<String, Span> spans(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var spans = new LinkedHashMap<String, Span>();
        int at = 0;
        while (bytes.getInt(at) == 0x04034b50) {
            int letters = bytes.getShort(at + 26);
            int end = at + 30 + letters + bytes.getInt(at + 18);
            spans.put(new String(zip, at + 30, letters, StandardCharsets.UTF_8), new Span(at, end));
            at = end;
        }
        assertEquals(
                new TreeSet<>(spans.keySet()),
                new TreeSet<>(new Repacked(zip).parts().keySet()));
        spans.put("ZIP", new Span(zip.length - 22, zip.length));
        return spans;
    }
}
