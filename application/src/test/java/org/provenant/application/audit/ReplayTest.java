package org.provenant.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.RenamePlace;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RevokePermit;
import org.provenant.application.reporting.UndoImport;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.ComparedRecords;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** The history of each record, folded in the order of its numbers, is the record as it stands. */
@RegisterTest
class ReplayTest {

    private static final Reason REASON = new Reason("Đối chiếu định kỳ");
    private static final int ACTS = 12;

    /** The accounts of tests are made without use cases. */
    private static final Set<String> MADE_BY_TESTS = Set.of("Company", "RoleGrant", "UserAccount");

    private static int sites;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    Replay replay;

    @Inject
    RecordKinds kinds;

    @Inject
    CheckHistory check;

    @Inject
    HistoryIntegrity integrity;

    @Inject
    EquipmentSearch search;

    @Inject
    CorrectEquipment correct;

    @Inject
    MoveEquipment move;

    @Inject
    ChangeStage changeStage;

    @Inject
    UndoImport undo;

    @Inject
    CancelDeclaration cancelDeclaration;

    @Inject
    DeclarationCard declarations;

    @Inject
    RevokePermit revokePermit;

    @Inject
    PermitCard permits;

    @Inject
    RenamePlace renamePlace;

    @Inject
    PlaceTree places;

    @Inject
    TestDatabase tables;

    private final List<EquipmentId> devices = new ArrayList<>();
    private final List<ImportBatchId> batches = new ArrayList<>();
    private final List<DeclarationId> declared = new ArrayList<>();
    private final List<PlaceId> sitesMade = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    @Test
    void historyOfEveryRecordGivesItsPresentStateWhateverWasDone() {
        var random = Rounds.random(ReplayTest.class);
        int refused = 0;
        int done = 0;
        for (int round = 0; round < Rounds.of(8, 10_000); round++) {
            addSite();
            for (int act = 0; act < ACTS; act++) {
                try {
                    doSomething(random);
                    done++;
                } catch (RuleViolated rule) {
                    refused++;
                }
            }
        }

        var found = replay.compare(compared());

        assertEquals(List.of(), found.differences());
        assertTrue(found.records() > devices.size(), found.toString());
        assertTrue(done > refused, done + " acts were done, " + refused + " refused");
    }

    @Test
    void recordThatWasChangedPastTheRegisterIsNamedWithItsField() {
        addSite();
        var device = chain.registered("R" + sites, 3, codes.get(0));
        var before = replay.compare(compared());
        tables.sql().useHandle(sql -> {
            sql.execute(
                    "update equipment set note = 'X' where id = ?",
                    device.get(0).value());
            sql.execute(
                    "update equipment set manufacturer = 'Dell' where id = ?",
                    device.get(1).value());
            sql.execute(
                    "insert into person (id, company_id, code, name, has_left, version) values"
                            + " (nextval('person_seq'), ?, 'LEN', 'Người lạ', false, 1)",
                    acting.company().value());
        });

        var found = replay.compare(compared());
        var inNoTime = replay.compare(compared(), Duration.ZERO);
        var night = acting.as(Caller.stranger(Channel.SYSTEM), check::check);

        assertEquals(List.of(), before.differences());
        assertTrue(before.all());
        assertFalse(inNoTime.all(), "the time was over");
        assertEquals(0, inNoTime.records());
        var kept = acting.as(Role.AUDITOR, integrity::lastCheck).orElseThrow();
        assertEquals(night, kept);
        assertFalse(kept.isGood(), "the night has found it too");
        assertTrue(Objects.requireNonNull(kept.compared())
                .differences()
                .contains(new ComparedRecords.Place("Equipment", device.get(0).value(), "note")));
        assertEquals(
                List.of(
                        "Equipment " + device.get(0).value() + " note",
                        "Equipment " + device.get(1).value() + " manufacturer",
                        "Person " + tables.number("select max(id) from person") + " null"),
                found.differences().stream()
                        .map(each -> each.entity() + " " + each.record() + " " + each.field())
                        .toList());
        tables.sql().useHandle(sql -> {
            sql.execute(
                    "update equipment set note = null where id = ?",
                    device.get(0).value());
            sql.execute(
                    "update equipment set manufacturer = 'Lenovo' where id = ?",
                    device.get(1).value());
            sql.execute("delete from person where code = 'LEN'");
        });
    }

