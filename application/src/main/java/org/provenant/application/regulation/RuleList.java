package org.provenant.application.regulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RuleBookEdition;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleRowId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The rules of an edition, each with its source and how far it was checked. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.VERIFY_FORMS})
public class RuleList {

    private static final String SELECT = """
            select r.id, r.kind, r.code, r.content, r.effective_from, r.effective_to, r.instrument, r.article,
              r.certainty, r.verified_by, r.verified_on
            from rule_row r
            """;

    @Inject
    Database database;

    @Inject
    RuleBookEditions editions;

    /**
     * One page of the rules.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<RuleListRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        var edition = query.edition() == null ? latestNumber() : query.edition();
        return new ListQuery(database.sql(), SELECT)
                .where(
                        "r.since_edition <= :edition and (r.until_edition is null or r.until_edition > :edition)",
                        "edition",
                        edition)
                .where("r.kind = :kind", "kind", query.kind())
                .where("r.certainty = :certainty", "certainty", query.certainty())
                .where(
                        "r.effective_from <= :day and (r.effective_to is null or r.effective_to >= :day)",
                        "day",
                        query.day())
                .words(
                        "r.code || ' ' || r.content || ' ' || coalesce(r.instrument, '') || ' ' || coalesce(r.article, '')",
                        query.words())
                .page(RuleListRow.class, order, size, cursor);
    }

    private int latestNumber() {
        return editions.latest().map(RuleBookEdition::number).orElse(0);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public RuleRow get(RuleRowId id) {
        return editions.row(id);
    }

    /** The editions of the book, the latest first. */
    public List<RuleBookEdition> editions() {
        return editions.all();
    }

    /**
     * Which rules are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in code, text or source
     * @param day day on which the rule is in force
     * @param edition nothing for the latest
     */
    public record Query(
            @Nullable String words,
            @Nullable RuleKind kind,
            @Nullable Certainty certainty,
            @Nullable LocalDate day,
            @Nullable Integer edition)
            implements Serializable {}
}
