package org.provenant.application.shared;

/**
 * Keeps a CSV value from running as a formula when a spreadsheet program opens the file: an apostrophe before it makes
 * it a text. What already begins with an apostrophe gets one more, so that reading it back gives the exact value.
 */
public final class FormulaShield {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final char SHIELD = '\'';

    private FormulaShield() {}

    /** The value as it is written. */
    public static String close(String value) {
        return !value.isEmpty() && needsShield(value.charAt(0)) ? SHIELD + value : value;
    }

    /** The value as it was before {@link #close}. */
    public static String open(String value) {
        return value.length() > 1 && value.charAt(0) == SHIELD && needsShield(value.charAt(1))
                ? value.substring(1)
                : value;
    }

    private static boolean needsShield(char first) {
        return first == SHIELD || DANGEROUS.indexOf(first) >= 0;
    }
}
