package org.provenant.application.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.ExampleChain.laptops;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.provenant.application.reporting.UndoImport;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.BatchState;
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
    HomeOverview overview;

    @Inject
    UndoImport undo;

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
        assertEquals(BatchState.UNDONE, see(overview::imports).get(0).state());
    }

    @Test
    @Order(2)
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
    @Order(3)
    void anotherCompanySeesNothingOfIt() {
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        acting.as(elsewhere, () -> {
            assertEquals(new HomeOverview.Steps(false, false, false, false), overview.steps());
            assertEquals(List.of(), overview.imports());
        });
    }

    private <T> T see(Supplier<T> part) {
        return acting.as(Role.AUDITOR, part);
    }
}
