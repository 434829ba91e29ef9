package org.provenant.backup;

import java.util.List;

/**
 * A table whose rows are kept, in an order that depends on nothing but the rows.
 *
 * @param columns all that hold something of their own; what the database computes is computed again
 * @param order the primary key, or all columns where there is none
 */
record Table(String name, List<String> columns, String order) {

    Table {
        columns = List.copyOf(columns);
    }

    /** Statement that writes the rows as text. */
    String copyOut() {
        return "copy (select " + String.join(", ", columns) + " from " + name + " order by " + order + ") to stdout";
    }

    /** Statement that reads them. */
    String copyIn() {
        return "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
    }
}
