package org.provenant.application.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Corrections;
import org.provenant.application.usecase.Database;
import org.provenant.domain.inspection.RiskFactor;
import org.provenant.domain.shared.Terms;

/** Finds out which risk factors hold for devices of the company acted for, by what the register holds at this moment. */
@ApplicationScoped
class RiskScores {

    /** For each factor, which devices it holds for: a query that gives their numbers. */
    private static String devicesWith(RiskFactor factor) {
        return switch (factor) {
            case OPEN_DIFFERENCE -> """
                select e.id from difference x
                  join declaration_line l on l.declaration_id = x.declaration_id
                    and (x.declaration_line_id is null or x.declaration_line_id = l.id)
                  join equipment e on e.declaration_line_id = l.id
                    and (x.serial_number is null or x.serial_number = e.serial_number)
                where x.company_id = :company and x.state = 'OPEN'""";
            case PERMIT_REVOKED -> """
                select e.id from equipment e join permit_line l on l.id = e.permit_line_id
                  join permit p on p.id = l.permit_id
                where e.company_id = :company and p.revoked_on is not null""";
            case NOT_CLEARED -> """
                select e.id from equipment e join declaration_line l on l.id = e.declaration_line_id
                  join declaration d on d.id = l.declaration_id
                where e.company_id = :company and d.state <> 'CLEARED'""";
            case NO_SERIAL -> "select id from equipment where company_id = :company and serial_number is null";
            case NO_PAPERS -> """
                select e.id from equipment e join permit_line l on l.id = e.permit_line_id
                where e.company_id = :company and not exists (
                  select from dossier d join dossier_paper p on p.dossier_id = d.id
                  where d.permit_id = l.permit_id and p.withdrawn_on is null)""";
            case CORRECTED -> """
                select c.record_id as id from audit_change c join audit_entry a on a.id = c.entry_id
                where c.entity = 'Equipment' and a.company_id = :company and a.use_case = any (:corrections)
                  and a.outcome = 'DONE'""";
            case BACK_DATED -> """
                select c.record_id as id from audit_change c join audit_entry a on a.id = c.entry_id
                where c.entity = 'Equipment' and c.kind <> 'CREATED' and a.company_id = :company
                  and a.happened_on < cast(a.recorded_at at time zone :zone as date) - :days""";
            case NO_CUSTODIAN -> "select id from equipment where company_id = :company and custodian_id is null";
        };
    }

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Corrections corrections;

    /** The points of every device for which any factor holds. */
    Map<Long, Integer> points() {
        var points = new HashMap<Long, Integer>();
        for (var factor : RiskFactor.values()) {
            asked("select distinct id from (" + devicesWith(factor) + ") found", factor)
                    .mapTo(Long.class)
                    .forEach(device -> points.merge(device, factor.points(), Integer::sum));
        }
        return points;
    }

    /** The factors that hold for each of these devices. */
    Map<Long, List<RiskFactor>> factorsOf(Collection<Long> devices) {
        var factors = devices.stream().collect(Collectors.toMap(each -> each, each -> new ArrayList<RiskFactor>()));
        for (var factor : RiskFactor.values()) {
            asked("select distinct id from (" + devicesWith(factor) + ") found where id = any (:devices)", factor)
                    .bindArray("devices", Long.class, devices)
                    .mapTo(Long.class)
                    .forEach(device ->
                            factors.getOrDefault(device, new ArrayList<>()).add(factor));
        }
        return factors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    private Query asked(String select, RiskFactor factor) {
        var query = database.sql()
                .createQuery(select)
                .bind("company", callers.current().requireCompany().value());
        return switch (factor) {
            case BACK_DATED -> query.bind("days", RiskFactor.daysOfBackDating()).bind("zone", Terms.VIETNAM.getId());
            case CORRECTED -> query.bindArray("corrections", String.class, corrections.all());
            default -> query;
        };
    }
}
