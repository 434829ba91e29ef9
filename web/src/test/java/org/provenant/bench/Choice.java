package org.provenant.bench;

import java.util.Arrays;
import java.util.List;

/** What of the benchmark is to be run, and how long: the system properties that begin with {@code bench}. */
final class Choice {

    private Choice() {}

    /** The parts named by {@code -Dbench=lists,report}; all but the hour of load if none is named. */
    static boolean includes(String part) {
        var named = text("bench", "");
        return named.isEmpty()
                ? !part.equals("load")
                : Arrays.asList(named.split(",")).contains(part);
    }

    /** Sizes of the register, {@code -Dbench.sizes=10000,200000}, the smallest first. */
    static List<Integer> sizes() {
        return Arrays.stream(text("bench.sizes", "10000,200000,1000000").split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** Devices of the workbook that is imported, {@code -Dbench.rows=100000}. */
    static int rows() {
        return number("bench.rows", 100_000);
    }

    /** Devices of the report, {@code -Dbench.devices=100000}. */
    static int devices() {
        return number("bench.devices", 100_000);
    }

    /** How long each page is asked for, {@code -Dbench.seconds=4}. */
    static int seconds() {
        return number("bench.seconds", 4);
    }

    /** How often what takes long is repeated, {@code -Dbench.times=3}; the first time only warms up. */
    static int times() {
        return number("bench.times", 3);
    }

    /** How long the mixed load lasts, {@code -Dbench.minutes=60}. */
    static int minutes() {
        return number("bench.minutes", 60);
    }

    private static int number(String property, int otherwise) {
        return Integer.parseInt(text(property, Integer.toString(otherwise)));
    }

    private static String text(String property, String otherwise) {
        var value = System.getProperty(property);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
