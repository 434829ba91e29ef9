package org.provenant.domain.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.domain.licensing.ExampleDossier.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.regulation.ExampleRules;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.shared.Numbered;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

class ControlFlagTest {

    private static final HsCode ROUTER = new HsCode("85176243");
    private static final HsCode LAPTOP = new HsCode("84713020");
    private static final List<RuleRow> RULES = List.of(
            rule("CRYPTO-1", OtherControl.CIVIL_CRYPTOGRAPHY, "844331"),
            rule("SECURITY-1", OtherControl.INFORMATION_SECURITY, "85176243"),
            rule("SECURITY-2", OtherControl.INFORMATION_SECURITY, "851762"),
            rule("CONFORMITY-1", OtherControl.CONFORMITY, "84713020"));

    private final List<ControlRecord> records = new ArrayList<>();

    @Test
    void controlsOfTheGoodsAreNamedOnceEach() {
        var flags = flags(List.of(ROUTER, LAPTOP, ROUTER));

        assertEquals(
                List.of(
                        "INFORMATION_SECURITY [85176243, 851762] [8517.62.43] OPEN",
                        "CONFORMITY [84713020] [8471.30.20] OPEN"),
                flags.stream()
                        .map(flag -> flag.control() + " " + flag.headings() + " " + flag.goods() + " " + flag.state())
                        .toList());
        assertTrue(flags(List.of(new HsCode("84715010"))).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'', HELD", "2026-07-16, HELD", "2026-07-15, ENDS_SOON", "2026-06-15, ENDS_SOON", "2026-06-14, EXPIRED"
    })
    void permitIsNamedWhenItEndsSoonOrIsOver(String validUntil, ControlState state) {
        keep(validUntil.isEmpty() ? null : LocalDate.parse(validUntil));

        var flag = flags(List.of(ROUTER)).get(0);

        assertEquals(state, flag.state());
        assertEquals(state != ControlState.HELD, flag.state().warns());
    }

    @Test
    void latestAnswerCountsThatIsNotWithdrawn() {
        keep(TODAY.minusDays(1));
        var waived = new ControlRecord(
                dossier(),
                OtherControl.INFORMATION_SECURITY,
                new Reason("Không có chức năng bảo mật"),
                new UserId(1),
                Instant.EPOCH);
        records.add(Numbered.as(2, waived));
        assertEquals(ControlState.NOT_NEEDED, flags(List.of(ROUTER)).get(0).state());

        waived.withdraw(TODAY, new Reason("Nhầm thiết bị"));

        assertEquals(ControlState.EXPIRED, flags(List.of(ROUTER)).get(0).state());
        assertEquals(
                LicensingRule.PAPER_ALREADY_WITHDRAWN,
                assertThrows(RuleViolated.class, () -> waived.withdraw(TODAY, new Reason("Lần nữa")))
                        .rule());
    }

    @Test
    void dossierThatWasTakenBackIsAnsweredNoMore() {
        var dossier = dossier();
        dossier.withdraw(TODAY, new Reason("Dừng dự án"), TODAY);

        var refusal = assertThrows(
                RuleViolated.class,
                () -> new ControlRecord(
                        dossier, OtherControl.CONFORMITY, new Reason("Không cần"), new UserId(1), Instant.EPOCH));

        assertEquals(LicensingRule.NOT_EDITABLE, refusal.rule());
    }

    private static Dossier dossier() {
        return Numbered.as(7, ExampleDossier.asking(1));
    }

    private void keep(@Nullable LocalDate validUntil) {
        var facts = new ControlRecord.Facts(
                OtherControl.INFORMATION_SECURITY,
                "12/GP-ATTT",
                "Cơ quan cấp phép",
                LocalDate.of(2025, 6, 1),
                validUntil);
        records.add(Numbered.as(1, new ControlRecord(dossier(), facts, null, new UserId(1), Instant.EPOCH)));
    }

    private List<ControlFlag> flags(List<HsCode> goods) {
        return ControlFlag.of(RULES, goods, records, TODAY);
    }

    private static RuleRow rule(String code, OtherControl control, String heading) {
        return ExampleRules.row(
                RuleKind.OTHER_CONTROL, code, Map.of(RuleField.CONTROL, control.name(), RuleField.HEADING, heading));
    }
}
