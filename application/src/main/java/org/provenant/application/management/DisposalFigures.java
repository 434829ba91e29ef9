package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;

/** The devices that left for good in a span of days, with the order and the papers that prove it. */
@ApplicationScoped
class DisposalFigures implements Figures {

    private static final String GONE = """
            select e.id, e.asset_tag, e.serial_number, e.manufacturer || ' ' || e.model as device, p.number as permit,
              e.stage, e.stage_since, e.stage_evidence, o.number as order_number,
              coalesce(partner.name, o.receiver_name) as receiver, o.declaration_number, o.confirmation_number
            from equipment e join permit_line pl on pl.id = e.permit_line_id join permit p on p.id = pl.permit_id
              left join disposal_line x on x.equipment_id = e.id and x.state = 'SCANNED' and x.binding
              left join disposal_order o on o.id = x.order_id
              left join disposal_partner partner on partner.id = o.partner_id
            where e.company_id = :company and e.stage = any (:out) and e.stage_since between :from and :to
            order by e.stage_since, e.asset_tag, e.id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Override
    public ManagementKind kind() {
        return ManagementKind.DISPOSALS;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        return database.sql()
                .createQuery(GONE)
                .bind("company", callers.current().requireCompany().value())
                .bind("from", question.span().from())
                .bind("to", question.span().to())
                .bind("out", LifecycleStage.names(LifecycleStage::isOut))
                .map((row, context) -> FigureRow.of(Lead.Target.EQUIPMENT, row.getLong("id"))
                        .put(ManagementColumn.ASSET_TAG, row.getString("asset_tag"))
                        .put(ManagementColumn.SERIAL_NUMBER, row.getString("serial_number"))
                        .put(ManagementColumn.DEVICE, row.getString("device"))
                        .put(ManagementColumn.PERMIT, row.getString("permit"))
                        .put(ManagementColumn.ROUTE, LifecycleStage.valueOf(row.getString("stage")))
                        .put(ManagementColumn.GONE_ON, row.getObject("stage_since", LocalDate.class))
                        .put(ManagementColumn.ORDER, row.getString("order_number"))
                        .put(ManagementColumn.RECEIVER, row.getString("receiver"))
                        .put(ManagementColumn.DECLARATION, row.getString("declaration_number"))
                        .put(ManagementColumn.CONFIRMATION, row.getString("confirmation_number"))
                        .put(ManagementColumn.EVIDENCE, row.getString("stage_evidence")))
                .list();
    }
}
