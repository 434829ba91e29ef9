package org.provenant.domain.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;

/** However goods are declared, registered, given back and exported, never does more leave than came in. */
class MoreOutThanInTest {

    private static final int SEQUENCES = 10_000;
    private static final int DEEDS = 30;

    @Test
    void noSequenceOfDeedsTakesMoreOutThanCameIn() {
        var random = new Random(26_2025);
        int exported = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            var line = ExamplePermit.allowing(1 + random.nextInt(20)).lines().get(0);
            var count = new int[3];
            for (int deed = 0; deed < DEEDS; deed++) {
                attempt(line, count, random);
                assertEquals(
                        List.of(count[0], count[1], count[2]),
                        List.of(
                                line.declared().pieces(),
                                line.imported().pieces(),
                                line.exported().pieces()));
                assertTrue(count[0] >= 0 && count[1] >= 0 && count[1] + count[2] <= count[0]);
            }
            exported += count[2];
        }
        assertTrue(exported > SEQUENCES, exported + " pieces left in all");
    }

    /** Does something at random; the plain count beside it follows only what was accepted. */
    private static void attempt(PermitLine line, int[] count, Random random) {
        int pieces = 1 + random.nextInt(6);
        switch (random.nextInt(6)) {
            case 0, 1 -> take(count, 0, pieces, line::declare);
            case 2 -> {
                if (pieces <= count[0] - count[1]) {
                    take(count, 0, -pieces, quantity -> line.giveBackDeclared(new Quantity(pieces)));
                }
            }
            case 3 -> {
                if (pieces <= count[0] - count[1]) {
                    take(count, 1, pieces, line::register);
                }
            }
            case 4 -> {
                if (pieces <= count[1]) {
                    take(count, 1, -pieces, quantity -> line.giveBack(new Quantity(pieces)));
                }
            }
            default -> take(count, 2, pieces, line::export);
        }
    }

    private static void take(int[] count, int which, int pieces, Consumer<Quantity> deed) {
        try {
            deed.accept(new Quantity(Math.abs(pieces)));
            count[which] += pieces;
        } catch (RuleViolated refusal) {
            assertTrue(
                    refusal.rule().key().startsWith("permit.rule."),
                    refusal.rule().key());
        }
    }
}
