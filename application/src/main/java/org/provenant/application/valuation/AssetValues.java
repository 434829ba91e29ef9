package org.provenant.application.valuation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.valuation.AssetRules;
import org.provenant.domain.valuation.Treatment;

/** What the devices of the company acted for cost, and what is left of it when a day ends. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class AssetValues {

    private static final String SELECT = """
            select e.id, e.asset_tag, e.serial_number, e.manufacturer || ' ' || e.model as device, e.stage,
              v.original_cost, v.used_from, v.treatment, v.depreciation_band as band, v.life_months,
              v.accounting_paper as paper, case when e.stage = any (:out) then e.stage_since end as gone_on,
              cast(:day as date) as day
            from asset_value v join equipment e on e.id = v.equipment_id
            """;

    /** As {@link AssetValueRow#accumulated} counts each of them. */
    private static final String SUMS = """
            gone_on is null or gone_on > day as held, count(*) as devices, sum(original_cost) as cost,
            sum(written_off(original_cost, used_from, life_months, least(gone_on, day + 1))) as accumulated,
            sum(original_cost) - sum(written_off(original_cost, used_from, life_months, least(gone_on, day + 1))) as remaining
            """;

    private static final String[] OUT = LifecycleStage.names(stage -> !stage.isPresent());

    @Inject
    AssetBook book;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the values.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<AssetValueRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return counted(query).page(AssetValueRow.class, order, size, cursor);
    }

    /** All of them, as far as a sheet can hold them. */
    public List<AssetValueRow> all(Query query, SortColumn.Order order) {
        return counted(query).all(AssetValueRow.class, order, ListSheet.MOST_ROWS);
    }

    /** The sums of all that is looked for: first of what is there when the day ends, then of what has gone. */
    public List<Sums> sums(Query query) {
        return counted(query).figures(Sums.class, SUMS, "held").stream()
                .sorted(Comparator.comparing(Sums::held).reversed())
                .toList();
    }

    /**
     * What a device cost and what is left of it; nothing if nobody has put that down.
     *
     * @param day when this day ends; today if none is named
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device
     */
    public Optional<AssetValueRow> of(EquipmentId device, @Nullable LocalDate day) {
        equipment.get(device);
        return narrowed(new Query(null, null, null, day))
                .where("e.id = :device", "device", device)
                .all(AssetValueRow.class, AssetValueSort.ASSET_TAG.upwards(), 1)
                .stream()
                .findFirst();
    }

    /**
     * What these devices cost and what is left of it, by their numbers; those of which nobody has put that down are left
     * out.
     *
     * @param day when this day ends
     */
    public Map<Long, AssetValueRow> of(List<EquipmentId> devices, LocalDate day) {
        return narrowed(new Query(null, null, null, day))
                .where(
                        "e.id = any (:devices)",
                        "devices",
                        devices.stream().map(EquipmentId::value).toArray(Long[]::new))
                .all(AssetValueRow.class, AssetValueSort.ASSET_TAG.upwards(), devices.size())
                .stream()
                .collect(Collectors.toMap(AssetValueRow::id, row -> row));
    }

    /** What these devices cost, by their numbers; those of which nobody has put that down are left out. */
    public Map<Long, BigDecimal> costsOf(List<EquipmentId> devices) {
        return database
                .sql()
                .createQuery("select e.id, v.original_cost from asset_value v join equipment e on e.id = v.equipment_id"
                        + " where e.company_id = :company and e.id = any (:devices)")
                .bind("company", callers.current().requireCompany().value())
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .map((row, context) -> Map.entry(row.getLong(1), row.getBigDecimal(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the rule book says of fixed assets and tools on that day. */
    public AssetRules rulesOn(LocalDate day) {
        return book.rulesOn(day);
    }

    /** Without devices whose import was taken back. */
    private ListQuery counted(Query query) {
        return narrowed(query).where("e.stage <> 'WITHDRAWN'");
    }

    private ListQuery narrowed(Query query) {
        var day = query.day() == null ? LocalDate.now(clock) : query.day();
        var list = new ListQuery(database.sql(), SELECT)
                .bind("out", OUT)
                .bind("day", day)
                .where("e.company_id = :company", "company", callers.current().requireCompany())
                .where("v.used_from <= :day", "day", day)
                .words("e.asset_tag || ' ' || coalesce(e.serial_number, '') || ' ' || e.model", query.words());
        if (query.treatment() != null) {
            list.where(
                    "v.treatment = :treatment", "treatment", query.treatment().name());
        }
        var held = query.held();
        if (held != null) {
            list.where((held ? "not " : "") + "(e.stage = any (:out) and e.stage_since <= :day)");
        }
        return list;
    }

    /**
     * What is looked for.
     *
     * @param held whether only devices that are there when the day ends, or only those that have gone
     * @param day the day whose end counts; today if none is named
     */
    public record Query(
            @Nullable String words,
            @Nullable Treatment treatment,
            @Nullable Boolean held,
            @Nullable LocalDate day) implements Serializable {}

    /**
     * Sums in đồng.
     *
     * @param held whether of what is there when the day ends; otherwise of what has gone
     */
    public record Sums(boolean held, long devices, BigDecimal cost, BigDecimal accumulated, BigDecimal remaining)
            implements Serializable {}
}
