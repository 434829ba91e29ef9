package org.provenant.application.shared;

import java.util.regex.Pattern;

/** Texts as the cells of a workbook can hold them. */
public final class CellText {

    /** The most characters of a cell. */
    public static final int MOST = 32_767;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** What only looks like the writing of a character that XML cannot hold is escaped, so that it stays what it is. */
    public static String escape(String text) {
        return ESCAPED.matcher(text).replaceAll("_x005F$0");
    }

    /** The same, with a sign at the end of what is longer than a cell. */
    public static String cut(String text) {
        var escaped = escape(text);
        return escaped.length() > MOST ? escaped.substring(0, MOST - 1) + "…" : escaped;
    }
}
