package org.provenant.application.valuation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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

    private static final String[] OUT = Arrays.stream(LifecycleStage.values())
            .filter(LifecycleStage::isOut)
            .map(LifecycleStage::name)
            .toArray(String[]::new);

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
        return narrowed(query).page(AssetValueRow.class, order, size, cursor);
    }

    /** All of them, as far as a sheet can hold them. */
    List<AssetValueRow> all(Query query, SortColumn.Order order) {
        return narrowed(query).all(AssetValueRow.class, order, ListSheet.MOST_ROWS);
    }

    /** The sums of all that is looked for. */
    public Sums sums(Query query) {
        return narrowed(query)
                .all(AssetValueRow.class, AssetValueSort.ASSET_TAG.upwards(), ListSheet.MOST_ROWS)
                .stream()
                .map(Sums::of)
                .reduce(Sums.NONE, Sums::plus);
    }

    /**
     * What a device cost and what is left of it; nothing if nobody has put that down.
     *
     * @param day when this day ends; today if none is named
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device
     */
    public Optional<AssetValueRow> of(EquipmentId device, @Nullable LocalDate day) {
        equipment.get(device);
        return narrowed(new Query(null, null, day))
                .where("e.id = :device", "device", device)
                .all(AssetValueRow.class, AssetValueSort.ASSET_TAG.upwards(), 1)
                .stream()
                .findFirst();
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
        return list;
    }

    /**
     * What is looked for.
     *
     * @param day the day whose end counts; today if none is named
     */
    public record Query(
            @Nullable String words,
            @Nullable Treatment treatment,
            @Nullable LocalDate day) implements Serializable {}

    /** Sums in đồng. */
    public record Sums(long devices, BigDecimal cost, BigDecimal accumulated, BigDecimal remaining)
            implements Serializable {

        static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        static Sums of(AssetValueRow row) {
            return new Sums(1, row.originalCost(), row.accumulated(), row.remaining());
        }

        Sums plus(Sums other) {
            return new Sums(
                    devices + other.devices,
                    cost.add(other.cost),
                    accumulated.add(other.accumulated),
                    remaining.add(other.remaining));
        }
    }
}
