package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;

/** The stocktakes that ran on some day of a span. */
@ApplicationScoped
class StocktakeFigures implements Figures {

    private static final String STOCKTAKES = """
            select s.id, s.number, s.name, s.opened_on, s.closed_on, s.expected_devices, n.seen, n.elsewhere, n.surplus,
              n.unresolved
            from (select *, cast(opened_at at time zone 'Asia/Ho_Chi_Minh' as date) as opened_on,
                cast(closed_at at time zone 'Asia/Ho_Chi_Minh' as date) as closed_on from stocktake) s
              cross join lateral (select count(*) filter (where expected and row_state <> 'PENDING') as seen,
                  count(*) filter (where row_state in ('WRONG_PLACE', 'WRONG_CUSTODIAN')) as elsewhere,
                  count(*) filter (where not expected and resolution is distinct from 'STRUCK_OUT') as surplus,
                  count(*) filter (where row_state <> 'FOUND' and resolution is null) as unresolved
                from stocktake_row where stocktake_id = s.id) n
            where s.company_id = :company and s.opened_on <= :to and (s.closed_on is null or s.closed_on >= :from)
            order by s.opened_on, s.id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Override
    public ManagementKind kind() {
        return ManagementKind.STOCKTAKES;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        return database.sql()
                .createQuery(STOCKTAKES)
                .bind("company", callers.current().requireCompany().value())
                .bind("from", question.span().from())
                .bind("to", question.span().to())
                .map((row, context) -> FigureRow.of(Lead.Target.STOCKTAKE, row.getLong("id"))
                        .put(ManagementColumn.NUMBER, row.getString("number"))
                        .put(ManagementColumn.NAME, row.getString("name"))
                        .put(ManagementColumn.OPENED_ON, row.getObject("opened_on", LocalDate.class))
                        .put(ManagementColumn.CLOSED_ON, row.getObject("closed_on", LocalDate.class))
                        .put(ManagementColumn.EXPECTED, row.getInt("expected_devices"))
                        .put(ManagementColumn.SEEN, row.getInt("seen"))
                        .put(ManagementColumn.MISSING, row.getInt("expected_devices") - row.getInt("seen"))
                        .put(ManagementColumn.ELSEWHERE, row.getInt("elsewhere"))
                        .put(ManagementColumn.SURPLUS, row.getInt("surplus"))
                        .put(ManagementColumn.UNRESOLVED, row.getInt("unresolved")))
                .list();
    }
}
