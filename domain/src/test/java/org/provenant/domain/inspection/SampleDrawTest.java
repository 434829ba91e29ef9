package org.provenant.domain.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.RuleViolated;

/** The examples are those of {@code docs/sampling.md}, worked out by another program. */
class SampleDrawTest {

    private static final String SEED = "xo-so-2026-07-05";

    private static final List<Candidate> DEVICES = List.of(
            device(1, "410.5", 0),
            device(2, "1200", 3),
            device(3, "95", 0),
            device(4, "5000", 5),
            device(5, "300.25", 3),
            device(6, "60", 0));

    @Test
    void writtenExampleIsDrawn() {
        assertEquals(
                List.of("TB-000001", "TB-000004", "TB-000006"),
                keys(SampleDraw.draw(SampleMethod.RANDOM, DEVICES, 3, SEED)));
        assertEquals(
                Map.of("TB-000002", 1, "TB-000004", 2),
                SampleDraw.draw(SampleMethod.VALUE, DEVICES, 3, SEED).stream()
                        .collect(Collectors.toMap(pick -> pick.candidate().key(), SampleDraw.Pick::hits)));
        assertEquals(
                List.of("TB-000004", "TB-000002", "TB-000005"),
                keys(SampleDraw.draw(SampleMethod.RISK, DEVICES, 3, SEED)));
        assertEquals(
                "6bdda75e04d01269d9a0df6d415fc56215e3697e073485e28c7ba40ca487a44c",
                SampleDraw.hashOf(SampleMethod.RANDOM, DEVICES));
        assertEquals(
                "6cc483d3ee9f7b8c9db621e4ec0fc27e0178c29e74e3e31f4bd23023a1e8ac95",
                SampleDraw.hashOf(SampleMethod.VALUE, DEVICES));
    }

    @Test
    void orderOfTheListDoesNotMatter() {
        var shuffled = new ArrayList<>(DEVICES);
        Collections.shuffle(shuffled, new Random(7));

        for (var method : SampleMethod.values()) {
            assertEquals(
                    SampleDraw.draw(method, DEVICES, 4, SEED),
                    SampleDraw.draw(method, shuffled, 4, SEED),
                    method.name());
            assertEquals(SampleDraw.hashOf(method, DEVICES), SampleDraw.hashOf(method, shuffled), method.name());
        }
    }

    @Test
    void anotherSeedDrawsAnotherSampleAndAnotherListHasAnotherHash() {
        var many =
                IntStream.rangeClosed(1, 500).mapToObj(i -> device(i, "1", 0)).toList();

        assertNotEquals(
                SampleDraw.draw(SampleMethod.RANDOM, many, 20, "seed-1"),
                SampleDraw.draw(SampleMethod.RANDOM, many, 20, "seed-2"));
        assertNotEquals(
                SampleDraw.hashOf(SampleMethod.RANDOM, many),
                SampleDraw.hashOf(SampleMethod.RANDOM, many.subList(0, 499)));
    }

    /** 2 000 samples of 10 from 50: each is drawn 400 times, give or take six standard deviations of the binomial. */
    @Test
    void eachHasTheSameChance() {
        var many = IntStream.rangeClosed(1, 50).mapToObj(i -> device(i, "1", 0)).toList();
        var drawn = new int[51];

        for (int i = 0; i < 2_000; i++) {
            SampleDraw.draw(SampleMethod.RANDOM, many, 10, "chance-" + i)
                    .forEach(pick -> drawn[(int) pick.candidate().record()]++);
        }

        for (int i = 1; i <= 50; i++) {
            assertTrue(Math.abs(drawn[i] - 400) < 107, "device " + i + " was drawn " + drawn[i] + " times");
        }
    }

    /** The chance goes with the value: over many seeds the hits of each stand to each other as their values do. */
    @Test
    void eachUnitOfMoneyHasTheSameChance() {
        var hits = new int[7];

        for (int i = 0; i < 3_000; i++) {
            SampleDraw.draw(SampleMethod.VALUE, DEVICES, 2, "money-" + i)
                    .forEach(pick -> hits[(int) pick.candidate().record()] += pick.hits());
        }

        assertEquals(6_000, IntStream.of(hits).sum());
        for (var device : DEVICES) {
            var expected = 6_000 * Objects.requireNonNull(device.value()).doubleValue() / 7_065.75;
            assertTrue(
                    Math.abs(hits[(int) device.record()] - expected) < 200,
                    device + ": " + hits[(int) device.record()]);
        }
    }

    @Test
    void whatIsWorthMoreThanAnIntervalIsCertain() {
        for (int i = 0; i < 200; i++) {
            var picks = SampleDraw.draw(SampleMethod.VALUE, DEVICES, 2, "certain-" + i);

            assertTrue(keys(picks).contains("TB-000004"), "seed " + i);
        }
    }

    @Test
    void sizeAndValuesMustSuit() {
        assertEquals(InspectionRule.SAMPLE_SIZE, refusal(SampleMethod.RANDOM, DEVICES, 0));
        assertEquals(InspectionRule.SAMPLE_SIZE, refusal(SampleMethod.RANDOM, DEVICES, SampleDraw.MOST + 1));
        assertEquals(InspectionRule.SAMPLE_EXCEEDS_POPULATION, refusal(SampleMethod.RANDOM, DEVICES, 7));
        assertEquals(InspectionRule.NO_VALUES, refusal(SampleMethod.VALUE, List.of(new Candidate(1, "1/GP")), 1));
        assertEquals(
                InspectionRule.METHOD_NOT_FOR_POPULATION,
                assertThrows(
                                RuleViolated.class,
                                () -> new Sample.Plan(
                                        SamplePopulation.PERMIT, SampleFilter.ALL, SampleMethod.VALUE, 1, SEED))
                        .rule());
        assertEquals(
                InspectionRule.SEED_FORM,
                assertThrows(
                                RuleViolated.class,
                                () -> new Sample.Plan(
                                        SamplePopulation.PERMIT, SampleFilter.ALL, SampleMethod.RANDOM, 1, "xổ số"))
                        .rule());
    }

    @Test
    void everyRiskFactorHasItsPoints() {
        for (var factor : RiskFactor.values()) {
            assertTrue(factor.points() > 0, factor.name());
        }
        assertTrue(RiskFactor.daysOfBackDating() > 0);
    }

    private static Object refusal(SampleMethod method, List<Candidate> population, int size) {
        return assertThrows(RuleViolated.class, () -> SampleDraw.draw(method, population, size, SEED))
                .rule();
    }

    private static List<String> keys(List<SampleDraw.Pick> picks) {
        return picks.stream().map(pick -> pick.candidate().key()).toList();
    }

    private static Candidate device(int number, String value, int score) {
        return new Candidate(number, "TB-%06d".formatted(number), new BigDecimal(value), score);
    }
}
