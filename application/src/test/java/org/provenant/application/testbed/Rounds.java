package org.provenant.application.testbed;

import java.util.Random;

/**
 * How often a test with the tag {@code faults} repeats itself, and what it chooses at random. One system property,
 * {@code provenant.rounds}, says both: {@code few}, as in the build, {@code all}, as in the profile {@code faults}, or a
 * number; followed by {@code :seed} it repeats the choices of an earlier run, which printed its seed. The build always
 * makes the same choices, so that whether it is green depends on the product alone; all other runs make new ones.
 */
public final class Rounds {

    private static final String PROPERTY = "provenant.rounds";
    private static final long SEED_OF_THE_BUILD = 26_2025;

    private Rounds() {}

    /** The number of rounds to make: the first in every build, the second in the full run. */
    public static int of(int few, int all) {
        var wanted = part(0);
        return switch (wanted) {
            case "", "few" -> few;
            case "all" -> all;
            default -> Integer.parseInt(wanted);
        };
    }

    /** Random choices, after a line that says how to repeat them. */
    public static Random random(Class<?> test) {
        var given = part(1);
        var seed = given.isEmpty() ? ownSeed() : Long.parseLong(given);
        System.out.println(
                test.getSimpleName() + ": the same choices again with -D" + PROPERTY + "=" + part(0) + ":" + seed);
        return new Random(seed);
    }

    private static long ownSeed() {
        return part(0).equals("few") ? SEED_OF_THE_BUILD : new Random().nextInt(Integer.MAX_VALUE);
    }

    private static String part(int number) {
        var parts = System.getProperty(PROPERTY, "few").split(":", 2);
        return parts.length > number ? parts[number].strip() : "";
    }
}