    private Set<String> compared() {
        var compared = new TreeSet<>(kinds.all());
        compared.removeAll(MADE_BY_TESTS);
        return compared;
    }

    private void addSite() {
        sites++;
        codes.add("RP" + sites);
        sitesMade.add(chain.site("RP" + sites));
        chain.person("RN" + sites);
    }

    private void doSomething(Random random) {
        if (devices.isEmpty()) {
            bring(random);
            return;
        }
        var device = devices.get(random.nextInt(devices.size()));
        var row = acting.as(Role.AUDITOR, () -> search.get(device));
        var day = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(60));
        switch (random.nextInt(8)) {
            case 0 -> bring(random);
            case 1 ->
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> correct.correct(new CorrectEquipment.Command(
                                device,
                                row.version(),
                                ExampleFacts.withNote(row, "Ghi chú " + random.nextInt(9)),
                                REASON)));
            case 2 ->
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> move.move(new MoveEquipment.Command(
                                List.of(device, devices.get(0)), any(sitesMade, random), null, day, REASON)));
            case 3 ->
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> changeStage.change(new ChangeStage.Command(
                                List.of(device),
                                LifecycleStage.values()[random.nextInt(4)],
                                day,
                                "BB-" + day,
                                REASON)));
            case 4 -> acting.as(Role.RECORD_KEEPER, () -> undo.undo(any(batches, random), REASON));
            case 5 -> cancel(any(declared, random), day);
            case 6 -> rename(any(sitesMade, random), random);
            default -> revoke(row.permitId(), day);
        }
    }

    private void bring(Random random) {
        sites++;
        var line = chain.permit(5, 1).get(0);
        var declaration = chain.declaration(line, 3);
        declared.add(declaration);
        var batch = chain.imported(
                declaration, ExampleChain.laptops("R" + sites, 1 + random.nextInt(3), any(codes, random)));
        batches.add(batch);
        devices.addAll(chain.devicesOf(batch));
    }

    private void cancel(DeclarationId id, LocalDate day) {
        var version = acting.as(Role.AUDITOR, () -> declarations.get(id)).version();
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> cancelDeclaration.cancel(new CancelDeclaration.Command(id, version, day, REASON)));
    }

    private void rename(PlaceId id, Random random) {
        var version = acting.as(Role.AUDITOR, () -> places.get(id)).version();
        acting.as(
                Role.RECORD_KEEPER,
                () -> renamePlace.rename(
                        new RenamePlace.Command(id, version, "Kho số " + random.nextInt(9), null, REASON)));
    }

    private void revoke(long permit, LocalDate day) {
        var id = new PermitId(permit);
        var version = acting.as(Role.AUDITOR, () -> permits.get(id)).version();
        acting.as(
                Role.COMPLIANCE_OFFICER, () -> revokePermit.revoke(new RevokePermit.Command(id, version, day, REASON)));
    }

    private static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }

    @Test
    void momentThatAnEarlierReleaseToldMoreFinelyIsTheSame() {
        assertTrue(Replay.sameText("2026-11-23T05:58:05.258909765Z", "2026-11-23T05:58:05.258910Z"));
        assertFalse(Replay.sameText("2026-11-23T05:58:05.258909765Z", "2026-11-23T05:58:05.258909Z"));
        assertFalse(Replay.sameText("2026-11-23T05:58:05.258910Z", "2026-11-23T05:58:06.258910Z"));
        assertFalse(Replay.sameText("K1 Kho", "K1 Kho 2"));
    }
}
