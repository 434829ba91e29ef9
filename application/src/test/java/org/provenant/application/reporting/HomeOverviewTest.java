package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.ExampleChain.laptops;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;

/** The first months of a company, told from the empty register on. */
@RegisterTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HomeOverviewTest {

    private static final Reason REASON = new Reason("Nhập nhầm tệp");

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    HomeOverview overview;

    @Inject
    UndoImport undo;

    @Inject
    ExampleSteps change;

    @Inject
    ExampleReports example;

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PermitCard permitCard;

    @Test
    @Order(1)
    void newcomerIsLedToTheFirstImportStepByStep() {
        assertEquals(new HomeOverview.Steps(false, false, false, false), see(overview::steps));
        chain.site("KHO");
        var line = chain.permit(50, 1).get(0);
        assertEquals(new HomeOverview.Steps(true, true, false, false), see(overview::steps));
        var batch = chain.imported(chain.declaration(line, 50), laptops("E", 2, "KHO"));
        assertTrue(see(overview::steps).complete());

        acting.as(Role.RECORD_KEEPER, () -> undo.undo(batch, REASON));

        assertEquals(new HomeOverview.Steps(true, true, true, false), see(overview::steps));
        assertEquals(List.of(), see(overview::stages));
        assertEquals(BatchState.UNDONE, see(overview::imports).get(0).state());
    }

    @Test
    @Order(2)
    void devicesThatWereTakenBackMakeNoReportDue() {
        assertEquals(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)), see(overview::lastQuarter));

        assertTrue(see(overview::isLastQuarterReported));
    }

    @Test
    @Order(3)
    void devicesAreCountedByStage() {
        var devices = chain.registered("A", 5, "KHO");
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(
                        devices.subList(0, 2), LifecycleStage.LOST, clock.today(), "Biên bản số 4", REASON)));

        assertEquals(
                List.of(
                        new HomeOverview.StageCount(LifecycleStage.IN_STORAGE, 3),
                        new HomeOverview.StageCount(LifecycleStage.LOST, 2)),
                see(overview::stages));
    }

    @Test
    @Order(4)
    void lastQuarterIsDueUntilAReportCoversIt() {
        assertFalse(see(overview::isLastQuarterReported));
        report(ReportPeriod.custom(new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 31))));
        assertFalse(see(overview::isLastQuarterReported));

        report(ReportPeriod.quarter(2026, 1));

        assertTrue(see(overview::isLastQuarterReported));
        clock.moveTo(LocalDate.of(2026, 6, 30));
        assertTrue(see(overview::isLastQuarterReported));
        clock.moveTo(LocalDate.of(2026, 7, 1));
        assertFalse(see(overview::isLastQuarterReported));
        report(ReportPeriod.halfYear(2026, 1));
        assertTrue(see(overview::isLastQuarterReported));
    }

    @Test
    @Order(5)
    void permitIsDueNinetyDaysBeforeItsEndWhileSomethingIsLeft() {
        var today = clock.today();
        permit("OPEN", null);
        permit("LATER", today.plusDays(91));
        permit("SOON", today.plusDays(90));
        permit("TODAY", today);
        permit("PAST", today.minusDays(1));
        chain.declaration(permit("USED UP", today.plusDays(5)), 7);

        assertEquals(
                List.of("PAST -1", "TODAY 0", "SOON 90"),
                see(overview::expiring).stream()
                        .map(permit -> permit.number() + " " + permit.days())
                        .toList());
    }

    @Test
    @Order(6)
    void latestImportsComeFirst() {
        var declaration = chain.declaration(chain.permit(50, 1).get(0), 50);
        for (int i = 0; i < 6; i++) {
            chain.checked(declaration, laptops("Z" + i, 1 + i, "KHO"));
        }

        assertEquals(
                List.of(6, 5, 4, 3, 2),
                see(overview::imports).stream()
                        .map(HomeOverview.LatestImport::rows)
                        .toList());
    }

    @Test
    @Order(7)
    void anotherCompanySeesNothingOfIt() {
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        acting.as(elsewhere, () -> {
            assertEquals(new HomeOverview.Steps(false, false, false, false), overview.steps());
            assertEquals(List.of(), overview.stages());
            assertEquals(List.of(), overview.expiring());
            assertEquals(List.of(), overview.imports());
            assertTrue(overview.isLastQuarterReported());
        });
    }

    private <T> T see(Supplier<T> part) {
        return acting.as(Role.AUDITOR, part);
    }

    private void report(ReportPeriod period) {
        example.issued(period, Language.VI);
    }

    private PermitLineId permit(String number, @Nullable LocalDate validTo) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> {
            PermitId permit = registerPermit.register(
                    new Permit.Facts(
                            number,
                            LocalDate.of(2026, 1, 5),
                            "Bộ Khoa học và Công nghệ",
                            PermittedCase.SP1,
                            null,
                            validTo),
                    List.of(new PermitLine.Facts(
                            "Máy tính",
                            new HsCode(ExampleChain.LAPTOPS),
                            Quantity.atLeastOne(7),
                            "Chiếc",
                            "Sản xuất",
                            null)));
            return new PermitLineId(permitCard.get(permit).lines().get(0).id());
        });
    }
}
