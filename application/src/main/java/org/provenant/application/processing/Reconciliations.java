package org.provenant.application.processing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.LastCheckpoint;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ReconciliationYear;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.YearCount;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.processing.ReconciledDevice;
import org.provenant.reports.processing.ReconciledLine;
import org.provenant.reports.processing.ReconciliationData;
import org.provenant.reports.processing.ReconciliationDocument;

/**
 * What was there, came in, left and is there of a processing contract in a year, by line and by serial number. How the
 * year is counted comes from the report rule in the rule book unless somebody asks for another count.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class Reconciliations {

    private static final List<String> PRESENT = List.of(LifecycleStage.names(LifecycleStage::isPresent));

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9998;

    private static final String LINES =
            """
            select p.number as permit_number, pl.line_no, pl.goods, pl.hs, pl.unit,
              earlier.declared - earlier.registered + earlier.present - earlier.gone as opening,
              later.declared - earlier.declared as came_in,
              (select count(*) from stage_record r join equipment e on e.id = r.equipment_id
                where e.permit_line_id = pl.id and e.stage <> 'WITHDRAWN' and r.to_stage = 'RE_EXPORTED'
                  and r.happened_on between :from and :to) as out_devices,
              later.gone - earlier.gone as out_goods,
              (select count(*) filter (where r.from_stage = any (:present) and r.to_stage <> all (:present)
                    and r.to_stage <> 'RE_EXPORTED')
                  - count(*) filter (where r.from_stage <> all (:present) and r.to_stage = any (:present))
                from stage_record r join equipment e on e.id = r.equipment_id
                where e.permit_line_id = pl.id and e.stage <> 'WITHDRAWN'
                  and r.happened_on between :from and :to) as out_else,
              later.declared - later.registered + later.present - later.gone as closing,
              later.present as closing_devices
            from contract_permit cp join permit p on p.id = cp.permit_id join permit_line pl on pl.permit_id = p.id
            """ + standing("earlier", "cast(:from as date) - 1") + standing("later", "cast(:to as date)") + """
            where cp.contract_id = :contract and not cp.withdrawn order by p.issued_on, p.id, pl.line_no
            """;

    private static final String DEVICES = """
            select e.asset_tag, e.serial_number, e.manufacturer || ' ' || e.model as name, e.hs, d.number as declaration,
              e.received_on,
              e.received_on < :from and stage_on(e.id, cast(:from as date) - 1, e.stage) = any (:present) as opening,
              stage_on(e.id, :to, e.stage) = any (:present) as closing,
              gone.happened_on as out_on, coalesce(x.number, gone.evidence) as out_by, x.destination
            from contract_permit cp join permit_line pl on pl.permit_id = cp.permit_id
              join equipment e on e.permit_line_id = pl.id
              join declaration_line dl on dl.id = e.declaration_line_id join declaration d on d.id = dl.declaration_id
              left join lateral (
                select r.happened_on, r.evidence, r.to_stage from stage_record r
                where r.equipment_id = e.id and r.happened_on between :from and :to
                order by r.happened_on desc, r.id desc limit 1) gone on gone.to_stage <> all (:present)
              left join exported_device xd on xd.equipment_id = e.id
              left join processing_export x on x.id = xd.export_id and x.exported_on between :from and :to
            where cp.contract_id = :contract and not cp.withdrawn and e.stage <> 'WITHDRAWN' and e.received_on <= :to
              and (e.received_on >= :from or stage_on(e.id, cast(:from as date) - 1, e.stage) = any (:present)
                or exists (select from stage_record r where r.equipment_id = e.id and r.to_stage = any (:present)
                  and r.happened_on between :from and :to))
            order by e.asset_tag, e.id
            """;

    @Inject
    LastCheckpoint lastCheckpoint;

    @Inject
    ProcessingContracts contracts;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What a line has at the end of a day: declared, devices received, devices still here, other goods gone. */
    private static String standing(String name, String day) {
        return """
              cross join lateral (
                select
                  (select coalesce(sum(declared_on(dl.id, %2$s)), 0) from declaration_line dl
                    where dl.permit_line_id = pl.id) as declared,
                  (select coalesce(sum(g.quantity), 0) from exported_goods g
                    join processing_export x on x.id = g.export_id
                    where g.permit_line_id = pl.id and x.exported_on <= %2$s) as gone,
                  count(e.id) as registered,
                  count(e.id) filter (where stage_on(e.id, %2$s, e.stage) = any (:present)) as present
                from equipment e
                where e.permit_line_id = pl.id and e.stage <> 'WITHDRAWN' and e.received_on <= %2$s) %1$s
            """.formatted(name, day);
    }

    /**
     * The sheet of a year.
     *
     * @param count how the year is counted; nothing for what the rule book says
     * @param year the calendar year, or the one in which the counted year begins; nothing for the present one
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's contract;
     *     {@link ValueRule#VALUE_UNFIT} for a year that no contract has
     */
    public ReconciliationData sheet(ProcessingContractId id, @Nullable YearCount count, @Nullable Integer year) {
        var contract = contracts.get(id);
        var rule = reportRule(rules.now());
        var counted = count == null ? countOf(rule) : count;
        var permission = permissionOf(contract);
        var today = LocalDate.now(clock);
        var wanted = year == null ? ReconciliationYear.at(counted, today, permission) : year;
        if (wanted < EARLIEST_YEAR || wanted > LATEST_YEAR) {
            throw new RuleViolated(ValueRule.VALUE_UNFIT);
        }
        var period = ReconciliationYear.of(counted, wanted, permission);
        var company = database.entities()
                .find(Company.class, contract.company().value())
                .facts();
        var facts = contract.facts();
        return new ReconciliationData(
                company.name(),
                company.taxCode().value(),
                company.address(),
                facts.number(),
                facts.signedOn(),
                facts.trader(),
                facts.traderCountry().code(),
                facts.endsOn(),
                permitsOf(id),
                counted,
                wanted,
                period,
                today,
                company.representative(),
                rule.map(row -> row.source().text()).orElse(""),
                linesOf(id, period),
                devicesOf(id, period),
                lastCheckpoint.note().orElse(null),
                settings.isDemo());
    }

    public byte[] pdf(ProcessingContractId id, @Nullable YearCount count, @Nullable Integer year, Language language) {
        return new ReconciliationDocument().pdf(sheet(id, count, year), language);
    }

    public byte[] xlsx(ProcessingContractId id, @Nullable YearCount count, @Nullable Integer year, Language language) {
        return new ReconciliationDocument().xlsx(sheet(id, count, year), language);
    }

    /** What the rule book says of the yearly report: how its years are counted, and where that comes from. */
    public Counting counting() {
        var rule = reportRule(rules.now());
        return new Counting(countOf(rule), rule.map(RuleRow::source).orElse(null));
    }

    /** The yearly report on processing: the rule for this case that says how its years are counted. */
    private Optional<RuleRow> reportRule(RulePoint point) {
        return rules.at(RuleKind.REPORT_RULE, point).stream()
                .filter(row -> row.content().names(PermittedCase.PR1))
                .filter(row -> row.content().find(RuleField.YEAR_COUNT) != null)
                .findFirst();
    }

    private static YearCount countOf(Optional<RuleRow> rule) {
        return rule.map(row -> row.content().choice(RuleField.YEAR_COUNT, YearCount.class))
                .orElse(YearCount.CALENDAR);
    }

    /** The day of the first permit under the contract; without any, the day on which it was signed. */
    private LocalDate permissionOf(ProcessingContract contract) {
        return database.sql()
                .createQuery("select min(p.issued_on) from contract_permit cp join permit p on p.id = cp.permit_id"
                        + " where cp.contract_id = :contract and not cp.withdrawn")
                .bind("contract", contract.id().value())
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(contract.facts().signedOn());
    }

    private String permitsOf(ProcessingContractId id) {
        return String.join(
                ", ",
                database.sql()
                        .createQuery("select p.number from contract_permit cp join permit p on p.id = cp.permit_id"
                                + " where cp.contract_id = :contract and not cp.withdrawn order by p.issued_on, p.id")
                        .bind("contract", id.value())
                        .mapTo(String.class)
                        .list());
    }

    private List<ReconciledLine> linesOf(ProcessingContractId id, Period period) {
        return inYear(LINES, id, period)
                .map((row, context) -> new ReconciledLine(
                        row.getString("permit_number"),
                        row.getInt("line_no"),
                        row.getString("goods"),
                        new HsCode(row.getString("hs")).shown(),
                        row.getString("unit"),
                        row.getInt("opening"),
                        row.getInt("came_in"),
                        row.getInt("out_devices"),
                        row.getInt("out_goods"),
                        row.getInt("out_else"),
                        row.getInt("closing"),
                        row.getInt("closing_devices")))
                .list();
    }

    private List<ReconciledDevice> devicesOf(ProcessingContractId id, Period period) {
        return inYear(DEVICES, id, period)
                .map((row, context) -> new ReconciledDevice(
                        row.getString("asset_tag"),
                        row.getString("serial_number"),
                        row.getString("name"),
                        new HsCode(row.getString("hs")).shown(),
                        row.getString("declaration"),
                        row.getObject("received_on", LocalDate.class),
                        row.getBoolean("opening"),
                        row.getObject("out_on", LocalDate.class),
                        row.getString("out_by"),
                        row.getString("destination"),
                        row.getBoolean("closing")))
                .list();
    }

    private Query inYear(String select, ProcessingContractId id, Period period) {
        return database.sql()
                .createQuery(select)
                .bind("contract", id.value())
                .bind("from", period.from())
                .bind("to", period.to())
                .bindArray("present", String.class, PRESENT);
    }

    /**
     * How the years of the report are counted.
     *
     * @param source where it says so; none if no rule in force does
     */
    public record Counting(YearCount count, @Nullable RuleSource source) implements Serializable {}
}
