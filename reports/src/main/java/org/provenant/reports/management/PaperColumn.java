package org.provenant.reports.management;

/**
 * A column of the paper.
 *
 * @param width how much room it takes beside the others
 */
public record PaperColumn(String heading, Content content, int width) {

    /** What stands in it. */
    public enum Content {
        TEXT,
        /** Written as the language writes numbers. */
        NUMBER,
        /** A day. */
        DAY
    }
}
