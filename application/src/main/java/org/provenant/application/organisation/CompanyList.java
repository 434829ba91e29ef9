package org.provenant.application.organisation;

import jakarta.inject.Inject;
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
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * The legal entities of the installation for those who keep them; the one that is audited at the moment for its auditor.
 */
@Lookup
@Allowed({Permission.MANAGE_COMPANIES, Permission.INSPECT})
public class CompanyList {

    private static final int MOST_CHOICES = 1_000;

    private static final String SELECT = """
            select c.id, c.name, c.tax_code, c.address, c.representative, c.representative_title, c.export_processing,
              c.version, plain(c.name) as name_order
            from company c
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the legal entities.
     *
     * @param words words that must all occur in name, tax code, address or representative
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<CompanyRow> find(@Nullable String words, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(words).page(CompanyRow.class, order, size, cursor);
    }

    /** All by name, to choose from. */
    public List<CompanyRow> choices() {
        return narrowed(null).all(CompanyRow.class, CompanySort.NAME.upwards(), MOST_CHOICES);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public CompanyRow get(CompanyId id) {
        return narrowed(null).one(CompanyRow.class, "c.id", id);
    }

    private ListQuery narrowed(@Nullable String words) {
        var query = new ListQuery(database.sql(), SELECT)
                .words("c.name || ' ' || c.tax_code || ' ' || c.address || ' ' || c.representative", words);
        var caller = callers.current();
        return caller.may(Permission.MANAGE_COMPANIES)
                ? query
                : query.where(
                        "c.id = :company", "company", caller.requireCompany().value());
    }
}
