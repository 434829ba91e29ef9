package org.provenant.application.usecase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as the catalog describes it.
 *
 * @param name quoted where need be
 * @param type with its length and collation
 * @param computed the expression that the database computes it by; nothing if it holds something of its own
 * @param preset what it holds where nothing is said
 */
record PastColumn(
        String name,
        String type,
        @Nullable String computed,
        @Nullable String preset) {

    private static final String COLUMNS = """
            select quote_ident(a.attname) as name,
              format_type(a.atttypid, a.atttypmod)
                || coalesce((select ' collate ' || quote_ident(l.collname) from pg_collation l join pg_type t on t.oid = a.atttypid
                  where l.oid = a.attcollation and a.attcollation <> t.typcollation), '') as type,
              case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as computed,
              case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as preset
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    /** The columns of a table, in their order; none if there is no such table. */
    static List<PastColumn> of(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<PastColumn>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new PastColumn(
                            rows.getString("name"),
                            rows.getString("type"),
                            rows.getString("computed"),
                            rows.getString("preset")));
                }
            }
        }
        return columns;
    }

    boolean isOwn() {
        return computed == null;
    }

    /** Counts changes and says nothing by itself. */
    boolean isCounter() {
        return name.equals("version") || name.equals("revision");
    }

    boolean isSameAs(PastColumn other) {
        return type.equals(other.type) && String.valueOf(computed).equals(String.valueOf(other.computed));
    }

    /** How a table takes it up; rows that are there already hold what they hold in the register. */
    String definition() {
        if (computed != null) {
            return name + " " + type + " generated always as (" + computed + ") stored";
        }
        return name + " " + type + (preset == null ? "" : " default " + preset);
    }
}
