package org.provenant.application.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.permit.NamePermittedPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.BreachState;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class BreachRegisterTest {

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
    NamePermittedPlace namePlace;

    @Inject
    SearchBreaches search;

    @Inject
    SearchBreachesAtNight atNight;

    @Inject
    SearchedCompanies companies;

    @Inject
    ReportBreach report;

    @Inject
    NoteBreachStep note;

    @Inject
    CloseBreach close;

    @Inject
    CloseBreaches closeSeveral;

    @Inject
    BreachPreview preview;

    @Inject
    BreachList breaches;

    @Inject
    LockAttempts attempts;

    @Inject
    ChangeStage change;

    @Inject
    MoveEquipment move;

    @Inject
    EquipmentSearch devices;

    /** The same with a hundred thousand devices is {@code -Pbench -Dbench=breaches}. */
    @Test
    void runFindsAllThatIsPlantedAndNothingElse() {
        var planted = new PlantedBreaches(chain, acting, tables, namePlace);
        var expected = planted.plant(300, 18, 7);

        var shown = acting.as(Role.COMPLIANCE_OFFICER, () -> preview.fresh());
        var first = acting.as(Role.COMPLIANCE_OFFICER, () -> search.search());
        assertEquals(expected, planted.found());
        assertTrue(first.fresh() >= 18);
        assertEquals(
                first.fresh(),
                shown.stream().mapToInt(BreachPreview.Row::devices).sum(),
                "what was shown before is what is opened");
        assertEquals(List.of(), acting.as(Role.COMPLIANCE_OFFICER, () -> preview.fresh()));
        assertEquals(
                0,
                tables.count("breach where found_by = 'RULES' and (description is null or description_en is null"
                        + " or description || description_en like '%{%' or description || description_en like '%—%')"));

        var again = acting.as(Role.COMPLIANCE_OFFICER, () -> search.search());
        assertEquals(new SearchBreaches.Outcome(0, 0, 0), again, "what is found again is not doubled");
        assertEquals(expected, planted.found());

        var put = expected.first().replaceFirst(".* ", "");
        tables.sql().useHandle(sql -> sql.execute("update equipment set custodian_id = null where asset_tag = ?", put));
        var afterwards = acting.as(Role.COMPLIANCE_OFFICER, () -> search.search());
        assertEquals(new SearchBreaches.Outcome(0, 0, 1), afterwards);
        assertEquals(expected, planted.found(), "what is gone stays open");
        assertEquals(1, tables.count("breach where gone_on = '2026-06-15' and state = 'OPEN'"));

        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update equipment set custodian_id ="
                                + " (select id from person where code = 'PBLEFT') where asset_tag = ?",
                        put));
        assertEquals(new SearchBreaches.Outcome(0, 1, 0), acting.as(Role.COMPLIANCE_OFFICER, () -> search.search()));
        assertEquals(0, tables.count("breach where gone_on is not null and state = 'OPEN'"));
    }

    @Test
    void nightlyRunActsForEachCompanyAndLeavesItsEntryThere() {
        var device = device();
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update equipment set received_on = date '2023-01-01',"
                                + " placed_on = date '2023-01-01', stage_since = date '2023-01-01', stage = 'IN_USE' where id = ?",
                        device.value()));

        var all = acting.as(Caller.stranger(Channel.SYSTEM), () -> companies.all());
        all.forEach(company -> acting.as(company, () -> atNight.search()));

        assertEquals(
                Set.of(acting.company()),
                Set.copyOf(all.stream().map(Caller::company).toList()));
        var found = acting.as(Role.AUDITOR, () -> breaches.of(device));
        assertEquals(
                List.of(BreachKind.NOT_SEEN),
                found.stream().map(BreachRow::kind).toList());
        assertEquals(FoundBy.RULES, found.get(0).foundBy());
        assertEquals(
                acting.company().value(),
                tables.number("select company_id from audit_entry where use_case = 'SearchBreachesAtNight'"
                        + " and changes > 0 order by id desc limit 1"));
        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> companies.all()));
    }

    @Test
    void whatIsPutIntoUseAsItChangesHandsIsIdleNoMore() {
        var idle = device();
        var handed = device();
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update equipment set stage = 'IN_STORAGE', stage_since = date '2025-01-10' where id in (?, ?)",
                        idle.value(),
                        handed.value()));
        var place =
                new PlaceId(acting.as(Role.AUDITOR, () -> devices.get(handed)).placeId());
        var person = chain.person("BRN" + run);
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(
                        List.of(handed),
                        place,
                        person,
                        null,
                        clock.today(),
                        new Reason("Cấp cho kỹ sư"),
                        OnArrival.PUT_INTO_USE)));

        acting.as(Role.COMPLIANCE_OFFICER, () -> search.search());

        assertEquals(List.of(BreachKind.IDLE), kindsOf(idle));
        var sign = acting.as(Role.AUDITOR, () -> breaches.of(idle)).get(0);
        assertEquals(
                "Thiết bị nằm trong kho (" + sign.place()
                        + ") từ 10/01/2025, đã 521 ngày; mức coi là để không là 12 tháng.",
                sign.description());
        assertEquals(
                "The device has been in storage (" + sign.place()
                        + ") since 10/01/2025, for 521 days; it counts as idle after 12 months.",
                sign.descriptionEn());
        assertEquals(Certainty.ASSUMED, sign.certainty());
        assertTrue(sign.isSign(), "nobody has compared the rule with the law");
        assertEquals(List.of(), kindsOf(handed));
    }

    @Test
    void breachOfAPersonIsFollowedAndClosedWithEvidenceAlone() {
        var device = device();
        var day = LocalDate.of(2026, 6, 10);
        assertEquals(ComplianceRule.NOT_YET, ruleAgainst(() -> reported(device, LocalDate.of(2026, 6, 16))));
        var id = reported(device, day);
        acting.as(Role.RECORD_KEEPER, () -> note.note(id, "Đã tìm ở phòng bên", day));

        var row = acting.as(Role.AUDITOR, () -> breaches.get(id));
        assertEquals(BreachState.OPEN, row.state());
        assertEquals(1, acting.as(Role.AUDITOR, () -> breaches.steps(id)).size());
        assertThrows(Denied.class, () -> closed(Role.RECORD_KEEPER, id, row.version()));
        assertEquals(
                ValueRule.REQUIRED,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER,
                        () -> close.close(new CloseBreach.Command(id, row.version(), "Đã thấy", " ", null)))));
        closed(Role.COMPLIANCE_OFFICER, id, row.version());

        var after = acting.as(Role.AUDITOR, () -> breaches.get(id));
        assertEquals(BreachState.CLOSED, after.state());
        assertEquals("Biên bản số 9", after.evidence());
        assertEquals("Nội dung", new String(acting.as(Role.AUDITOR, () -> breaches.bytes(id)), StandardCharsets.UTF_8));
        assertEquals(
                ComplianceRule.BREACH_CLOSED, ruleAgainst(() -> closed(Role.COMPLIANCE_OFFICER, id, after.version())));
        assertEquals(
                ComplianceRule.BREACH_CLOSED,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> note.note(id, "Thêm", day))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> breaches.get(id))));
    }

    @Test
    void severalAreClosedWithOneEvidenceOrNone() {
        var day = LocalDate.of(2026, 6, 10);
        var first = reported(device(), day);
        var second = reported(device(), day);
        var rows = acting.as(Role.AUDITOR, () -> breaches.open(List.of(second, first)));
        assertEquals(
                List.of(first.value(), second.value()),
                rows.stream().map(BreachRow::id).toList());
        assertEquals(rows.get(0).reportedBy(), nameOf(Role.RECORD_KEEPER));
        assertFalse(rows.get(0).isSign(), "somebody has seen it");

        var stale = List.of(new CloseBreaches.Seen(first, 1), new CloseBreaches.Seen(second, 7));
        assertThrows(RuleViolated.class, () -> closed(stale));
        assertEquals(
                2,
                acting.as(Role.AUDITOR, () -> breaches.open(List.of(first, second)))
                        .size());
        assertEquals(ComplianceRule.NO_BREACH_CHOSEN, ruleAgainst(() -> closed(List.of())));

        closed(List.of(new CloseBreaches.Seen(first, 1), new CloseBreaches.Seen(second, 1)));

        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> breaches.open(List.of(first, second))));
        assertEquals(
                "Biên bản kiểm tra số 3",
                acting.as(Role.AUDITOR, () -> breaches.get(second)).evidence());
        assertEquals("CloseBreaches", LastEntry.in(tables).useCase());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(
                        () -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> breaches.open(List.of(first)))));
    }

    private void closed(List<CloseBreaches.Seen> chosen) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> closeSeveral.close(
                        new CloseBreaches.Command(chosen, "Đã tìm thấy máy", "Biên bản kiểm tra số 3", null)));
    }

    private String nameOf(Role role) {
        return tables.sql().withHandle(sql -> sql.createQuery("select name from user_account where id = :id")
                .bind("id", acting.user(role).value())
                .mapTo(String.class)
                .one());
    }

    @Test
    void whatTheLockRefusesIsListedOnTheDevice() {
        var device = device();
        assertEquals(
                EquipmentRule.CONSENT_NEEDED,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> change.change(new ChangeStage.Command(
                                List.of(device),
                                LifecycleStage.LIQUIDATED,
                                clock.today(),
                                "Hợp đồng 7",
                                new Reason("Bán cho nhân viên"))))));

        var tried = acting.as(Role.AUDITOR, () -> attempts.on(device));
        assertEquals(1, tried.size());
        assertEquals("CONSENT_NEEDED", tried.get(0).rule());
        assertEquals("ChangeStage", tried.get(0).useCase());
        assertTrue(
                tried.get(0).sentenceVi().contains("TT 38/2015/TT-BTC"),
                tried.get(0).sentenceVi());
        assertTrue(acting.as(Role.AUDITOR, () -> attempts.latest()).containsAll(tried));
        assertEquals(List.of(), acting.as(acting.callerElsewhere(Role.AUDITOR), () -> attempts.on(device)));
    }

    private List<BreachKind> kindsOf(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> breaches.of(device)).stream()
                .map(BreachRow::kind)
                .toList();
    }

    private EquipmentId device() {
        var stem = "BR" + ++run;
        chain.site("S" + stem);
        return chain.registered(stem, 1, "S" + stem).get(0);
    }

    private BreachId reported(EquipmentId device, LocalDate day) {
        return acting.as(Role.RECORD_KEEPER, () -> report.report(
                        new ReportBreach.Command(List.of(device), BreachKind.MISSING, day, "Không thấy máy"))
                .get(0));
    }

    private void closed(Role role, BreachId id, int version) {
        acting.as(
                role,
                () -> close.close(new CloseBreach.Command(
                        id,
                        version,
                        "Đã thấy máy ở phòng bên",
                        "Biên bản số 9",
                        new AddPaper.Sent("bien-ban.txt", "Nội dung".getBytes(StandardCharsets.UTF_8)))));
    }
}
