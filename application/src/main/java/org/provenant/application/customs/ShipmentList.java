package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;

/** The shipments of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ShipmentList {

    private static final String SELECT = """
            select s.id, s.reference, s.invoice, s.bill_of_lading, s.carrier, s.arrived_on, s.port, g.declarations,
              g.quantity, g.permits, plain(s.reference) as reference_order,
              coalesce(s.arrived_on, date '9999-12-31') as arrival
            from shipment s
              join lateral (
                select count(distinct d.id) as declarations, coalesce(sum(dl.quantity), 0) as quantity,
                  string_agg(distinct p.number, ', ') as permits, string_agg(distinct d.number, ' ') as numbers
                from declaration d join declaration_line dl on dl.declaration_id = d.id
                  join permit_line pl on pl.id = dl.permit_line_id join permit p on p.id = pl.permit_id
                where d.shipment_id = s.id and d.state <> 'CANCELLED') g on true
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the shipments.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<ShipmentRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return new ListQuery(database.sql(), SELECT)
                .where("s.company_id = :company", "company", callers.current().requireCompany())
                .words(
                        "concat_ws(' ', s.reference, s.invoice, s.contract, s.bill_of_lading, s.packing_list, s.carrier,"
                                + " s.port, g.numbers, g.permits)",
                        query.words())
                .where("s.arrived_on >= :from", "from", query.arrivedFrom())
                .where("s.arrived_on <= :to", "to", query.arrivedTo())
                .page(ShipmentRow.class, order, size, cursor);
    }

    /**
     * Which shipments are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in the reference, the papers' numbers, declarations or permits
     */
    public record Query(
            @Nullable String words,
            @Nullable LocalDate arrivedFrom,
            @Nullable LocalDate arrivedTo) implements Serializable {

        /** Every shipment. */
        public static final Query ALL = new Query(null, null, null);

        /** What a list's address or a saved view asks for; everything if it names no filter. */
        public static Query of(ListState state) {
            return new Query(state.value("q"), state.day("from"), state.day("to"));
        }
    }
}
