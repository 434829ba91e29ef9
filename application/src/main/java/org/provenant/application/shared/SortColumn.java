package org.provenant.application.shared;

/** Something that a list can be sorted by: a column of the list's query that is never null. */
public interface SortColumn {

    /** The column of the query. */
    String column();

    /** The column's type in SQL: {@code text}, {@code int}, {@code date} and so on. */
    String type();

    /** This column upwards; equal values follow in the order of registration. */
    default Order upwards() {
        return new Order(this, false);
    }

    default Order downwards() {
        return new Order(this, true);
    }

    /** A column, upwards or downwards. */
    record Order(SortColumn by, boolean descending) {

        /** Downwards if told so. */
        public static Order of(SortColumn by, boolean descending) {
            return new Order(by, descending);
        }
    }
}
