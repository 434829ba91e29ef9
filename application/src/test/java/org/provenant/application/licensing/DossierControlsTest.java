package org.provenant.application.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.ControlState;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.ExampleDossier;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class DossierControlsTest {

    /** Conformity of laptops is in the rule book from 1 July 2026 on. */
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 7, 6);

    /** Printers that the rule book names for civil cryptography. */
    private static final PermitLine.Facts ENCRYPTING =
            new PermitLine.Facts("Máy fax", new HsCode("84433240"), new Quantity(2), "chiếc", "Văn phòng", null);

    private static final byte[] FILE = "Giấy chứng nhận".getBytes(StandardCharsets.UTF_8);

    @Inject
    BeginDossier beginDossier;

    @Inject
    RegisterPermit registerPermit;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    AddControlPermit addControlPermit;

    @Inject
    WaiveControl waiveControl;

    @Inject
    WithdrawControlRecord withdrawControlRecord;

    @Inject
    DossierControls controls;

    @Inject
    DossierCard card;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Test
    void controlIsAWarningUntilItsPermitIsKeptAndAgainWhenThatEnds() {
        clock.moveTo(IN_FORCE);
        var id = begun();
        assertEquals(List.of("CONFORMITY OPEN"), warnings(get(id)));
        assertEquals("TT 36/2026/TT-BKHCN", get(id).flags().get(0).source().text());

        var record = add(id, IN_FORCE.plusDays(60), FILE);

        assertEquals(List.of(), warnings(get(id)));
        var entry = LastEntry.in(tables);
        assertEquals("AddControlPermit", entry.useCase());
        assertEquals(" → 77/CNHQ", entry.changes().get("ControlRecord.number"));
        acting.as(Role.AUDITOR, () -> {
            assertEquals("giay.txt", controls.file(id, record).name());
            assertEquals(
                    new String(FILE, StandardCharsets.UTF_8),
                    new String(controls.bytes(id, record), StandardCharsets.UTF_8));
        });
        clock.moveTo(IN_FORCE.plusDays(30));
        assertEquals(ControlState.ENDS_SOON, get(id).flags().get(0).state());
        clock.moveTo(IN_FORCE.plusDays(61));
        assertEquals(ControlState.EXPIRED, get(id).flags().get(0).state());
        assertEquals(
                List.of("CONFORMITY EXPIRED"),
                warnings(acting.as(Role.AUDITOR, () -> card.get(id)).controls()));
    }

    @Test
    void reasonWhyNoneIsNeededAnswersItAndCanBeWithdrawn() {
        clock.moveTo(IN_FORCE);
        var id = begun();
        var waived = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> waiveControl.waive(id, OtherControl.CONFORMITY, new Reason("Hàng không thuộc nhóm 2")));
        assertEquals(ControlState.NOT_NEEDED, get(id).flags().get(0).state());
        assertEquals("Hàng không thuộc nhóm 2", LastEntry.in(tables).reason());

        act(() -> withdrawControlRecord.withdraw(id, waived, new Reason("Đã đối chiếu lại")));

        assertEquals(ControlState.OPEN, get(id).flags().get(0).state());
        var kept = get(id).records().get(0);
        assertEquals("Hàng không thuộc nhóm 2", kept.notNeededBecause());
        assertEquals("Đã đối chiếu lại", kept.withdrawnBecause());
        assertNull(kept.state());
        assertEquals(
                ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(Role.AUDITOR, () -> controls.file(id, waived))));
    }

    @Test
    void harmfulFileDossierTakenBackAndOtherCompaniesAreRefused() {
        clock.moveTo(IN_FORCE);
        var id = begun();
        var record = add(id, null, FILE);
        var stranger = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);
        assertEquals(FileRule.FILE_RUNS, ruleAgainst(() -> add(id, null, new byte[] {'M', 'Z', 0})));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> controls.of(id))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> controls.bytes(id, record))));
        var other = begun();
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(Role.AUDITOR, () -> controls.file(other, record))));

        act(() -> withdrawDossier.withdraw(new WithdrawDossier.Command(
                id, acting.as(Role.AUDITOR, () -> card.get(id)).version(), IN_FORCE, new Reason("Dừng dự án"))));

        assertEquals(LicensingRule.NOT_EDITABLE, ruleAgainst(() -> add(id, null, FILE)));
    }

    @Test
    void permitShowsTheControlsOnItsOwnGoodsAndTheAnswersOfItsDossier() {
        clock.moveTo(IN_FORCE);
        var id = begun();
        add(id, null, null);
        var permit = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerPermit.register(
                        ExamplePermit.numbered("K1/GP"), List.of(ExamplePermit.laptops(3), ENCRYPTING)));
        var other = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerPermit.register(ExamplePermit.numbered("K2/GP"), List.of(ENCRYPTING)));
        var ofItsOwn = acting.as(Role.AUDITOR, () -> controls.ofPermit(other));
        assertNull(ofItsOwn.dossier());
        assertEquals(List.of("CIVIL_CRYPTOGRAPHY OPEN"), warnings(ofItsOwn));

        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update dossier set state = 'GRANTED', decided_on = '2026-07-06', rules = checked_rules,"
                                + " permit_id = ? where id = ?",
                        permit.value(),
                        id.value()));

        var shown = acting.as(Role.AUDITOR, () -> controls.ofPermit(permit));
        assertEquals("77/CNHQ", shown.records().get(0).number());
        assertEquals(
                List.of("CIVIL_CRYPTOGRAPHY OPEN", "CONFORMITY HELD"),
                shown.flags().stream()
                        .map(flag -> flag.control() + " " + flag.state())
                        .toList());
    }

    private DossierId begun() {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> beginDossier.begin(new BeginDossier.Command(
                        "Máy tính của dây chuyền", PermittedCase.SP1, null, List.of(ExampleDossier.laptops(3)))));
    }

    private ControlRecordId add(DossierId id, @Nullable LocalDate validUntil, byte @Nullable [] file) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> addControlPermit.add(
                        id,
                        new ControlRecord.Facts(
                                OtherControl.CONFORMITY,
                                "77/CNHQ",
                                "Tổ chức chứng nhận",
                                IN_FORCE.minusDays(9),
                                validUntil),
                        file == null ? null : new AddPaper.Sent("giay.txt", file)));
    }

    private static List<String> warnings(DossierControls.Controls controls) {
        return controls.warnings().stream()
                .map(flag -> flag.control() + " " + flag.state())
                .toList();
    }

    private DossierControls.Controls get(DossierId id) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> controls.of(id));
    }

    private void act(Runnable action) {
        acting.as(Role.COMPLIANCE_OFFICER, action);
    }
}
