package org.provenant.application.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;

@RegisterTest
class RegisterExportTest {

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    RegisterExport export;

    private String stem = "";

    @BeforeEach
    void devices() {
        stem = "EXP" + ++run;
        chain.site("KHO" + stem);
        var declaration = chain.declaration(chain.permit(2_000, 1).get(0), 2_000);
        chain.imported(declaration, ExampleChain.laptops(stem, 1_200, "KHO" + stem));
    }

    private List<String> exported(Caller caller, EquipmentQuery query, EquipmentSort.Order order) {
        var out = new ByteArrayOutputStream();
        acting.as(caller, () -> {
            try {
                return export.write(ExportFormat.CSV, query, order, Language.EN, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    @Test
    void everyRowThatFitsIsExportedInTheOrderOfTheList() {
        var auditor = acting.caller(Role.AUDITOR);

        var all = exported(auditor, EquipmentQuery.text(stem), EquipmentSort.SERIAL.downwards());
        var one = exported(auditor, EquipmentQuery.text(stem + "-1199"), EquipmentSort.SERIAL.upwards());

        assertEquals(1_200, all.size());
        assertTrue(all.get(0).startsWith(stem + "-999,"), all.get(0));
        assertEquals(1, one.size());
    }

    @Test
    void devicesOfAnotherCompanyAreNotExported() {
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        assertEquals(List.of(), exported(elsewhere, EquipmentQuery.text(stem), EquipmentSort.SERIAL.upwards()));
    }

    @Test
    void whoeverMayNotReadTheRegisterMayNotExportIt() {
        var administrator = acting.caller(Role.ADMINISTRATOR);

        assertThrows(Denied.class, () -> exported(administrator, EquipmentQuery.ALL, EquipmentSort.SERIAL.upwards()));
    }

    @Test
    void theFileIsNamedByCompanyAndDay() {
        clock.moveTo(LocalDate.of(2026, 11, 22));

        assertEquals(
                "Sổ thiết bị – Công ty TNHH Điện tử Sông Hồng – 2026-11-22.xlsx",
                acting.as(Role.AUDITOR, () -> export.nameOf(ExportFormat.XLSX, Language.VI)));
    }
}
