package org.provenant.domain.inspection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.RuleViolated;

/**
 * Draws a sample in such a way that anybody with the seed and the list draws the same: {@code docs/sampling.md} says
 * how, for other programs. Nothing but SHA-256 and whole numbers is used, so that no language or release draws otherwise.
 */
public final class SampleDraw {

    /** The most that one sample holds. */
    public static final int MOST = 1_000;

    private static final Comparator<Candidate> BY_KEY =
            Comparator.comparing(Candidate::key).thenComparing(Candidate::record);

    /** One more than the greatest number that eight bytes hold. */
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(Long.SIZE);

    private SampleDraw() {}

    /**
     * Draws.
     *
     * @param size how many are wanted; by value, how many units of money are hit
     * @throws RuleViolated {@link InspectionRule#SAMPLE_SIZE}, {@link InspectionRule#SAMPLE_EXCEEDS_POPULATION}, or by
     *     value {@link InspectionRule#NO_VALUES}
     */
    public static List<Pick> draw(SampleMethod method, List<Candidate> population, int size, String seed) {
        if (size < 1 || size > MOST) {
            throw new RuleViolated(InspectionRule.SAMPLE_SIZE, MOST);
        }
        if (size > population.size()) {
            throw new RuleViolated(InspectionRule.SAMPLE_EXCEEDS_POPULATION, size, population.size());
        }
        return switch (method) {
            case RANDOM -> first(size, ranked(population, seed).sorted(Ranked.BY_RANK));
            case RISK ->
                first(
                        size,
                        ranked(population, seed)
                                .sorted(Comparator.comparingInt((Ranked each) ->
                                                -each.candidate().score())
                                        .thenComparing(Ranked.BY_RANK)));
            case VALUE -> byValue(population, size, seed);
        };
    }

    /** The sum of all values that count. */
    public static BigDecimal valueOf(List<Candidate> population) {
        return population.stream()
                .map(Candidate::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * SHA-256 of the whole population, by which a list that somebody holds later is known to be the one drawn from: one
     * line for each record in the order of its key, ended by a line feed; the key, and by value or risk a tab and the
     * value with four decimals, or the points.
     */
    public static String hashOf(SampleMethod method, List<Candidate> population) {
        var digest = FileDigest.sha256();
        population.stream()
                .sorted(BY_KEY)
                .map(each -> each.key() + measure(method, each) + "\n")
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return FileDigest.ofHash(digest.digest()).hex();
    }

    private static String measure(SampleMethod method, Candidate candidate) {
        return switch (method) {
            case RANDOM -> "";
            case VALUE -> "\t" + scaled(candidate.value());
            case RISK -> "\t" + candidate.score();
        };
    }

    private static String scaled(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(Money.DECIMALS).toPlainString();
    }

    private static Stream<Ranked> ranked(List<Candidate> population, String seed) {
        return population.stream().map(each -> new Ranked(each, hash(seed, each.key())));
    }

    private static List<Pick> first(int size, Stream<Ranked> order) {
        return order.limit(size).map(each -> new Pick(each.candidate(), 1)).toList();
    }

    /** Position k is (k + u) · total / size, with u from the seed; everything is multiplied out so that nothing is rounded. */
    private static List<Pick> byValue(List<Candidate> population, int size, String seed) {
        var total = units(valueOf(population));
        if (total.signum() == 0) {
            throw new RuleViolated(InspectionRule.NO_VALUES);
        }
        var start = new BigInteger(1, Arrays.copyOf(hash(seed, ""), Long.BYTES));
        var sizeTimes = BigInteger.valueOf(size).multiply(TWO_TO_64);
        var picks = new ArrayList<Pick>();
        var reached = BigInteger.ZERO;
        int next = 0;
        for (var each : population.stream().sorted(BY_KEY).toList()) {
            reached = reached.add(each.value() == null ? BigInteger.ZERO : units(each.value()));
            int hits = 0;
            while (next < size
                    && BigInteger.valueOf(next)
                                    .multiply(TWO_TO_64)
                                    .add(start)
                                    .multiply(total)
                                    .compareTo(reached.multiply(sizeTimes))
                            < 0) {
                next++;
                hits++;
            }
            if (hits > 0) {
                picks.add(new Pick(each, hits));
            }
        }
        return picks;
    }

    private static BigInteger units(BigDecimal value) {
        return value.movePointRight(Money.DECIMALS).toBigIntegerExact();
    }

    private static byte[] hash(String seed, String key) {
        return FileDigest.sha256().digest((seed + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Something drawn.
     *
     * @param hits once, or by value as often as its value is hit
     */
    public record Pick(Candidate candidate, int hits) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Ranked(Candidate candidate, byte[] rank) {

        static final Comparator<Ranked> BY_RANK =
                Comparator.comparing(Ranked::rank, Arrays::compareUnsigned).thenComparing(Ranked::candidate, BY_KEY);
    }
}
