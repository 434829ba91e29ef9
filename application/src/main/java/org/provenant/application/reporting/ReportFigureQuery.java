package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.StockState;
import org.provenant.domain.shared.Period;
import org.provenant.reports.periodic.ReportLine;
import org.provenant.reports.periodic.ReportedDevice;

/**
 * Counts, for each permit line of the company, the devices that were there when a period began, came in, went out and
 * were there when it ended. A device that was lost before the period and turned up in it counts as come in, also if it
 * was gone again when the period ended; one that was only away for some days of the period has not moved.
 */
@ApplicationScoped
class ReportFigureQuery {

    private static final String LINES = """
            with now_for as (
              select distinct on (x.equipment_id) x.equipment_id, e.permit_line_id, x.purpose, x.changed_on,
                concat_ws('; ', c.number, c.new_declaration) as papers
              from purpose_change x join equipment e on e.id = x.equipment_id left join use_consent c on c.id = x.consent_id
              where x.company_id = :company and x.taken_back_because is null and x.changed_on <= :to
                and stage_on(e.id, :to, e.stage) = any (:present)
              order by x.equipment_id, x.changed_on desc, x.id desc),
            others as (
              select permit_line_id, string_agg(devices || ' × ' || purpose || ' (' || papers || ')', E'\n'
                order by since, purpose) as purposes
              from (select permit_line_id, purpose, papers, count(*) as devices, min(changed_on) as since
                from now_for group by permit_line_id, purpose, papers) each_purpose
              group by permit_line_id)
            select pl.id, pl.goods, pl.hs, pl.unit, p.number, p.issued_on, p.permitted_case,
              concat_ws(E'\n', pl.purpose, o.purposes) as purpose,
              pl.permitted, place.code || ' ' || place.name as place
            from permit_line pl join permit p on p.id = pl.permit_id left join place on place.id = pl.place_id
              left join others o on o.permit_line_id = pl.id
            where p.company_id = :company and p.issued_on <= :to and p.permitted_case = any (:cases)
            order by p.issued_on, p.number, p.id, pl.line_no
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    ReportedDevices devices;

    /**
     * The lines of the permits for these cases issued until the end of the period, with what devices serve otherwise when it
     * ends.
     */
    List<ReportLine> lines(Period period, List<String> cases) {
        var company = callers.current().requireCompany();
        var moved = devices.byPermitLine(company, period);
        var lines = new ArrayList<ReportLine>();
        var present = LifecycleStage.names(LifecycleStage::isPresent);
        database.sql()
                .createQuery(LINES)
                .bind("company", company.value())
                .bind("to", period.to())
                .bind("present", present)
                .bindArray("cases", String.class, cases)
                .map((row, context) -> {
                    var ofLine = moved.getOrDefault(row.getLong("id"), ReportedDevices.LineDevices.NONE);
                    return new ReportLine(
                            lines.size() + 1,
                            row.getString("goods"),
                            row.getString("hs"),
                            row.getString("unit"),
                            row.getString("number"),
                            row.getObject("issued_on", LocalDate.class),
                            row.getString("permitted_case"),
                            row.getString("purpose"),
                            row.getString("place"),
                            row.getInt("permitted"),
                            ofLine.imported(),
                            figures(ofLine),
                            ofLine.devices());
                })
                .forEach(lines::add);
        return lines;
    }

    private static ReportFigures figures(ReportedDevices.LineDevices line) {
        Map<ExitRoute, Integer> out = new EnumMap<>(ExitRoute.class);
        Map<StockState, Integer> stock = new EnumMap<>(StockState.class);
        for (ReportedDevice device : line.devices()) {
            if (device.exit() != null) {
                out.merge(device.exit().route(), 1, Integer::sum);
            }
            if (device.state() != null) {
                stock.merge(device.state(), 1, Integer::sum);
            }
        }
        return new ReportFigures(
                line.opening(),
                line.cameIn(),
                out,
                line.closing(),
                stock.getOrDefault(StockState.IN_USE, 0),
                stock.getOrDefault(StockState.IN_STORAGE, 0),
                stock.getOrDefault(StockState.UNDER_REPAIR, 0),
                stock.getOrDefault(StockState.OTHER, 0));
    }
}
