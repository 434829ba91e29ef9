package org.provenant.application.processing;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;

/** The processing contracts of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ProcessingContractList {

    private static final String SELECT = """
            select c.id, c.number, c.signed_on, c.trader, c.trader_country, c.ends_on, g.permits, g.came_in, g.went_out,
              plain(c.number) as number_order, plain(c.trader) as trader_order
            from processing_contract c
              join lateral (
                select string_agg(distinct p.number, ', ') as permits, coalesce(sum(pl.declared), 0) as came_in,
                  coalesce(sum(pl.exported + (select count(*) from equipment e
                    where e.permit_line_id = pl.id and e.stage = 'RE_EXPORTED')), 0) as went_out
                from contract_permit cp join permit p on p.id = cp.permit_id join permit_line pl on pl.permit_id = p.id
                where cp.contract_id = c.id and not cp.withdrawn) g on true
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the contracts.
     *
     * @param words words that must all occur in number, trader, description or permits; nothing for all
     * @param open whether only contracts that have not ended by this day; nothing for all
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<ProcessingContractRow> find(
            @Nullable String words,
            @Nullable LocalDate open,
            SortColumn.Order order,
            int size,
            @Nullable String cursor) {
        return new ListQuery(database.sql(), SELECT)
                .where("c.company_id = :company", "company", callers.current().requireCompany())
                .words("concat_ws(' ', c.number, c.trader, c.description, g.permits)", words)
                .where("coalesce(c.ends_on, date '9999-12-31') >= :open", "open", open)
                .page(ProcessingContractRow.class, order, size, cursor);
    }
}
