package org.provenant.application.usecase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.provenant.domain.shared.Recorded;

/** Which table holds which kind of record, and which column which of the fields that the history tells of. */
public final class EntityColumns {

    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, Map<String, String>> fields = new HashMap<>();

    private EntityColumns() {}

    /** As the domain classes say it. */
    public static EntityColumns of(Database database) {
        var columns = new EntityColumns();
        for (var kind : database.descriptors()) {
            if (Recorded.class.isAssignableFrom(kind.getJavaClass())) {
                var table = kind.getTableName().toLowerCase(Locale.ROOT);
                columns.entities.put(table, kind.getJavaClass().getSimpleName());
                var named = columns.fields.computeIfAbsent(table, name -> new HashMap<>());
                for (var fact : Facts.of(kind)) {
                    fact.getFields()
                            .forEach(column ->
                                    named.put(column.getName().toLowerCase(Locale.ROOT), fact.getAttributeName()));
                }
            }
        }
        return columns;
    }

    /** Kinds of records by their tables. */
    public Map<String, String> entities() {
        return entities;
    }

    /** The fields that these columns of a table hold; a column that no field holds is left out. */
    public Set<String> fieldsOf(String table, Collection<String> columns) {
        var found = new TreeSet<String>();
        for (var column : columns) {
            var field = fields.getOrDefault(table, Map.of()).get(column);
            if (field != null) {
                found.add(field);
            }
        }
        return found;
    }
}
