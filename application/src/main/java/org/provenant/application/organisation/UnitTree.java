package org.provenant.application.organisation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The tree of departments and teams of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class UnitTree {

    private static final int MOST_CHOICES = 1_000;

    private static final String SELECT = """
            with recursive tree (id, depth, path, tree_order) as (
              select id, 0, name, code from org_unit where company_id = :company and part_of_id is null
              union all
              select part.id, depth + 1, path || ' › ' || part.name, tree_order || E'\\x01' || part.code
              from org_unit part join tree on tree.id = part.part_of_id)
            select u.id, u.part_of_id, u.kind, tree.depth, u.code, u.name, tree.path, h.id as head_id,
              h.name as head_name, u.closed,
              (select count(*) from org_unit part where part.part_of_id = u.id) as parts,
              (select count(*) from person p where p.unit_id = u.id and not p.has_left) as persons, u.version,
              tree.tree_order, plain(u.name) as name_order
            from tree join org_unit u on u.id = tree.id left join person h on h.id = u.head_id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the units.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<UnitRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(UnitRow.class, order, size, cursor);
    }

    /** The open units in the order of the tree, to choose from. */
    public List<UnitRow> choices() {
        return narrowed(new Query(null, true)).all(UnitRow.class, UnitSort.TREE.upwards(), MOST_CHOICES);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's unit */
    public UnitRow get(UnitId id) {
        return narrowed(Query.ALL).one(UnitRow.class, "u.id", id);
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("company", callers.current().requireCompany())
                .words("u.code || ' ' || tree.path || ' ' || coalesce(h.name, '')", query.words());
        return query.openOnly() ? list.where("not u.closed") : list;
    }

    /**
     * Which units are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in code, path or name of the head, without regard to accents and case
     * @param openOnly whether closed units are left out
     */
    public record Query(@Nullable String words, boolean openOnly) implements Serializable {

        /** Every unit. */
        public static final Query ALL = new Query(null, false);
    }
}
