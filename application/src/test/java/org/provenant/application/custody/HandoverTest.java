package org.provenant.application.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.faults.Truth;
import org.provenant.application.identity.AccountsOfPersons;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.identity.UnlinkPerson;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usage.UseOfDevice;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.HandoverReminder;
import org.provenant.domain.custody.HandoverState;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.custody.SigningWay;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.usage.SightingKind;

/** Minutes of a handover: drawn up for many devices, signed in three ways, declined, withdrawn. */
@RegisterTest
class HandoverTest {

    private static final Reason REASON = new Reason("Bàn giao ca trực");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate BEFORE = LocalDate.of(2026, 5, 20);
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(UTF_8);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    PrepareHandover prepare;

    @Inject
    HandoverPreview preview;

    @Inject
    SignHandover sign;

    @Inject
    FileSignedHandover file;

    @Inject
    AcceptHandover accept;

    @Inject
    DeclineHandover decline;

    @Inject
    WithdrawHandover withdraw;

    @Inject
    HandoverList list;

    @Inject
    HandoverPapers papers;

    @Inject
    MoveEquipment move;

    @Inject
    ChangeStage changeStage;

    @Inject
    CustodyHistory stays;

    @Inject
    EquipmentSearch search;

    @Inject
    LinkPerson link;

    @Inject
    UnlinkPerson unlink;

    @Inject
    AccountsOfPersons accounts;

    @Inject
    AddUnit addUnit;

    @Inject
    DeviceFinder finder;

    @Inject
    UseOfDevice use;

    @Inject
    TestDatabase tables;

    private PlaceId lab = new PlaceId(0);
    private PersonId giver = new PersonId(0);
    private PersonId receiver = new PersonId(0);
    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void threeDevicesInAStore() {
        run++;
        chain.site("HK" + run);
        lab = chain.site("HL" + run);
        giver = chain.person("HG" + run);
        receiver = chain.person("HR" + run);
        devices = chain.registered("H" + run, 3, "HK" + run);
    }

    @Test
    void minutesFreezeTheDevicesAndTheTextThatIsSigned() {
        var id = prepare(devices, receiver);

        var row = get(id);
        assertEquals(HandoverState.PENDING, row.state());
        assertEquals(3, row.devices());
        assertTrue(row.number().matches("BBBG-2026-\\d{4}"), row.number());
        var text = acting.as(Role.AUDITOR, () -> papers.words(id));
        assertEquals(row.textDigest(), FileDigest.of(text.getBytes(UTF_8)).hex());
        assertTrue(text.contains("BIÊN BẢN BÀN GIAO THIẾT BỊ"), text);
        assertTrue(text.contains("Bên nhận: Kỹ sư HR" + run), text);
        assertEquals(3, text.lines().filter(line -> line.matches("\\d+\\. .*")).count());
        assertNull(device(0).custodianId());
        assertEquals(CustodyRule.HANDOVER_WAITING, ruleAgainst(() -> prepare(devices.subList(0, 1), receiver)));
    }

    @Test
    void signedOnScreenTheDevicesAreWithTheReceiver() {
        var id = prepare(devices, receiver);

        sign(id, drawing(), drawing());

        var row = get(id);
        assertEquals(HandoverState.ACCEPTED, row.state());
        assertEquals(SigningWay.ON_SCREEN, row.signingWay());
        assertEquals(FileDigest.of(drawing()).hex(), row.receiverSignature());
        assertEquals(receiver.value(), device(2).custodianId());
        assertEquals(DAY, device(2).placedOn());
        var stay = acting.as(Role.AUDITOR, () -> stays.of(devices.get(0))).get(0);
        assertEquals(MovementKind.HANDOVER, stay.kind());
        assertEquals(row.number(), stay.handoverNumber());
        assertEquals(CustodyRule.HANDOVER_CLOSED, ruleAgainst(() -> withdraw(id)));
        assertTrue(acting.as(Role.AUDITOR, () -> papers.pdf(id)).length > 1000);
        Truth.requireIn(tables, "a handover was signed");
    }

