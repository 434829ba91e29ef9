package org.provenant.application.equipment.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.permit.NamePermittedPlace;
import org.provenant.application.permit.PermittedPlaces;
import org.provenant.application.permit.WithdrawPermittedPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.permit.PermittedPlaceId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ConsentTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 5, 4);
    private static final Reason REASON = new Reason("Theo văn bản");

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Inject
    RecordConsent record;

    @Inject
    DeclareConsented declare;

    @Inject
    WithdrawConsent withdraw;

    @Inject
    ConsentList consents;

    @Inject
    DeviceBinding binding;

    @Inject
    NamePermittedPlace namePlace;

    @Inject
    WithdrawPermittedPlace withdrawPlace;

    @Inject
    PermittedPlaces permittedPlaces;

    @Inject
    AddPlace addPlace;

    @Inject
    MoveEquipment move;

    @Inject
    ExampleSteps change;

    private String home = "";
    private String elsewhere = "";
    private PlaceId homeId = new PlaceId(0);
    private PlaceId elsewhereId = new PlaceId(0);
    private PermitLineId line = new PermitLineId(0);
    private EquipmentId device = new EquipmentId(0);

    @BeforeEach
    void aDeviceThatIsBoundToAPlace() {
        run++;
        home = "CTH" + run;
        elsewhere = "CTE" + run;
        homeId = chain.site(home);
        elsewhereId = chain.site(elsewhere);
        line = chain.permit(3, 1).get(0);
        var batch = chain.imported(chain.declaration(line, 1), ExampleChain.laptops("CT" + run, 1, home));
        device = chain.devicesOf(batch).get(0);
        named(homeId);
    }

    @Test
    void deviceStaysWithinThePermittedPlacesUntilTheAuthorityConsents() {
        var room = acting.as(
                Role.RECORD_KEEPER,
                () -> addPlace.add(new AddPlace.Command(PlaceKind.BUILDING, homeId, home + "-B", "Nhà B", null)));
        moved(room);

        var refusal = assertThrows(RuleViolated.class, () -> moved(elsewhereId));
        assertEquals(EquipmentRule.PLACE_NOT_PERMITTED, refusal.rule());
        var entry = LastEntry.in(tables);
        assertEquals(List.of("REFUSED", "MoveEquipment"), List.of(entry.outcome(), entry.useCase()));
        assertEquals(EquipmentRule.PLACE_NOT_PERMITTED.key(), entry.rule());

        var consent = consented(DeviceAction.MOVE, elsewhereId, LocalDate.of(2026, 12, 31));
        moved(elsewhereId);
        moved(homeId);
        acting.as(Role.COMPLIANCE_OFFICER, () -> withdraw.withdraw(consent, 1, REASON));
        assertEquals(EquipmentRule.PLACE_NOT_PERMITTED, ruleAgainst(() -> moved(elsewhereId)));
        assertEquals(
                EquipmentRule.CONSENT_WITHDRAWN,
                ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> withdraw.withdraw(consent, 2, REASON))));
    }

    @Test
    void secondPlaceThatThePermitNamesIsPermittedToo() {
        assertEquals(EquipmentRule.PLACE_NOT_PERMITTED, ruleAgainst(() -> moved(elsewhereId)));
        var named = named(elsewhereId);
        assertEquals(PermitRule.PLACE_NAMED, ruleAgainst(() -> named(elsewhereId)));
        moved(elsewhereId);
        moved(homeId);
        assertEquals(
                2,
                acting.as(Role.AUDITOR, () -> permittedPlaces.of(chain.permitOf(line)))
                        .size());
        acting.as(Role.COMPLIANCE_OFFICER, () -> withdrawPlace.withdraw(chain.permitOf(line), named, REASON));
        assertEquals(EquipmentRule.PLACE_NOT_PERMITTED, ruleAgainst(() -> moved(elsewhereId)));
        assertEquals(
                List.of(home + " Kho " + home),
                acting.as(Role.AUDITOR, () -> binding.of(device)).places().stream()
                        .map(DeviceBinding.Place::label)
                        .toList());
    }

    @Test
    void liquidationNeedsTheConsentAndANewDeclarationThatCitesTheOldOne() {
        stage(LifecycleStage.END_OF_USE);
        stage(LifecycleStage.DISPOSAL_APPROVED);
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> stage(LifecycleStage.LIQUIDATED)));

        var consent = consented(DeviceAction.LIQUIDATE, null, null);
        assertEquals(EquipmentRule.NEW_DECLARATION_NEEDED, ruleAgainst(() -> stage(LifecycleStage.LIQUIDATED)));
        assertEquals(EquipmentRule.ORIGINAL_NOT_CITED, ruleAgainst(() -> declared(consent, ISSUED, null)));
        assertEquals(EquipmentRule.ORIGINAL_NOT_CITED, ruleAgainst(() -> declared(consent, ISSUED, "199999999990")));
        var original = tables.sql().withHandle(sql -> sql.createQuery("select d.number from declaration d"
                        + " join declaration_line l on l.declaration_id = d.id join equipment e"
                        + " on e.declaration_line_id = l.id where e.id = :id")
                .bind("id", device.value())
                .mapTo(String.class)
                .one());
        assertEquals(
                EquipmentRule.DECLARED_BEFORE_CONSENT,
                ruleAgainst(() -> declared(consent, ISSUED.minusDays(1), original)));
        declared(consent, ISSUED.plusDays(3), original);
        assertEquals(
                EquipmentRule.DECLARED_ALREADY,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER,
                        () -> declare.declare(new DeclareConsented.Command(
                                consent, 2, new DeclarationNumber("108104417770"), ISSUED, null)))));
        stage(LifecycleStage.LIQUIDATED);
    }

    @Test
    void consentIsForItsGoodsAndItsCompanyAlone() {
        assertEquals(
                EquipmentRule.NOTHING_CONSENTED,
                ruleAgainst(() -> recorded(facts("n" + run, DeviceAction.SELL, null, null), List.of(), List.of())));
        assertEquals(EquipmentRule.NOT_CONSENTABLE, ruleAgainst(() -> facts("x", DeviceAction.DESTROY, null, null)));
        assertEquals(EquipmentRule.PLACE_OF_CONSENT, ruleAgainst(() -> facts("x", DeviceAction.MOVE, null, null)));
        assertEquals(
                EquipmentRule.CONSENT_ENDS_BEFORE_START,
                ruleAgainst(() -> facts("x", DeviceAction.SELL, null, ISSUED.minusDays(1))));
        assertThrows(
                Denied.class,
                () -> acting.as(Role.RECORD_KEEPER, () -> record.record(command("k" + run, DeviceAction.SELL, null))));

        var ofLine = recorded(facts("L" + run, DeviceAction.MOVE, elsewhereId, null), List.of(), List.of(line));
        moved(elsewhereId);
        assertEquals(
                EquipmentRule.CONSENT_TAKEN,
                ruleAgainst(() ->
                        recorded(facts("L" + run, DeviceAction.MOVE, elsewhereId, null), List.of(device), List.of())));
        assertEquals(
                List.of(ofLine.value()),
                acting.as(Role.AUDITOR, () -> consents.of(device)).stream()
                        .map(ConsentRow::id)
                        .toList());
        assertEquals(
                "Văn bản", new String(acting.as(Role.AUDITOR, () -> consents.bytes(ofLine)), StandardCharsets.UTF_8));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> consents.get(ofLine))));
        assertTrue(acting.as(Role.AUDITOR, () -> consents.goods(ofLine)).stream()
                .allMatch(row -> row.equipmentId() == null));
    }

    @Test
    void whatIsOverOpensNothingAndTheDayCountsOnWhichItHappened() {
        consented(DeviceAction.MOVE, elsewhereId, LocalDate.of(2026, 6, 1));
        assertEquals(EquipmentRule.PLACE_NOT_PERMITTED, ruleAgainst(() -> moved(elsewhereId)));
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(
                        List.of(device), elsewhereId, null, LocalDate.of(2026, 5, 20), REASON)));
    }

    private PermittedPlaceId named(PlaceId place) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> namePlace.name(
                        new NamePermittedPlace.Command(chain.permitOf(line), line, place, "Phụ lục 1, trang 2")));
    }

    private void moved(PlaceId place) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(List.of(device), place, null, clock.today(), REASON)));
    }

    private void stage(LifecycleStage stage) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(
                        new ChangeStage.Command(List.of(device), stage, clock.today(), "Biên bản số 4", REASON)));
    }

    private UseConsentId consented(DeviceAction action, @Nullable PlaceId place, @Nullable LocalDate until) {
        return recorded(facts("DY" + run, action, place, until), List.of(device), List.of());
    }

    private RecordConsent.Command command(String number, DeviceAction action, @Nullable PlaceId place) {
        return new RecordConsent.Command(facts(number, action, place, null), List.of(device), List.of(), paper());
    }

    private UseConsentId recorded(UseConsent.Facts facts, List<EquipmentId> devices, List<PermitLineId> lines) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> record.record(new RecordConsent.Command(facts, devices, lines, paper())));
    }

    private static AddPaper.Sent paper() {
        return new AddPaper.Sent("van-ban.txt", "Văn bản".getBytes(StandardCharsets.UTF_8));
    }

    private static UseConsent.Facts facts(
            String number, DeviceAction action, @Nullable PlaceId place, @Nullable LocalDate until) {
        return new UseConsent.Facts(
                number, ISSUED, "Bộ Khoa học và Công nghệ", action, place, null, "Đồng ý như đề nghị", until);
    }

    private void declared(UseConsentId consent, LocalDate day, @Nullable String cited) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> declare.declare(new DeclareConsented.Command(
                        consent,
                        1,
                        new DeclarationNumber("108104417760"),
                        day,
                        cited == null ? null : new DeclarationNumber(cited))));
    }
}
