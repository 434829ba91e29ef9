package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;

/** The customs declarations of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeclarationList {

    private static final int MOST_CHOICES = 500;

    private static final String SELECT = """
            select d.id, d.number, d.registered_on, d.customs_office, d.type_code, d.state, d.lane, s.permits, s.lines,
              s.quantity, s.registered,
              case when d.state = 'CANCELLED' then 0 else s.quantity - s.registered end as open_pieces
            from declaration d
              join lateral (
                select string_agg(distinct p.number, ', ') as permits, count(*) as lines, sum(dl.quantity) as quantity,
                  sum(dl.registered) as registered, string_agg(dl.goods || ' ' || dl.hs, ' ') as goods
                from declaration_line dl
                  join permit_line pl on pl.id = dl.permit_line_id join permit p on p.id = pl.permit_id
                where dl.declaration_id = d.id) s on true
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the declarations.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<DeclarationRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(DeclarationRow.class, order, size, cursor);
    }

    /** Those of which devices are still to be registered, the latest first, to choose from. */
    public List<DeclarationRow> choices(@Nullable String words) {
        return narrowed(new Query(words, null, null, null, null, true))
                .all(DeclarationRow.class, DeclarationSort.REGISTERED_ON.downwards(), MOST_CHOICES);
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .where("d.company_id = :company", "company", callers.current().requireCompany())
                .words("d.number || ' ' || d.customs_office || ' ' || s.permits || ' ' || s.goods", query.words())
                .where("d.type_code = :type", "type", query.typeCode())
                .where(
                        "exists (select from declaration_line dl join permit_line pl on pl.id = dl.permit_line_id"
                                + " where dl.declaration_id = d.id and pl.permit_id = :permit)",
                        "permit",
                        query.permit())
                .where("d.registered_on >= :from", "from", query.registeredFrom())
                .where("d.registered_on <= :to", "to", query.registeredTo());
        list.where("d.state = :state", "state", query.state()).where("d.lane = :lane", "lane", query.lane());
        return query.openOnly() ? list.where("s.quantity > s.registered and d.state <> 'CANCELLED'") : list;
    }

    /**
     * Which declarations are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, customs office, permits, goods or HS codes, without regard to
     *     accents and case
     * @param permit those that draw on this permit
     * @param openOnly only those of which devices are still to be registered
     */
    public record Query(
            @Nullable String words,
            @Nullable String typeCode,
            @Nullable PermitId permit,
            @Nullable LocalDate registeredFrom,
            @Nullable LocalDate registeredTo,
            boolean openOnly,
            @Nullable DeclarationState state,
            @Nullable Lane lane)
            implements Serializable {

        /** Every declaration. */
        public static final Query ALL = new Query(null, null, null, null, null, false);

        /** What a list's address or a saved view asks for; everything if it names no filter. */
        public static Query of(ListState state) {
            return new Query(
                    state.value("q"),
                    state.value("type"),
                    state.id("permit", PermitId::new),
                    state.day("from"),
                    state.day("to"),
                    "open".equals(state.value("progress")),
                    state.value("state", DeclarationState.class),
                    state.value("lane", Lane.class));
        }

        /** Declarations in any state and of any lane. */
        public Query(
                @Nullable String words,
                @Nullable String typeCode,
                @Nullable PermitId permit,
                @Nullable LocalDate registeredFrom,
                @Nullable LocalDate registeredTo,
                boolean openOnly) {
            this(words, typeCode, permit, registeredFrom, registeredTo, openOnly, null, null);
        }
    }
}
