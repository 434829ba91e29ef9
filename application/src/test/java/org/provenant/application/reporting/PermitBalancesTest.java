package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.intake.sheet.SheetRow;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.reporting.PermitBalances.LineBalance;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class PermitBalancesTest {

    private static final Reason REASON = new Reason("Theo chứng từ");

    @Inject
    PermitBalances balances;

    @Inject
    PermitCard permits;

    @Inject
    DeclarationCard declarations;

    @Inject
    AmendDeclaration amendDeclaration;

    @Inject
    CancelDeclaration cancelDeclaration;

    @Inject
    ExampleSteps changeStage;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    /**
     * Ten permitted on 5 January; six declared on 10 March, amended to five on 12 March; two declared on 10 March and
     * cancelled on 20 March; three devices received on 15 March, one re-exported on 1 April, one put to use on 5 April.
     */
    @Test
    void pastDaysAreAsTheyWere() {
        chain.site("SD");
        var line = chain.permit(10, 4).get(0);
        var kept = chain.declaration(line, 6);
        var mistaken = chain.declaration(line, 2);
        amend(kept, 5, LocalDate.of(2026, 3, 12));
        cancel(mistaken, LocalDate.of(2026, 3, 20));
        var devices = chain.devicesOf(chain.imported(kept, ExampleChain.laptops("SD", 3, "SD")));
        stage(devices.get(0), LifecycleStage.RE_EXPORTED, LocalDate.of(2026, 4, 1));
        stage(devices.get(1), LifecycleStage.IN_USE, LocalDate.of(2026, 4, 5));
        var permit = permitOf(line);

        assertEquals(line(0, 0, 0, 0, 0, Map.of()), first(permit, LocalDate.of(2026, 1, 4)));
        assertEquals(line(10, 0, 0, 0, 0, Map.of()), first(permit, LocalDate.of(2026, 3, 9)));
        assertEquals(line(10, 8, 0, 0, 0, Map.of()), first(permit, LocalDate.of(2026, 3, 11)));
        assertEquals(line(10, 7, 0, 0, 0, Map.of()), first(permit, LocalDate.of(2026, 3, 14)));
        assertEquals(line(10, 7, 3, 0, 3, Map.of()), first(permit, LocalDate.of(2026, 3, 19)));
        assertEquals(line(10, 5, 3, 0, 3, Map.of()), first(permit, LocalDate.of(2026, 3, 20)));
        assertEquals(line(10, 5, 3, 0, 2, Map.of(ExitRoute.RE_EXPORTED, 1)), first(permit, LocalDate.of(2026, 4, 4)));
        assertEquals(line(10, 5, 3, 1, 1, Map.of(ExitRoute.RE_EXPORTED, 1)), first(permit, LocalDate.of(2026, 6, 15)));
    }

    @Test
    void todayAgreesWithTheCounters() {
        chain.site("HN");
        var line = chain.permit(9, 1).get(0);
        var declaration = chain.declaration(line, 7);
        chain.imported(declaration, ExampleChain.laptops("HN", 4, "HN"));
        amend(declaration, 6, LocalDate.of(2026, 3, 12));
        var permit = permitOf(line);

        var counters = acting.as(Role.AUDITOR, () -> permits.get(permit)).lines();
        var today = acting.as(Role.AUDITOR, () -> balances.on(permit, LocalDate.of(2026, 6, 15)))
                .lines();

        for (int i = 0; i < counters.size(); i++) {
            assertEquals(counters.get(i).permitted(), today.get(i).permitted());
            assertEquals(counters.get(i).declared(), today.get(i).declared());
            assertEquals(counters.get(i).imported(), today.get(i).received());
            assertEquals(counters.get(i).leftToDeclare(), today.get(i).left());
        }
    }

    @Test
    void workbookHoldsTheSameFigures() {
        var permit = permitOf(chain.permit(9, 2).get(0));
        var out = new ByteArrayOutputStream();

        acting.as(Role.AUDITOR, () -> {
            try {
                balances.xlsx(permit, LocalDate.of(2026, 6, 15), Language.VI, out);
                return out;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        var rows = new ArrayList<SheetRow>();
        var file = SheetFile.open(out.toByteArray());
        file.read(file.sheets().get(0).name(), rows::add);
        assertTrue(
                rows.get(0).cell(0).text().contains("15/06/2026"),
                rows.get(0).cell(0).text());
        var first = rows.get(2);
        assertEquals("8471.30.20", first.cell(2).text());
        assertEquals("9", first.cell(4).text());
        assertEquals("2", rows.get(3).cell(4).text());
    }

    @Test
    void anotherCompanysPermitIsNotTold() {
        var permit = permitOf(chain.permit(9, 2).get(0));

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        acting.callerElsewhere(Role.AUDITOR), () -> balances.on(permit, LocalDate.of(2026, 6, 15)))));
    }

    private static LineBalance line(
            int permitted, int declared, int received, int inUse, int stored, Map<ExitRoute, Integer> out) {
        return new LineBalance(
                1,
                "Máy tính đã qua sử dụng",
                ExampleChain.LAPTOPS,
                "Chiếc",
                permitted,
                declared,
                received,
                inUse,
                stored,
                0,
                out,
                permitted - declared);
    }

    private LineBalance first(PermitId permit, LocalDate day) {
        return acting.as(Role.AUDITOR, () -> balances.on(permit, day)).lines().get(0);
    }

    private PermitId permitOf(PermitLineId line) {
        return new PermitId(tables.number("select permit_id from permit_line where id = " + line.value()));
    }

    private void amend(DeclarationId id, int pieces, LocalDate day) {
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            var now = declarations.get(id);
            var number = now.facts().number();
            amendDeclaration.amend(new AmendDeclaration.Command(
                    id,
                    now.version(),
                    new DeclarationNumber(number.identity() + "1"),
                    day,
                    "01NV",
                    "A12",
                    null,
                    List.of(new AmendDeclaration.Line(
                            1,
                            null,
                            new HsCode(ExampleChain.LAPTOPS),
                            "Máy tính xách tay",
                            new Quantity(pieces),
                            null,
                            null,
                            null)),
                    REASON));
        });
    }

    private void cancel(DeclarationId id, LocalDate day) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> cancelDeclaration.cancel(
                        new CancelDeclaration.Command(id, declarations.get(id).version(), day, REASON)));
    }

    private void stage(EquipmentId device, LifecycleStage stage, LocalDate day) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> changeStage.change(
                        new ChangeStage.Command(List.of(device), stage, day, "Tờ khai tái xuất 3001", REASON)));
    }
}
