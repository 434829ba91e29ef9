package org.provenant.domain.customs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Numbered;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Whatever people do in whatever order, no balance goes below nothing and every balance is the sum of what was done: ten
 * thousand random lives of two permits, held against a plain count of the accepted deeds.
 */
class DrawingOnPermitsTest {

    private static final int SEQUENCES = 10_000;
    private static final int DEEDS = 25;
    private static final long SEED = 2026_1122;
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Reason REASON = new Reason("Theo chứng từ");

    @Test
    void noSequenceOverdrawsAndTheSumsAgreeWithTheEvents() {
        var random = new Random(SEED);
        int accepted = 0;
        int refused = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            var life = new Life(random);
            for (int deed = 0; deed < DEEDS; deed++) {
                if (life.attempt(random)) {
                    accepted++;
                } else {
                    refused++;
                }
                life.requireAgreement("seed " + SEED + ", sequence " + sequence + ", deed " + deed);
            }
        }

        assertTrue(accepted > SEQUENCES * DEEDS / 4, accepted + " deeds were accepted");
        assertTrue(refused > SEQUENCES * DEEDS / 20, refused + " deeds were refused");
        System.out.println("DrawingOnPermitsTest: seed " + SEED + ", " + accepted + " deeds accepted, " + refused
                + " refused, never overdrawn");
    }

    /** Two permits of two lines each, the declarations on them, and beside both the plain count. */
    private static final class Life {

        private final Map<PermitLineId, PermitLine> lines = new HashMap<>();
        private final List<Declaration> declarations = new ArrayList<>();

        /** For each permit line: pieces declared and devices in the register, by the accepted deeds alone. */
        private final Map<PermitLineId, int[]> count = new HashMap<>();

        Life(Random random) {
            for (int permit = 0; permit < 2; permit++) {
                var paper = new Permit(
                        new CompanyId(1),
                        ExamplePermit.numbered("GP-" + permit),
                        List.of(
                                ExamplePermit.laptops(1 + random.nextInt(20)),
                                ExamplePermit.laptops(1 + random.nextInt(20))));
                for (var line : paper.lines()) {
                    Numbered.as(permit * 2L + line.lineNo(), line);
                    lines.put(line.id(), line);
                    count.put(line.id(), new int[2]);
                }
            }
        }

        /** Does something at random; says whether it was accepted. A refused deed must change nothing that counts. */
        boolean attempt(Random random) {
            var declaration = declarations.isEmpty() ? null : declarations.get(random.nextInt(declarations.size()));
            try {
                if (declaration == null || random.nextInt(4) == 0) {
                    register(random);
                    return true;
                }
                switch (random.nextInt(5)) {
                    case 0 -> amend(declaration, random);
                    case 1 -> cancel(declaration);
                    case 2, 3 -> receive(declaration, 1 + random.nextInt(6), random);
                    default -> giveBack(declaration, random);
                }
                return true;
            } catch (RuleViolated refusal) {
                return false;
            }
        }

        /** Each deed is tried on a single line, so that a refusal leaves nothing half done, as a transaction would. */
        private void register(Random random) {
            var number = "1%010d0".formatted(declarations.size());
            var declaration = Numbered.as(
                    declarations.size() + 1L,
                    new Declaration(
                            new CompanyId(1),
                            new Declaration.Facts(new DeclarationNumber(number), DAY, "01NV", "A12")));
            var line = anyLine(random);
            int pieces = 1 + random.nextInt(12);
            declaration.addLine(line, goods(pieces));
            declarations.add(declaration);
            counted(line.id())[0] += pieces;
        }

        private void amend(Declaration declaration, Random random) {
            var line =
                    declaration.lines().get(random.nextInt(declaration.lines().size()));
            int before = line.quantity().pieces();
            int pieces = random.nextInt(15);
            var drawnFrom = lineOf(line.permitLine());
            var amended = declaration.number().amendments() + 1;
            if (amended > 9) {
                throw new RuleViolated(CustomsRule.AMENDMENT_NUMBER, amended, declaration.number());
            }
            var number = declaration.number();
            try {
                var kept = declaration.amend(new Amendment(
                        new DeclarationNumber(number.identity() + amended),
                        DAY.plusDays(amended),
                        "01NV",
                        "A12",
                        null,
                        List.of(new Amendment.Line(line.lineNo(), drawnFrom, goods(pieces))),
                        REASON));
                assertEquals(
                        before, kept.lines().get(line.lineNo() - 1).quantity().pieces());
                counted(line.permitLine())[0] += pieces - before;
            } catch (RuleViolated refusal) {
                assertEquals(before, line.quantity().pieces());
                throw refusal;
            }
        }

        private void cancel(Declaration declaration) {
            declaration.cancel(DAY.plusDays(20), REASON, this::lineOf);
            declaration
                    .lines()
                    .forEach(line ->
                            counted(line.permitLine())[0] -= line.quantity().pieces());
        }

        private void receive(Declaration declaration, int devices, Random random) {
            var line =
                    declaration.lines().get(random.nextInt(declaration.lines().size()));
            line.register(new Quantity(devices));
            lineOf(line.permitLine()).register(new Quantity(devices));
            counted(line.permitLine())[1] += devices;
        }

        private void giveBack(Declaration declaration, Random random) {
            var line = declaration.lines().get(0);
            var devices = new Quantity(random.nextInt(line.registered().pieces() + 1));
            line.giveBack(devices);
            lineOf(line.permitLine()).giveBack(devices);
            counted(line.permitLine())[1] -= devices.pieces();
        }

        void requireAgreement(String when) {
            for (var line : lines.values()) {
                var counted = counted(line.id());
                assertEquals(counted[0], line.declared().pieces(), when);
                assertEquals(counted[1], line.imported().pieces(), when);
                assertTrue(line.imported().compareTo(line.declared()) <= 0, when);
                assertTrue(line.declared().compareTo(line.permitted()) <= 0, when);
                assertEquals(
                        line.declared().pieces(),
                        declarations.stream()
                                .filter(each -> each.state() != DeclarationState.CANCELLED)
                                .flatMap(each -> each.lines().stream())
                                .filter(each -> each.permitLine().equals(line.id()))
                                .mapToInt(each -> each.quantity().pieces())
                                .sum(),
                        when);
            }
        }

        private PermitLine anyLine(Random random) {
            return lineOf(new PermitLineId(1 + random.nextInt(lines.size())));
        }

        private PermitLine lineOf(PermitLineId id) {
            var line = lines.get(id);
            if (line == null) {
                throw new AssertionError("no line " + id);
            }
            return line;
        }

        private int[] counted(PermitLineId id) {
            return count.getOrDefault(id, new int[2]);
        }

        private static DeclaredGoods goods(int pieces) {
            return new DeclaredGoods(ExamplePermit.LAPTOPS, "Máy tính xách tay", new Quantity(pieces), null, null);
        }
    }
}
