package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.BreachState;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.shared.RuleBookName;

/** The breaches that were open on some day of a span, as they are now. */
@ApplicationScoped
class BreachFigures implements Figures {

    private static final String BREACHES = """
            select b.id, b.found_on, b.breach_kind, e.asset_tag, e.manufacturer || ' ' || e.model as device, p.number as permit,
              b.description, coalesce(b.description_en, b.description) as description_en, b.basis, b.state, b.remedy,
              b.evidence, b.closed_on
            from breach b join equipment e on e.id = b.equipment_id join permit_line pl on pl.id = e.permit_line_id
              join permit p on p.id = pl.permit_id
            where b.company_id = :company and b.found_on <= :to and (b.closed_on is null or b.closed_on >= :from)
            order by b.found_on, b.id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Override
    public ManagementKind kind() {
        return ManagementKind.BREACHES;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        return database.sql()
                .createQuery(BREACHES)
                .bind("company", callers.current().requireCompany().value())
                .bind("from", question.span().from())
                .bind("to", question.span().to())
                .map((row, context) -> FigureRow.of(Lead.Target.BREACH, row.getLong("id"))
                        .put(ManagementColumn.NUMBER, "VP-" + row.getLong("id"))
                        .put(ManagementColumn.FOUND_ON, row.getObject("found_on", LocalDate.class))
                        .put(ManagementColumn.BREACH_KIND, BreachKind.valueOf(row.getString("breach_kind")))
                        .put(ManagementColumn.ASSET_TAG, row.getString("asset_tag"))
                        .put(ManagementColumn.DEVICE, row.getString("device"))
                        .put(ManagementColumn.PERMIT, row.getString("permit"))
                        .put(
                                ManagementColumn.DESCRIPTION,
                                row.getString("description") == null
                                        ? null
                                        : new RuleBookName(
                                                row.getString("description"), row.getString("description_en")))
                        .put(ManagementColumn.BASIS, row.getString("basis"))
                        .put(ManagementColumn.STATE, BreachState.valueOf(row.getString("state")))
                        .put(ManagementColumn.REMEDY, row.getString("remedy"))
                        .put(ManagementColumn.EVIDENCE, row.getString("evidence"))
                        .put(ManagementColumn.CLOSED_ON, row.getObject("closed_on", LocalDate.class)))
                .list();
    }
}
