package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementEvent;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.stocktake.RowState;

/** What happened to a device from its declaration on, by day. */
@ApplicationScoped
class CardFigures implements Figures {

    private static final String EVENTS = """
            with device as (select * from equipment where id = :device and company_id = :company)
            select d.registered_on as day, 'DECLARED' as event, d.type_code as one, null as other, null as place,
              null as custodian, d.number as paper, 0 as step
            from device join declaration_line dl on dl.id = device.declaration_line_id
              join declaration d on d.id = dl.declaration_id
            union all
            select device.received_on, 'RECEIVED', device.arrival_condition, null, null, null, p.number, 1
            from device join permit_line pl on pl.id = device.permit_line_id join permit p on p.id = pl.permit_id
            union all
            select s.since, 'PLACED', m.movement_kind, m.why, concat_ws(' › ', oo.name, o.name, p.name),
              coalesce(c.name, u.name), coalesce(h.number, r.number), 10 + s.since_step
            from device join stay s on s.equipment_id = device.id join place p on p.id = s.place_id
              left join place o on o.id = p.inside_id left join place oo on oo.id = o.inside_id
              left join person c on c.id = s.person_id left join org_unit u on u.id = s.unit_id
              left join movement m on m.id = s.movement_id left join handover h on h.id = m.handover_id
              left join repair r on r.id = m.repair_id
            union all
            select r.happened_on, 'STAGE_CHANGED', r.from_stage, r.to_stage, null, null, r.evidence, 1000
            from device join stage_record r on r.equipment_id = device.id
            union all
            select x.changed_on, 'PURPOSE_CHANGED', x.purpose, x.reason, null, null, c.number, 1001
            from device join purpose_change x on x.equipment_id = device.id left join use_consent c on c.id = x.consent_id
            where x.taken_back_because is null
            union all
            select cast(r.counted_at at time zone 'Asia/Ho_Chi_Minh' as date), 'COUNTED', r.row_state, null, p.name, null,
              s.number, 1002
            from device join stocktake_row r on r.equipment_id = device.id join stocktake s on s.id = r.stocktake_id
              left join place p on p.id = coalesce(r.seen_place_id, r.place_id)
            where r.counted_at is not null
            union all
            select b.found_on, 'BREACH_FOUND', b.breach_kind, null, null, null, 'VP-' || b.id, 1003
            from device join breach b on b.equipment_id = device.id
            union all
            select b.closed_on, 'BREACH_CLOSED', b.breach_kind, b.remedy, null, null, b.evidence, 1004
            from device join breach b on b.equipment_id = device.id where b.closed_on is not null
            union all
            select s.happened_on, 'DISPOSAL_ORDERED', o.purpose, null, null, null, o.number, 1005
            from device join disposal_line x on x.equipment_id = device.id join disposal_order o on o.id = x.order_id
              cross join lateral (select happened_on from disposal_step where order_id = o.id order by id limit 1) s
            order by day, step
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Override
    public ManagementKind kind() {
        return ManagementKind.HISTORY_CARD;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        return database.sql()
                .createQuery(EVENTS)
                .bind("company", callers.current().requireCompany().value())
                .bind("device", question.subject().value())
                .map((row, context) -> event(row))
                .list();
    }

    private static FigureRow event(ResultSet row) throws SQLException {
        var event = ManagementEvent.valueOf(row.getString("event"));
        return FigureRow.leadingNowhere()
                .put(ManagementColumn.DAY, row.getObject("day", LocalDate.class))
                .put(ManagementColumn.EVENT, event)
                .put(ManagementColumn.DETAIL, detail(event, row.getString("one"), row.getString("other")))
                .put(ManagementColumn.PLACE, row.getString("place"))
                .put(ManagementColumn.CUSTODIAN, row.getString("custodian"))
                .put(ManagementColumn.PAPER, row.getString("paper"));
    }

    private static @Nullable Object detail(ManagementEvent event, @Nullable String one, @Nullable String other) {
        if (one == null) {
            return null;
        }
        return switch (event) {
            case DECLARED -> new Phrase("management.phrase.typeCode", one);
            case RECEIVED -> Condition.valueOf(one);
            case PLACED -> with(MovementKind.valueOf(one), other);
            case STAGE_CHANGED ->
                new Phrase(
                        "management.phrase.stage",
                        LifecycleStage.valueOf(one),
                        other == null ? "" : LifecycleStage.valueOf(other));
            case PURPOSE_CHANGED -> with(one, other);
            case COUNTED -> RowState.valueOf(one);
            case BREACH_FOUND, BREACH_CLOSED -> with(BreachKind.valueOf(one), other);
            case DISPOSAL_ORDERED -> one;
        };
    }

    private static Object with(Object what, @Nullable String why) {
        return why == null ? what : new Phrase("management.phrase.because", what, why);
    }
}
