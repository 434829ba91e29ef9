package org.provenant.application.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.permit.NamePermittedPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;

/**
 * Fifty breaches planted in a hundred thousand devices: all found, none invented. Prints how long a run takes and asserts
 * nothing by a clock; part of {@code -Pbench}, alone with {@code -Dbench=breaches}.
 */
@Tag("bench")
class BreachBenchTest {

    private static final int DEVICES = 100_000;
    private static final int BREACHES = 50;

    @Test
    void fiftyAmongAHundredThousand() {
        var chosen = System.getProperty("bench", "");
        if (!chosen.isEmpty() && !List.of(chosen.split(",")).contains("breaches")) {
            return;
        }
        try (var server = DatabaseServer.start();
                var register = OpenRegister.on(server.fresh())) {
            var planted = new PlantedBreaches(
                    register.find(ExampleChain.class),
                    register.find(Acting.class),
                    register.find(TestDatabase.class),
                    register.find(NamePermittedPlace.class));
            var expected = planted.plant(DEVICES, BREACHES, 20_260_615);
            search(register, "first run over 100 000 devices");
            assertEquals(expected, planted.found());
            search(register, "the same again");
            assertEquals(expected, planted.found());
            System.out.printf(
                    Locale.ROOT,
                    "%-64s %12d of %d%n",
                    "breaches: found",
                    planted.found().size(),
                    expected.size());
        }
    }

    private static void search(OpenRegister register, String what) {
        long start = System.nanoTime();
        register.find(Acting.class).as(Role.COMPLIANCE_OFFICER, () -> register.find(SearchBreaches.class)
                .search());
        System.out.printf(Locale.ROOT, "%-64s %12.2f s%n", "breaches: " + what, (System.nanoTime() - start) / 1e9);
    }
}
