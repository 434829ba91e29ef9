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
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The custodians of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PersonList {

    private static final int MOST_CHOICES = 1_000;

    private static final String SELECT = """
            select p.id, p.code, p.name, p.unit, u.id as unit_id, u.name as unit_name, p.has_left, p.version,
              plain(p.name) as name_order, plain(coalesce(u.name, p.unit, '')) as unit_order
            from person p left join org_unit u on u.id = p.unit_id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the custodians.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<PersonRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(PersonRow.class, order, size, cursor);
    }

    /** Those who have not left, by name, to choose from. */
    public List<PersonRow> choices(@Nullable String words) {
        return narrowed(new Query(words, false)).all(PersonRow.class, PersonSort.NAME.upwards(), MOST_CHOICES);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's person */
    public PersonRow get(PersonId id) {
        return narrowed(Query.ALL).one(PersonRow.class, "p.id", id);
    }

    private ListQuery narrowed(Query query) {
        return new ListQuery(database.sql(), SELECT)
                .where("p.company_id = :company", "company", callers.current().requireCompany())
                .words(
                        "p.code || ' ' || p.name || ' ' || coalesce(p.unit, '') || ' ' || coalesce(u.name, '')",
                        query.words())
                .where("p.has_left = :left", "left", query.left());
    }

    /**
     * Which custodians are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in code, name or department, without regard to accents and case
     * @param left whether those who have left are looked for, or those who have not
     */
    public record Query(@Nullable String words, @Nullable Boolean left) implements Serializable {

        /** Everybody. */
        public static final Query ALL = new Query(null, null);
    }
}