    @Test
    void bothMustDrawAPicture() {
        var id = prepare(devices, receiver);

        assertEquals(CustodyRule.SIGNATURE_MISSING, ruleAgainst(() -> sign(id, drawing(), null)));
        assertEquals(CustodyRule.SIGNATURE_FORM, ruleAgainst(() -> sign(id, drawing(), PDF)));
        assertEquals(HandoverState.PENDING, get(id).state());
    }

    @Test
    void signedOnPaperTheScanIsKept() {
        var id = prepare(devices, receiver);

        assertEquals(
                FileRule.FILE_EMPTY,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> file.file(id, version(id), new AddPaper.Sent("x.pdf", new byte[0])))));
        var png = drawing();
        acting.as(Role.RECORD_KEEPER, () -> file.file(id, version(id), new AddPaper.Sent("Biên bản đã ký.png", png)));

        assertEquals(SigningWay.ON_PAPER, get(id).signingWay());
        assertEquals(png.length, acting.as(Role.AUDITOR, () -> papers.scanned(id)).length);
        assertEquals(receiver.value(), device(0).custodianId());
    }

    @Test
    void receiverAcceptsOrDeclinesWithTheLinkedAccount() {
        var id = prepare(devices.subList(0, 2), receiver);
        var other = prepare(devices.subList(2, 3), receiver);
        assertEquals(CustodyRule.NOT_THE_RECEIVER, ruleAgainst(() -> accept(id)));

        linked(receiver, () -> {
            assertTrue(acting.as(Role.COMPLIANCE_OFFICER, () -> list.get(id)).mine());
            assertEquals(
                    2,
                    acting.as(Role.COMPLIANCE_OFFICER, () -> list.waiting()).stream()
                            .filter(HandoverRow::mine)
                            .count());
            accept(id);
            acting.as(Role.COMPLIANCE_OFFICER, () -> decline.decline(other, version(other), REASON));
        });

        assertEquals(SigningWay.BY_ACCOUNT, get(id).signingWay());
        assertEquals(receiver.value(), device(0).custodianId());
        assertEquals(HandoverState.DECLINED, get(other).state());
        assertNull(device(2).custodianId());
        var seen = acting.as(Role.AUDITOR, () -> use.sightings(devices.get(0))).get(0);
        assertEquals(SightingKind.HANDOVER, seen.seenBy());
        assertEquals(DAY, seen.seenOn());
        assertEquals(get(id).number(), seen.remark());
        assertNull(acting.as(Role.AUDITOR, () -> use.summary(devices.get(2))).lastSeenOn(), "it was declined");
        assertEquals(REASON.text(), get(other).declinedBecause());
    }

    @Test
    void nobodyLinksTheirOwnAccountNorOneTwice() {
        var login = login(Role.COMPLIANCE_OFFICER);
        assertEquals(
                IdentityRule.OWN_LINK,
                ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> link.link(receiver, login, REASON))));
        assertEquals(
                IdentityRule.NO_SUCH_USER,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> link.link(receiver, "khong.co", REASON))));
        assertEquals(
                IdentityRule.PERSON_NOT_LINKED,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> unlink.unlink(receiver, REASON))));
        linked(receiver, () -> {
            assertEquals(
                    login,
                    acting.as(Role.AUDITOR, () -> accounts.of(receiver)).get(0).login());
            assertEquals(
                    IdentityRule.PERSON_LINKED,
                    ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> link.link(receiver, login, REASON))));
            assertEquals(
                    IdentityRule.USER_LINKED,
                    ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> link.link(giver, login, REASON))));
        });
    }

    @Test
    void headOfAUnitAcceptsForIt() {
        var unit = acting.as(
                Role.RECORD_KEEPER,
                () -> addUnit.add(
                        new AddUnit.Command(UnitKind.DEPARTMENT, null, "HU" + run, "Phòng kiểm thử", receiver)));
        var id = prepare(command(devices, giver, null, unit));

        linked(receiver, () -> accept(id));

        assertEquals(unit.value(), device(0).custodianUnitId());
        var back = prepare(command(devices, receiver, giver, null, LocalDate.of(2026, 6, 3)));
        assertEquals(3, get(back).devices());
    }

    @Test
    void whatWasStoredIsInUseFromTheDayItIsHandedOver() {
        becomeUsed(devices.get(2));
        assertTrue(mayPutIntoUse(devices));
        var command = puttingIntoUse(devices);
        var seen = acting.as(Role.RECORD_KEEPER, () -> preview.of(command));
        assertEquals(LifecycleStage.IN_USE, seen.get(0).stage());
        assertNull(seen.get(2).stage(), "it is in use as it is");

        var id = prepare(command);
        assertEquals(OnArrival.PUT_INTO_USE, get(id).onArrival());
        assertEquals(LifecycleStage.IN_STORAGE, device(0).stage(), "nothing changes before somebody signs");
        sign(id, drawing(), drawing());

        assertEquals("SignHandover", LastEntry.in(tables).useCase());
        for (int number = 0; number < 3; number++) {
            assertEquals(LifecycleStage.IN_USE, device(number).stage());
        }
        assertEquals(DAY, device(0).stageSince());
        assertEquals(get(id).number(), device(0).stageEvidence());
        assertEquals(receiver.value(), device(0).custodianId());
        assertFalse(mayPutIntoUse(devices), "nothing of it is in storage any more");
        Truth.requireIn(tables, "a handover put devices into use");
    }

    @Test
    void whatMustNotBeUsedAnyMoreIsHandedOverOnlyAsItIs() {
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update permit set revoked_on = ?, revoked_because = 'Thu hồi' where id = (select permit_id"
                                + " from permit_line l join equipment e on e.permit_line_id = l.id where e.id = ?)",
                        BEFORE,
                        devices.get(0).value()));

        assertFalse(mayPutIntoUse(devices));
        var seen = acting.as(Role.RECORD_KEEPER, () -> preview.of(puttingIntoUse(devices)));
        assertEquals(
                EquipmentRule.TIME_IS_OVER,
                Objects.requireNonNull(seen.get(0).refused()).rule());
        assertEquals(EquipmentRule.TIME_IS_OVER, ruleAgainst(() -> prepare(puttingIntoUse(devices))));

        sign(prepare(devices, receiver), drawing(), drawing());
        assertEquals(LifecycleStage.IN_STORAGE, device(0).stage());
        assertEquals(receiver.value(), device(0).custodianId());
    }

    @Test
    void permissionThatEndsMeanwhileStopsTheSigning() {
        var id = prepare(puttingIntoUse(devices));
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update permit set revoked_on = ?, revoked_because = 'Thu hồi' where id = (select permit_id"
                                + " from permit_line l join equipment e on e.permit_line_id = l.id where e.id = ?)",
                        BEFORE,
                        devices.get(0).value()));

        assertEquals(EquipmentRule.TIME_IS_OVER, ruleAgainst(() -> sign(id, drawing(), drawing())));
        assertEquals(LifecycleStage.IN_STORAGE, device(0).stage());
        assertNull(device(0).custodianId());
    }

    @Test
    void previewSeesADayThatIsYetToCome() {
        var tomorrow = clock.today().plusDays(1);
        assertEquals(
                CustodyRule.IN_THE_FUTURE,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER, () -> preview.of(command(devices, giver, receiver, null, tomorrow)))));
    }

    @Test
    void whatIsInOtherHandsIsNotGivenAway() {
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(devices.subList(0, 1), lab, receiver, DAY, REASON)));
        var third = chain.person("HT" + run);
        var command = command(devices, giver, third, null);

        var refused = acting.as(Role.RECORD_KEEPER, () -> preview.of(command));
        assertEquals(
                CustodyRule.NOT_WITH_GIVER,
                Objects.requireNonNull(refused.get(0).refused()).rule());
        assertNull(refused.get(1).refused());
        assertEquals(CustodyRule.NOT_WITH_GIVER, ruleAgainst(() -> prepare(command)));
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
        assertEquals(CustodyRule.RECEIVER_IS_GIVER, ruleAgainst(() -> prepare(command(devices, giver, giver, null))));
        assertEquals(CustodyRule.RECEIVER_MISSING, ruleAgainst(() -> prepare(command(devices, giver, null, null))));
    }

    @Test
    void deviceThatWentElsewhereMeanwhileStopsTheSigning() {
        var id = prepare(devices, receiver);
        var third = chain.person("HV" + run);
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(devices.subList(0, 1), lab, third, DAY, REASON)));

        assertEquals(CustodyRule.NOT_WITH_GIVER, ruleAgainst(() -> sign(id, drawing(), drawing())));
        withdraw(id);
        assertEquals(HandoverState.WITHDRAWN, get(id).state());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.RECORD_KEEPER), () -> list.get(id))));
    }

    @Test
    void whatWaitsIsRemindedInStages() {
        var id = prepare(devices, receiver);
        assertEquals(HandoverReminder.NEW, get(id).reminder());
        clock.pass(Duration.ofDays(8));
        assertEquals(HandoverReminder.URGENT, get(id).reminder());
        withdraw(id);
        assertNull(get(id).reminder());
    }

    @Test
    void devicesAreFoundByWhatIsPastedOrScanned() {
        var first = device(0);
        var found = acting.as(
                Role.RECORD_KEEPER,
                () -> finder.find(first.assetTag() + "\n" + device(1).serialNumber() + "\n\nKHONG-CO\n"
                        + first.assetTag().toLowerCase(Locale.ROOT)));
        assertEquals(List.of(devices.get(0).value(), devices.get(1).value()), found.devices());
        assertEquals(List.of("KHONG-CO"), found.unknown());
        assertFalse(found.several().size() > 0);
        assertEquals(
                CustodyRule.NOTHING_CHOSEN, ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> finder.find(" \n"))));
    }

    private void linked(PersonId person, Runnable action) {
        acting.as(Role.RECORD_KEEPER, () -> link.link(person, login(Role.COMPLIANCE_OFFICER), REASON));
        try {
            action.run();
        } finally {
            acting.as(Role.RECORD_KEEPER, () -> unlink.unlink(person, REASON));
        }
    }

    private String login(Role role) {
        return tables.sql().withHandle(sql -> sql.createQuery("select login from user_account where id = :id")
                .bind("id", acting.user(role).value())
                .mapTo(String.class)
                .one());
    }

    private void accept(HandoverId id) {
        acting.as(Role.COMPLIANCE_OFFICER, () -> accept.accept(id, version(id), null));
    }

    private void becomeUsed(EquipmentId device) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> changeStage.change(
                        new ChangeStage.Command(List.of(device), LifecycleStage.IN_USE, BEFORE, null, REASON)));
    }

    private boolean mayPutIntoUse(List<EquipmentId> chosen) {
        return acting.as(Role.RECORD_KEEPER, () -> preview.mayPutIntoUse(chosen, DAY));
    }

    private PrepareHandover.Command puttingIntoUse(List<EquipmentId> chosen) {
        return new PrepareHandover.Command(
                chosen, giver, receiver, null, lab, DAY, REASON, null, OnArrival.PUT_INTO_USE);
    }

    private HandoverId prepare(List<EquipmentId> chosen, PersonId to) {
        return prepare(command(chosen, giver, to, null));
    }

    private HandoverId prepare(PrepareHandover.Command command) {
        return acting.as(Role.RECORD_KEEPER, () -> prepare.prepare(command));
    }

    private PrepareHandover.Command command(
            List<EquipmentId> chosen, PersonId from, @Nullable PersonId to, @Nullable UnitId unit) {
        return command(chosen, from, to, unit, DAY);
    }

    private PrepareHandover.Command command(
            List<EquipmentId> chosen, PersonId from, @Nullable PersonId to, @Nullable UnitId unit, LocalDate day) {
        return new PrepareHandover.Command(chosen, from, to, unit, lab, day, REASON, "Kèm sạc và dây nguồn");
    }

    private void sign(HandoverId id, byte @Nullable [] from, byte @Nullable [] to) {
        acting.as(Role.RECORD_KEEPER, () -> sign.sign(new SignHandover.Command(id, version(id), from, to)));
    }

    private void withdraw(HandoverId id) {
        acting.as(Role.RECORD_KEEPER, () -> withdraw.withdraw(id, version(id), REASON));
    }

    private int version(HandoverId id) {
        return list.get(id).version();
    }

    private HandoverRow get(HandoverId id) {
        return acting.as(Role.AUDITOR, () -> list.get(id));
    }

    private EquipmentRow device(int number) {
        return acting.as(Role.AUDITOR, () -> search.get(devices.get(number)));
    }

    private static byte[] drawing() {
        var picture = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        picture.getGraphics().drawLine(2, 2, 50, 16);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
