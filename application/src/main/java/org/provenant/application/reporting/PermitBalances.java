package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * How each line of a permit stood at the end of any day, counted from what happened until then: registrations,
 * amendments and cancellations of declarations by their days, receipts of devices, and the stages they went through.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PermitBalances {

    @Inject
    Permits permits;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's permit */
    public Balance on(PermitId id, LocalDate day) {
        var permit = permits.get(id);
        var lines = lines("p.id = :subject", id.value(), day).stream()
                .map(LineOf::line)
                .toList();
        return new Balance(id.value(), permit.number(), day, lines);
    }

    /** Every permit of the company that was issued by that day, by number. */
    public List<Balance> all(LocalDate day) {
        return lines("p.company_id = :subject and p.issued_on <= :day", company(), day).stream()
                .collect(Collectors.groupingBy(LineOf::permit, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> new Balance(
                        lines.get(0).permit(),
                        lines.get(0).number(),
                        day,
                        lines.stream().map(LineOf::line).toList()))
                .toList();
    }

    private long company() {
        return callers.current().requireCompany().value();
    }

    private List<LineOf> lines(String condition, long subject, LocalDate day) {
        var devices = devicesOf(condition, subject, day);
        return database.sql()
                .createQuery("""
                        select pl.id, p.id as permit_id, p.number, pl.line_no, pl.goods, pl.hs, pl.unit,
                          case when p.issued_on <= :day then pl.permitted else 0 end as permitted,
                          (select coalesce(sum(declared_on(dl.id, :day)), 0) from declaration_line dl
                            where dl.permit_line_id = pl.id) as declared
                        from permit_line pl join permit p on p.id = pl.permit_id
                        where <condition> order by p.number, p.id, pl.line_no
                        """)
                .define("condition", condition)
                .bind("subject", subject)
                .bind("day", day)
                .map((row, context) -> new LineOf(
                        row.getLong("permit_id"),
                        row.getString("number"),
                        LineBalance.of(
                                row.getInt("line_no"),
                                row.getString("goods"),
                                row.getString("hs"),
                                row.getString("unit"),
                                row.getInt("permitted"),
                                row.getInt("declared"),
                                devices.getOrDefault(row.getLong("id"), Map.of()))))
                .list();
    }

    /** Writes the same as a workbook; the stream is not closed. */
    public void xlsx(PermitId id, LocalDate day, Language language, OutputStream out) throws IOException {
        BalanceSheet.write(on(id, day), language, out);
    }

    /** For each permit line, how many devices were in each stage at the end of the day. */
    private Map<Long, Map<LifecycleStage, Integer>> devicesOf(String condition, long subject, LocalDate day) {
        var devices = new HashMap<Long, Map<LifecycleStage, Integer>>();
        database.sql()
                .createQuery("""
                        select permit_line_id, stage, count(*) as devices from (
                          select e.permit_line_id, stage_on(e.id, :day, e.stage) as stage from equipment e
                            join permit_line pl on pl.id = e.permit_line_id join permit p on p.id = pl.permit_id
                          where <condition> and e.received_on <= :day and e.stage <> 'WITHDRAWN') there
                        group by permit_line_id, stage
                        """)
                .define("condition", condition)
                .bind("subject", subject)
                .bind("day", day)
                .map((row, context) -> devices.computeIfAbsent(
                                row.getLong("permit_line_id"), line -> new EnumMap<>(LifecycleStage.class))
                        .put(LifecycleStage.valueOf(row.getString("stage")), row.getInt("devices")))
                .list();
        return devices;
    }

    private record LineOf(long permit, String number, LineBalance line) {}

    /** A permit at the end of a day. */
    public record Balance(long permitId, String permitNumber, LocalDate day, List<LineBalance> lines)
            implements Serializable {

        public Balance {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a permit at the end of a day. Received = in use + stored + other + out.
     *
     * @param hs eight digits
     * @param permitted none before the permit was issued
     * @param declared pieces taken off by declarations
     * @param received devices in the register that had come by then; what was only scanned on receipt is not among them
     * @param inUse devices in use
     * @param stored devices in storage
     * @param other devices under repair, at the end of their use or approved for disposal
     * @param out devices that were gone, by route
     * @param left pieces that could still be declared
     */
    public record LineBalance(
            int lineNo,
            String goods,
            String hs,
            String unit,
            int permitted,
            int declared,
            int received,
            int inUse,
            int stored,
            int other,
            Map<ExitRoute, Integer> out,
            int left)
            implements Serializable {

        public LineBalance {
            out = Map.copyOf(out);
        }

        static LineBalance of(
                int lineNo,
                String goods,
                String hs,
                String unit,
                int permitted,
                int declared,
                Map<LifecycleStage, Integer> devices) {
            var out = new EnumMap<ExitRoute, Integer>(ExitRoute.class);
            int other = 0;
            for (var each : devices.entrySet()) {
                var stage = each.getKey();
                if (stage.isOut()) {
                    out.put(ExitRoute.valueOf(stage.name()), each.getValue());
                } else if (stage != LifecycleStage.IN_USE && stage != LifecycleStage.IN_STORAGE) {
                    other += each.getValue();
                }
            }
            return new LineBalance(
                    lineNo,
                    goods,
                    hs,
                    unit,
                    permitted,
                    declared,
                    devices.values().stream().mapToInt(Integer::intValue).sum(),
                    devices.getOrDefault(LifecycleStage.IN_USE, 0),
                    devices.getOrDefault(LifecycleStage.IN_STORAGE, 0),
                    other,
                    out,
                    permitted - declared);
        }

        /** Devices that were gone, by whatever route. */
        public int gone() {
            return out.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Devices that were gone by a route. */
        public int gone(ExitRoute route) {
            return out.getOrDefault(route, 0);
        }

        /** The HS code as documents print it. */
        public String hsShown() {
            return new HsCode(hs).shown();
        }
    }
}
