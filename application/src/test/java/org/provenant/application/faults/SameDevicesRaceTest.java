package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.ValueRule;

/** Many people correct the same few devices at once: no correction is lost, and who is too late is told why. */
@Tag("faults")
@RegisterTest
class SameDevicesRaceTest {

    private static final int PEOPLE = 64;
    private static final int DEVICES = 4;
    private static final Reason REASON = new Reason("Đếm lại");

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    CorrectEquipment correct;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase database;

    private final AtomicInteger conflicts = new AtomicInteger();
    private final Map<EquipmentId, AtomicInteger> corrections = new ConcurrentHashMap<>();

    @Test
    void noCorrectionIsLostAndTheLoserIsToldWhoseChangeItWasAndWhichFields() throws Exception {
        chain.site("KHO");
        var devices = chain.registered("S", DEVICES, "KHO");
        var wanted = Rounds.of(100, 10_000);
        var random = Rounds.random(SameDevicesRaceTest.class);
        List<Callable<Object>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            var own = new Random(random.nextLong());
            var caller = named("Người thứ " + person);
            people.add(() -> {
                while (conflicts.get() < wanted) {
                    correct(devices.get(own.nextInt(DEVICES)), caller);
                }
                return caller;
            });
        }

        var results = AtOnce.run(people);

        assertTrue(results.stream().allMatch(Caller.class::isInstance), results.toString());
        corrections.forEach((device, count) -> assertEquals(count.get(), counted(device), "corrections of " + device));
        Truth.requireIn(database, "after " + conflicts + " conflicts");
        System.out.println("SameDevicesRaceTest: " + PEOPLE + " people, " + conflicts + " conflicts, " + corrections
                + " corrections, none lost");
    }

    private void correct(EquipmentId device, Caller caller) {
        var row = acting.as(caller, () -> search.get(device));
        var next = row.note() == null ? 1 : Integer.parseInt(row.note()) + 1;
        try {
            acting.as(
                    caller,
                    () -> correct.correct(new CorrectEquipment.Command(
                            device, row.version(), ExampleFacts.withNote(row, Integer.toString(next)), REASON)));
            corrections.computeIfAbsent(device, key -> new AtomicInteger()).incrementAndGet();
        } catch (RuleViolated refusal) {
            requireExplained(refusal, caller);
            conflicts.incrementAndGet();
        }
    }

    private static void requireExplained(RuleViolated refusal, Caller loser) {
        assertEquals(ValueRule.CHANGED_BY_SOMEBODY_ELSE, refusal.rule());
        var who = (List<?>) refusal.values().get(0);
        assertFalse(who.isEmpty(), refusal.toString());
        assertFalse(who.contains(loser.name()), refusal.toString());
        assertInstanceOf(Instant.class, refusal.values().get(1));
        assertEquals(List.of(new Term("field.note")), refusal.values().get(2));
    }

    private int counted(EquipmentId device) {
        return (int) database.number("select note::int from equipment where id = " + device.value());
    }

    private Caller named(String name) {
        return new Caller(
                acting.user(Role.RECORD_KEEPER),
                name,
                acting.company(),
                "Công ty",
                Set.of(Role.RECORD_KEEPER, Role.AUDITOR),
                Channel.PAGE);
    }
}
