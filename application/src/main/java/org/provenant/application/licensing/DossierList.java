package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
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
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.RecordId;

/** The dossiers of the company acted for, and how far each has come. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DossierList {

    private static final String SELECT = """
            select d.id, d.title, d.permitted_case, d.state, d.begun_on, s.lines, s.pieces, r.rounds, r.submitted_on,
              (select count(distinct item || name) from dossier_paper
                where dossier_id = d.id and withdrawn_on is null) as papers,
              d.decided_on, d.permit_id, p.number as permit_number,
              plain(d.title) as title_order, coalesce(r.submitted_on, date '9999-12-31') as submitted_order,
              array_position(array['DRAFT', 'SUPPLEMENT_REQUESTED', 'SUBMITTED', 'RESUBMITTED', 'GRANTED', 'REFUSED',
                'WITHDRAWN'], d.state) as state_order
            from dossier d
              left join permit p on p.id = d.permit_id
              join lateral (select count(*) as lines, coalesce(sum(quantity), 0) as pieces,
                  coalesce(string_agg(goods || ' ' || hs, ' '), '') as goods
                from dossier_line where dossier_id = d.id and not dropped) s on true
              join lateral (select count(*) as rounds, max(submitted_on) as submitted_on,
                  coalesce(string_agg(receipt_number, ' '), '') as receipts
                from submission_round where dossier_id = d.id) r on true
            """;

    private static final int MOST_RELATED = 100;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the dossiers.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<DossierRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        var list = new ListQuery(database.sql(), SELECT)
                .where("d.company_id = :company", "company", callers.current().requireCompany())
                .words("d.title || ' ' || s.goods || ' ' || r.receipts || ' ' || coalesce(p.number, '')", query.words())
                .where("d.permitted_case = :case", "case", query.permittedCase())
                .where("d.state = :state", "state", query.state());
        if (query.openOnly()) {
            list.where("d.decided_on is null");
        }
        return list.page(DossierRow.class, order, size, cursor);
    }

    /** The dossier on which a permit was granted; none if the permit was entered by itself. */
    public Optional<DossierRow> grantedAs(PermitId permit) {
        return related("d.permit_id = :related", permit).stream().findFirst();
    }

    /** The dossiers that follow a decision of the case finder. */
    public List<DossierRow> after(CaseDecisionId decision) {
        return related("d.case_decision_id = :related", decision);
    }

    private List<DossierRow> related(String condition, RecordId record) {
        return new ListQuery(database.sql(), SELECT)
                .where("d.company_id = :company", "company", callers.current().requireCompany())
                .where(condition, "related", record)
                .all(DossierRow.class, DossierSort.BEGUN_ON.upwards(), MOST_RELATED);
    }

    /**
     * Which dossiers are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in title, goods, HS codes, receipt numbers or the permit's number
     * @param openOnly only those that are not decided
     */
    public record Query(
            @Nullable String words,
            @Nullable PermittedCase permittedCase,
            @Nullable DossierState state,
            boolean openOnly)
            implements Serializable {

        /** Every dossier. */
        public static final Query ALL = new Query(null, null, null, false);

        /** What a list's address or a saved view asks for; everything if it names no filter. */
        public static Query of(ListState state) {
            return new Query(
                    state.value("q"),
                    state.value("case", PermittedCase.class),
                    state.value("state", DossierState.class),
                    "open".equals(state.value("open")));
        }
    }
}
