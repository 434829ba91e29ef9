package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.io.Serializable;
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
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.receiving.DifferenceId;
import org.provenant.domain.receiving.DifferenceKind;
import org.provenant.domain.receiving.DifferenceState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The differences of the company acted for, open and closed. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DifferenceList {

    private static final int MOST = 500;

    private static final String SELECT = """
            select x.id, x.kind, x.serial_number, x.expected, x.received, x.state, x.opened_on, x.closed_on,
              x.resolution, x.evidence, d.id as declaration_id, d.number as declaration_number, dl.line_no, dl.goods,
              p.id as permit_id, p.number as permit_number, x.version
            from difference x
              join declaration d on d.id = x.declaration_id
              left join declaration_line dl on dl.id = x.declaration_line_id
              left join permit_line pl on pl.id = dl.permit_line_id
              left join permit p on p.id = pl.permit_id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the differences.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<DifferenceRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(DifferenceRow.class, order, size, cursor);
    }

    /** The open differences of a declaration or permit, the latest first. */
    public List<DifferenceRow> open(@Nullable DeclarationId declaration, @Nullable PermitId permit) {
        return narrowed(new Query(null, null, DifferenceState.OPEN, declaration, permit))
                .all(DifferenceRow.class, DifferenceSort.OPENED_ON.downwards(), MOST);
    }

    /** How many differences there ever were in the company. */
    public long count() {
        return narrowed(Query.ALL).count();
    }

    /** How many differences are open in the company. */
    public long countOpen() {
        return narrowed(new Query(null, null, DifferenceState.OPEN, null, null)).count();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's difference */
    public DifferenceRow get(DifferenceId id) {
        return narrowed(Query.ALL).one(DifferenceRow.class, "x.id", id);
    }

    private ListQuery narrowed(Query query) {
        return new ListQuery(database.sql(), SELECT)
                .where("x.company_id = :company", "company", callers.current().requireCompany())
                .words(
                        "concat_ws(' ', x.serial_number, d.number, p.number, dl.goods, x.resolution, x.evidence)",
                        query.words())
                .where("x.kind = :kind", "kind", query.kind())
                .where("x.state = :state", "state", query.state())
                .where("d.id = :declaration", "declaration", query.declaration())
                .where(
                        "exists (select from declaration_line l join permit_line k on k.id = l.permit_line_id"
                                + " where l.declaration_id = d.id and k.permit_id = :permit)",
                        "permit",
                        query.permit());
    }

    /**
     * Which differences are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in serial number, declaration, permit, goods or explanation
     * @param permit those of declarations that draw on this permit
     */
    public record Query(
            @Nullable String words,
            @Nullable DifferenceKind kind,
            @Nullable DifferenceState state,
            @Nullable DeclarationId declaration,
            @Nullable PermitId permit)
            implements Serializable {

        /** Every difference. */
        public static final Query ALL = new Query(null, null, null, null, null);

        /** What a list's address or a saved view asks for; everything if it names no filter. */
        public static Query of(ListState state) {
            return new Query(
                    state.value("q"),
                    state.value("kind", DifferenceKind.class),
                    state.value("state", DifferenceState.class),
                    state.id("declaration", DeclarationId::new),
                    state.id("permit", PermitId::new));
        }
    }
}
