package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
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
import org.provenant.domain.regulation.PermittedCase;

/** The permits of the company acted for, with what is left of them. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PermitList {

    private static final String SELECT = """
            select p.id, p.number, p.issued_on, p.authority, p.permitted_case, p.valid_from, p.valid_to,
              s.lines, s.permitted, s.declared, s.imported,
              s.permitted - s.declared as left_to_declare, s.permitted - s.imported as left_pieces,
              case when p.revoked_on <= :today then 'REVOKED' when p.valid_from > :today then 'NOT_YET' when p.valid_to < :today then 'EXPIRED'
                else 'VALID' end as validity,
              plain(p.number) as number_order, coalesce(p.valid_to, date '9999-12-31') as valid_until
            from permit p
              join lateral (select count(*) as lines, sum(permitted) as permitted, sum(declared) as declared,
                  sum(imported) as imported, string_agg(goods || ' ' || hs, ' ') as goods
                from permit_line where permit_id = p.id) s on true
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the permits.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<PermitRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("today", LocalDate.now(clock))
                .where("p.company_id = :company", "company", callers.current().requireCompany())
                .words("p.number || ' ' || p.authority || ' ' || s.goods", query.words())
                .where("p.permitted_case = :case", "case", query.permittedCase())
                .where("p.issued_on >= :from", "from", query.issuedFrom())
                .where("p.issued_on <= :to", "to", query.issuedTo());
        if (query.validity() != null) {
            list.where(query.validity().condition());
        }
        if (query.leftOnly()) {
            list.where("s.permitted > s.declared");
        }
        return list.page(PermitRow.class, order, size, cursor);
    }

    /**
     * Which permits are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, authority, goods or HS codes, without regard to accents and
     *     case
     * @param leftOnly only those on which something may still be declared
     */
    public record Query(
            @Nullable String words,
            @Nullable PermittedCase permittedCase,
            @Nullable Validity validity,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo,
            boolean leftOnly)
            implements Serializable {

        /** Every permit. */
        public static final Query ALL = new Query(null, null, null, null, null, false);

        /** What a list's address or a saved view asks for; everything if it names no filter. */
        public static Query of(ListState state) {
            return new Query(
                    state.value("q"),
                    state.value("case", PermittedCase.class),
                    state.value("validity", Validity.class),
                    state.day("from"),
                    state.day("to"),
                    "left".equals(state.value("balance")));
        }
    }
}
