package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.StockEntry;
import org.provenant.domain.reporting.StockState;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.periodic.BothLanguages;
import org.provenant.reports.periodic.ReportedDevice;

/** Reads the devices behind the figures of a period, each as it was when the period ended. */
@ApplicationScoped
class ReportedDevices {

    /**
     * How many were present is asked of the database for itself, so that the sum of the figures is a real check. What is latest of
     * each device is sorted out for all at once, because a hundred thousand lookups take four times as long; the stage on a day is
     * as the function {@code stage_on} has it.
     */
    private static final String MOVED = """
            with step as (
              select distinct on (r.equipment_id) r.equipment_id, r.to_stage, r.happened_on, r.evidence
              from stage_record r join equipment e on e.id = r.equipment_id and e.company_id = :company
              where r.happened_on <= :to order by r.equipment_id, r.happened_on desc, r.id desc),
            earlier as (
              select distinct on (r.equipment_id) r.equipment_id, r.to_stage
              from stage_record r join equipment e on e.id = r.equipment_id and e.company_id = :company
              where r.happened_on <= :before order by r.equipment_id, r.happened_on desc, r.id desc),
            origin as (
              select distinct on (r.equipment_id) r.equipment_id, r.from_stage
              from stage_record r join equipment e on e.id = r.equipment_id and e.company_id = :company
              order by r.equipment_id, r.happened_on, r.id),
            turned_up as (
              select distinct r.equipment_id from stage_record r
              where r.to_stage = any (:present) and r.from_stage <> all (:present) and r.happened_on between :from and :to),
            latest_stay as (
              select distinct on (s.equipment_id) s.equipment_id, s.place_id, s.person_id, s.unit_id
              from stay s join equipment e on e.id = s.equipment_id and e.company_id = :company
              where s.since <= :to order by s.equipment_id, s.since desc, s.since_step desc),
            device as (
              select e.*, e.received_on < :from
                  and coalesce(earlier.to_stage, origin.from_stage, e.stage) = any (:present) as at_start,
                coalesce(step.to_stage, origin.from_stage, e.stage) as end_stage, turned_up.equipment_id is not null as turned_up,
                step.happened_on as step_on, step.evidence
              from equipment e left join step on step.equipment_id = e.id left join earlier on earlier.equipment_id = e.id
                left join origin on origin.equipment_id = e.id left join turned_up on turned_up.equipment_id = e.id
              where e.company_id = :company and e.stage <> 'WITHDRAWN' and e.received_on <= :to)
            select e.id, e.permit_line_id, e.at_start, e.turned_up, e.end_stage = any (:present) as at_end, e.received_on,
              e.asset_tag, e.serial_number, e.manufacturer, e.model, e.manufacture_year, e.origin, e.unit_value,
              e.currency, e.arrival_condition, e.end_stage, d.number, d.registered_on, d.type_code,
              nullif(concat_ws(' › ', oo.name, o.name, p.name), '') as place, coalesce(c.name, u.name) as custodian,
              e.step_on, e.evidence
            from device e
              join declaration_line dl on dl.id = e.declaration_line_id
              join declaration d on d.id = dl.declaration_id
              left join latest_stay s on s.equipment_id = e.id left join place p on p.id = s.place_id
              left join place o on o.id = p.inside_id left join place oo on oo.id = o.inside_id
              left join person c on c.id = s.person_id left join org_unit u on u.id = s.unit_id
            order by e.asset_tag, e.id
            """;

    private static final Terms VI = Terms.in(Language.VI);
    private static final Terms EN = Terms.in(Language.EN);

    @Inject
    Database database;

    /** By number of the permit line. Lines without any device are not among them. */
    Map<Long, LineDevices> byPermitLine(CompanyId company, Period period) {
        var lines = new HashMap<Long, LineDevices>();
        var words = new Repeated();
        var present = LifecycleStage.names(LifecycleStage::isPresent);
        database.sql()
                .createQuery(MOVED)
                .setFetchSize(1_000)
                .bind("company", company.value())
                .bind("from", period.from())
                .bind("before", period.from().minusDays(1))
                .bind("to", period.to())
                .bind("present", present)
                .map((row, context) -> {
                    var line = lines.computeIfAbsent(row.getLong("permit_line_id"), key -> new LineDevices());
                    line.add(row, period, words);
                    return line;
                })
                .forEach(line -> {});
        return lines;
    }

