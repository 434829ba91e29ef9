package org.provenant.application.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.customs.DeclarationRow;
import org.provenant.application.customs.DeclarationSort;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitRow;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.shared.Keyset;
import org.provenant.application.shared.Page;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.inspection.Candidate;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.SampleDraw;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.inspection.SampledItem;
import org.provenant.domain.shared.RuleViolated;

/** Reads what a sample may be drawn from: what the lists show for the same filter, at this moment. */
@ApplicationScoped
class Population {

    @Inject
    EquipmentSearch equipment;

    @Inject
    PermitList permits;

    @Inject
    DeclarationList declarations;

    @Inject
    RiskScores riskScores;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * Everything that may be drawn.
     *
     * @throws RuleViolated {@link InspectionRule#SEVERAL_CURRENCIES} if values cannot be added up
     */
    List<Candidate> candidates(SamplePopulation population, SampleFilter filter, SampleMethod method) {
        return switch (population) {
            case EQUIPMENT -> devices(filter, method);
            case PERMIT ->
                permitRows(filter).stream()
                        .map(row -> new Candidate(row.id(), row.number()))
                        .toList();
            case DECLARATION -> declarations(filter, method);
        };
    }

    /** How many records there are of which a sample is drawn at random; of devices at most {@link Page#COUNTED} and one. */
    long count(SamplePopulation population, SampleFilter filter) {
        return switch (population) {
            case EQUIPMENT -> equipment.count(deviceQuery(filter));
            case PERMIT -> permitPage(filter, 1, null).total();
            case DECLARATION -> declarationPage(filter, 1, null).total();
        };
    }

    private List<Candidate> devices(SampleFilter filter, SampleMethod method) {
        var points = method == SampleMethod.RISK ? riskScores.points() : Map.<Long, Integer>of();
        var currencies = new Currencies(filter.currency());
        var found = equipment.read(deviceQuery(filter), EquipmentSort.ASSET_TAG.upwards(), rows -> {
            var devices = new ArrayList<Candidate>();
            rows.forEachRemaining(row -> {
                if (method != SampleMethod.VALUE || currencies.take(row.currency())) {
                    devices.add(new Candidate(
                            row.id(),
                            row.assetTag(),
                            method == SampleMethod.VALUE ? row.unitValue() : null,
                            points.getOrDefault(row.id(), 0)));
                }
            });
            return devices;
        });
        currencies.requireOne();
        return found;
    }

    private static EquipmentQuery deviceQuery(SampleFilter filter) {
        return new EquipmentQuery(
                filter.words(),
                filter.stage() == null ? Set.of() : Set.of(filter.stage()),
                filter.category(),
                filter.place(),
                null,
                null,
                null,
                null,
                filter.from(),
                filter.to());
    }

    private List<PermitRow> permitRows(SampleFilter filter) {
        return all(cursor -> permitPage(filter, Keyset.MOST, cursor));
    }

    private Page<PermitRow> permitPage(SampleFilter filter, int size, @Nullable String cursor) {
        var query = new PermitList.Query(filter.words(), null, null, filter.from(), filter.to(), false);
        return permits.find(query, PermitSort.NUMBER.upwards(), size, cursor);
    }

    private List<DeclarationRow> declarationRows(SampleFilter filter) {
        return all(cursor -> declarationPage(filter, Keyset.MOST, cursor));
    }

    private Page<DeclarationRow> declarationPage(SampleFilter filter, int size, @Nullable String cursor) {
        var query = new DeclarationList.Query(filter.words(), null, null, filter.from(), filter.to(), false);
        return declarations.find(query, DeclarationSort.NUMBER.upwards(), size, cursor);
    }

    private List<Candidate> declarations(SampleFilter filter, SampleMethod method) {
        var rows = declarationRows(filter);
        if (method != SampleMethod.VALUE) {
            return rows.stream()
                    .map(row -> new Candidate(row.id(), row.number()))
                    .toList();
        }
        var currencies = new Currencies(filter.currency());
        var values = new HashMap<Long, BigDecimal>();
        database.sql()
                .createQuery("""
                        select d.id, l.currency, sum(l.line_value) as value
                        from declaration d join declaration_line l on l.declaration_id = d.id
                        where d.company_id = :company and l.line_value is not null and d.id = any (:ids)
                        group by d.id, l.currency
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bindArray(
                        "ids", Long.class, rows.stream().map(DeclarationRow::id).toList())
                .map((row, context) -> currencies.take(row.getString("currency"))
                        ? values.put(row.getLong("id"), row.getBigDecimal("value"))
                        : null)
                .list();
        currencies.requireOne();
        return rows.stream()
                .filter(row -> values.containsKey(row.id()))
                .map(row -> new Candidate(row.id(), row.number(), values.get(row.id()), 0))
                .toList();
    }

    private static <T> List<T> all(Function<@Nullable String, Page<T>> pages) {
        var all = new ArrayList<T>();
        var page = pages.apply(null);
        all.addAll(page.rows());
        while (page.next() != null) {
            page = pages.apply(page.next());
            all.addAll(page.rows());
        }
        return all;
    }

    /** How the register describes what was drawn, by its number. */
    Map<Long, SampledItem.Described> described(
            SamplePopulation population, SampleFilter filter, List<SampleDraw.Pick> picks) {
        var described = new HashMap<Long, SampledItem.Described>();
        switch (population) {
            case EQUIPMENT ->
                equipment
                        .all(picks.stream()
                                .map(pick -> new EquipmentId(pick.candidate().record()))
                                .toList())
                        .forEach(row -> described.put(row.id(), described(row)));
            case PERMIT ->
                permitRows(filter)
                        .forEach(row -> described.put(
                                row.id(), plain(row.authority(), row.validity().name(), null, null)));
            case DECLARATION -> {
                var values = new HashMap<Long, BigDecimal>();
                picks.forEach(pick -> values.put(
                        pick.candidate().record(),
                        Objects.requireNonNullElse(pick.candidate().value(), BigDecimal.ZERO)));
                declarationRows(filter)
                        .forEach(row -> described.put(
                                row.id(),
                                plain(
                                        row.customsOffice(),
                                        row.state().name(),
                                        filter.currency() == null ? null : values.get(row.id()),
                                        filter.currency())));
            }
        }
        return described;
    }

    private static SampledItem.Described described(EquipmentRow row) {
        return new SampledItem.Described(
                row.manufacturer() + " " + row.model(),
                row.serialNumber(),
                row.stage().name(),
                row.placePath(),
                row.custodianName(),
                row.unitValue(),
                row.currency());
    }

    private static SampledItem.Described plain(
            String name, String state, @Nullable BigDecimal value, @Nullable String currency) {
        return new SampledItem.Described(name, null, state, null, null, value, currency);
    }
}
