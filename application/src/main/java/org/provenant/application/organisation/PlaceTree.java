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
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The tree of places of the company acted for: sites, buildings in them, rooms and lines in those. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PlaceTree {

    private static final int MOST_CHOICES = 1_000;

    private static final String SELECT = """
            with recursive tree (id, depth, path, tree_order) as (
              select id, 0, name, code from place where company_id = :company and inside_id is null
              union all
              select inner_place.id, depth + 1, path || ' › ' || inner_place.name,
                tree_order || E'\\x01' || inner_place.code
              from place inner_place join tree on tree.id = inner_place.inside_id)
            select p.id, p.inside_id, p.kind, tree.depth, p.code, p.name, tree.path, p.address, a.id as approver_id, a.name as approver_name, p.closed,
              (select count(*) from place part where part.inside_id = p.id) as parts, p.version,
              tree.tree_order, plain(p.name) as name_order
            from tree join place p on p.id = tree.id left join person a on a.id = p.approver_id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the places.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<PlaceRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(PlaceRow.class, order, size, cursor);
    }

    /** The open places in the order of the tree, to choose from, those in which the words occur. */
    public List<PlaceRow> choices(@Nullable String words) {
        return narrowed(new Query(words, null, true)).all(PlaceRow.class, PlaceSort.TREE.upwards(), MOST_CHOICES);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's place */
    public PlaceRow get(PlaceId id) {
        return narrowed(Query.ALL).one(PlaceRow.class, "p.id", id);
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("company", callers.current().requireCompany())
                .words("p.code || ' ' || tree.path || ' ' || coalesce(p.address, '')", query.words())
                .where("p.kind = :kind", "kind", query.kind());
        return query.openOnly() ? list.where("not p.closed") : list;
    }

    /**
     * Which places are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in code, path or address, without regard to accents and case
     * @param openOnly leaves out closed places
     */
    public record Query(@Nullable String words, @Nullable PlaceKind kind, boolean openOnly) implements Serializable {

        /** Every place. */
        public static final Query ALL = new Query(null, null, false);
    }
}