    /** The devices of one permit line, and what became of them in the period. */
    static final class LineDevices {

        static final LineDevices NONE = new LineDevices();

        private final List<ReportedDevice> devices = new ArrayList<>();
        private int imported;
        private int opening;
        private int cameIn;
        private int closing;

        private void add(ResultSet row, Period period, Repeated words) throws SQLException {
            imported++;
            boolean atStart = row.getBoolean("at_start");
            boolean atEnd = row.getBoolean("at_end");
            boolean isNew = period.contains(row.getObject("received_on", LocalDate.class));
            boolean hasComeIn = !atStart && (isNew || row.getBoolean("turned_up"));
            if (atStart) {
                opening++;
            }
            if (hasComeIn) {
                cameIn++;
            }
            if (atEnd) {
                closing++;
            }
            if (atStart || hasComeIn) {
                devices.add(device(row, atStart ? StockEntry.OPENING : StockEntry.CAME_IN, atEnd, words));
            }
        }

        List<ReportedDevice> devices() {
            return devices;
        }

        /** All devices of the line that came into the register until the end of the period. */
        int imported() {
            return imported;
        }

        int opening() {
            return opening;
        }

        int cameIn() {
            return cameIn;
        }

        int closing() {
            return closing;
        }
    }

    private static ReportedDevice device(ResultSet row, StockEntry entry, boolean atEnd, Repeated words)
            throws SQLException {
        var stage = LifecycleStage.valueOf(row.getString("end_stage"));
        var currency = words.once(row.getString("currency"));
        BigDecimal amount = row.getBigDecimal("unit_value").stripTrailingZeros();
        return new ReportedDevice(
                row.getString("asset_tag"),
                row.getString("serial_number"),
                words.once(row.getString("manufacturer")),
                words.once(row.getString("model")),
                row.getInt("manufacture_year"),
                words.once(row.getString("origin")),
                new ReportedDevice.Value(
                        amount.scale() < 0 ? amount.setScale(0) : amount,
                        currency,
                        currency.equals("VND") ? amount : null),
                new ReportedDevice.Declaration(
                        words.once(row.getString("number")),
                        row.getObject("registered_on", LocalDate.class),
                        words.once(row.getString("type_code"))),
                words(Condition.valueOf(row.getString("arrival_condition"))),
                words(stage),
                atEnd ? stockState(stage) : null,
                words.find(row.getString("place")),
                words.find(row.getString("custodian")),
                atEnd ? null : exit(row, stage),
                entry,
                row.getLong("id"));
    }

    /** Words that many devices share, kept once: a hundred thousand devices are in memory while their report is drawn. */
    private static final class Repeated {

        private final Map<String, String> words = new HashMap<>();

        String once(String word) {
            return words.computeIfAbsent(word, key -> key);
        }

        @Nullable
        String find(@Nullable String word) {
            return word == null ? null : once(word);
        }
    }

    private static ReportedDevice.Exit exit(ResultSet row, LifecycleStage stage) throws SQLException {
        return new ReportedDevice.Exit(
                row.getObject("step_on", LocalDate.class), ExitRoute.valueOf(stage.name()), row.getString("evidence"));
    }

    private static @Nullable StockState stockState(LifecycleStage stage) {
        return switch (stage) {
            case IN_USE -> StockState.IN_USE;
            case IN_STORAGE -> StockState.IN_STORAGE;
            case UNDER_REPAIR -> StockState.UNDER_REPAIR;
            default -> StockState.OTHER;
        };
    }

    private static BothLanguages words(Enum<?> constant) {
        return new BothLanguages(VI.word(constant), EN.word(constant));
    }
}
