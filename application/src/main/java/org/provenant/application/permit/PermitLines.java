package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;

/** The lines of the permits of the company acted for, each with its balance. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PermitLines {

    private static final int MOST_CHOICES = 500;

    private static final String SELECT = """
            select l.id, l.permit_id, p.number as permit_number, p.permitted_case, p.valid_from, p.valid_to, l.line_no,
              l.goods, l.hs, l.permitted, l.declared, l.imported, l.permitted - l.declared as left_to_declare,
              l.permitted - l.imported as left_pieces, l.unit, l.purpose, l.place_id,
              place.code || ' ' || place.name as place,
              p.issued_on || ' ' || p.number || ' ' || to_char(l.line_no, '00000') as paper_order
            from permit_line l join permit p on p.id = l.permit_id left join place on place.id = l.place_id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** The lines of one permit in their order; none for another company's. */
    public List<PermitLineRow> of(PermitId permit) {
        return ofCompany()
                .where("p.id = :permit", "permit", permit)
                .all(PermitLineRow.class, PaperOrder.LINE.upwards(), Integer.MAX_VALUE);
    }

    /**
     * The lines on which something may still be declared.
     *
     * @param words words that must all occur in the permit's number, the goods or the HS code; nothing for all
     * @param day day on which the permit must be valid; nothing for any
     */
    public List<PermitLineRow> choices(@Nullable String words, @Nullable LocalDate day) {
        return choices(words, day, List.of());
    }

    /** As {@link #choices(String, LocalDate)}, together with lines that were chosen already, whatever is left of them. */
    public List<PermitLineRow> choices(
            @Nullable String words, @Nullable LocalDate day, Collection<PermitLineId> chosen) {
        return ofCompany()
                .words("p.number || ' ' || l.goods || ' ' || l.hs", words)
                .where(
                        "(l.permitted > l.declared or l.id = any (:chosen))",
                        "chosen",
                        chosen.stream().map(PermitLineId::value).toArray(Long[]::new))
                .where(
                        "p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)"
                                + " and (p.revoked_on is null or p.revoked_on > :day)",
                        "day",
                        day)
                .all(PermitLineRow.class, PaperOrder.LINE.upwards(), MOST_CHOICES);
    }

    /** The lines on which least is left in proportion, for the home page. */
    public List<PermitLineRow> scarcest(int most) {
        return database.sql()
                .createQuery("select * from (" + SELECT + " where p.company_id = :company) l"
                        + " order by cast(left_pieces as numeric) / permitted, id limit :most")
                .bind("company", callers.current().requireCompany().value())
                .bind("most", most)
                .map(ConstructorMapper.of(PermitLineRow.class))
                .list();
    }

    private ListQuery ofCompany() {
        return new ListQuery(database.sql(), SELECT)
                .where("p.company_id = :company", "company", callers.current().requireCompany());
    }

    private enum PaperOrder implements SortColumn {
        LINE;

        @Override
        public String column() {
            return "paper_order";
        }

        @Override
        public String type() {
            return "text";
        }
    }
}
