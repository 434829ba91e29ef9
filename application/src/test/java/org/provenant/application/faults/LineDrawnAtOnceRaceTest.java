package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Sixty-four people declare, amend and cancel on one permit line at the same moment. */
@Tag("faults")
@RegisterTest
class LineDrawnAtOnceRaceTest {

    private static final int PEOPLE = 64;
    private static final int PERMITTED = 40;
    private static final int ATTEMPTS = 20;
    private static final Reason REASON = new Reason("Cùng lúc với người khác");

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    DeclarationCard cards;

    @Inject
    AmendDeclaration amendDeclaration;

    @Inject
    CancelDeclaration cancelDeclaration;

    @Inject
    TestDatabase database;

    @Test
    void lineIsNeverOverdrawn() throws Exception {
        var rounds = Rounds.of(2, 300);
        for (int round = 0; round < rounds; round++) {
            var line = chain.permit(PERMITTED, 1).get(0);
            var earlier = new ArrayList<DeclarationId>();
            for (int i = 0; i < 8; i++) {
                earlier.add(chain.declaration(line, 3));
            }

            var results = AtOnce.run(deeds(line, earlier));

            var declared = database.number("select declared from permit_line where id = " + line.value());
            assertTrue(declared <= PERMITTED, declared + " declared of " + PERMITTED);
            assertTrue(results.stream().anyMatch(LineDrawnAtOnceRaceTest::isTooFew), results.toString());
        }
        Truth.requireIn(database, "after " + rounds + " rounds");
        System.out.println("LineDrawnAtOnceRaceTest: " + rounds + " rounds of " + PEOPLE + ", never overdrawn");
    }

    private static boolean isTooFew(Object result) {
        return result instanceof RuleViolated refused && refused.rule() == PermitRule.NOT_ENOUGH_LEFT;
    }

    private List<Callable<Object>> deeds(PermitLineId line, List<DeclarationId> earlier) {
        var deeds = new ArrayList<Callable<Object>>();
        for (int i = 0; i < PEOPLE; i++) {
            var one = earlier.get(i / 8 % earlier.size());
            int pieces = 1 + i % 3;
            deeds.add(
                    switch (i % 8) {
                        case 0 -> patiently(() -> amend(one, 3 + pieces));
                        case 1 -> patiently(() -> cancel(one));
                        default -> patiently(() -> chain.declaration(line, pieces));
                    });
        }
        assertEquals(PEOPLE, deeds.size());
        return deeds;
    }

    /** With fewer connections than people, some are told to come back, and do. */
    private static Callable<Object> patiently(Runnable deed) {
        return () -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    deed.run();
                    return deed;
                } catch (Unavailable full) {
                    if (attempt == ATTEMPTS) {
                        throw full;
                    }
                }
            }
        };
    }

    private void amend(DeclarationId id, int pieces) {
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            var now = cards.get(id);
            var number = now.facts().number();
            amendDeclaration.amend(new AmendDeclaration.Command(
                    id,
                    now.version(),
                    new DeclarationNumber(number.identity() + (number.amendments() + 1)),
                    ExampleChain.DECLARED_ON,
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

    private void cancel(DeclarationId id) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> cancelDeclaration.cancel(
                        new CancelDeclaration.Command(id, cards.get(id).version(), ExampleChain.DECLARED_ON, REASON)));
    }
}
