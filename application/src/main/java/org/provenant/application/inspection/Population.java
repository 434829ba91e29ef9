package org.provenant.application.inspection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
     * What was read once, of which a sample is drawn.
     *
     * @param candidates everything that may be drawn
     * @param described how the register describes some of it, by their numbers
     */
    record Frame(List<Candidate> candidates, Function<List<Long>, Map<Long, SampledItem.Described>> described) {

        Frame {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Reads everything that may be drawn.
     *
     * @throws RuleViolated {@link InspectionRule#SEVERAL_CURRENCIES} if values cannot be added up
     */
    Frame read(SamplePopulation population, SampleFilter filter, SampleMethod method) {
        return switch (population) {
            case EQUIPMENT -> new Frame(devices(filter, method), this::describedDevices);
            case PERMIT -> permits(filter);
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

    private Frame permits(SampleFilter filter) {
        var rows = all(cursor -> permitPage(filter, Keyset.MOST, cursor));
        var byNumber = rows.stream().collect(toMap(PermitRow::id, row -> row, (first, again) -> again));
        return new Frame(
                byNumber.values().stream()
                        .map(row -> new Candidate(row.id(), row.number()))
                        .toList(),
                picked -> of(picked, permit -> {
                    var row = found(byNumber, permit);
                    return plain(row.authority(), row.validity().name(), null);
                }));
    }

    private Page<PermitRow> permitPage(SampleFilter filter, int size, @Nullable String cursor) {
        var query = new PermitList.Query(filter.words(), null, null, filter.from(), filter.to(), false);
        return permits.find(query, PermitSort.NUMBER.upwards(), size, cursor);
    }

    private Page<DeclarationRow> declarationPage(SampleFilter filter, int size, @Nullable String cursor) {
        var query = new DeclarationList.Query(filter.words(), null, null, filter.from(), filter.to(), false);
        return declarations.find(query, DeclarationSort.NUMBER.upwards(), size, cursor);
    }

    private Frame declarations(SampleFilter filter, SampleMethod method) {
        var rows = all(cursor -> declarationPage(filter, Keyset.MOST, cursor));
        var byNumber = rows.stream().collect(toMap(DeclarationRow::id, row -> row, (first, again) -> again));
        Function<List<Long>, Map<Long, SampledItem.Described>> described = picked -> {
            var values = valuesOf(picked, filter.currency());
            return of(picked, declaration -> {
                var row = found(byNumber, declaration);
                return plain(row.customsOffice(), row.state().name(), theOnlyOne(values.get(declaration)));
            });
        };
        if (method != SampleMethod.VALUE) {
            var plain = byNumber.values().stream()
                    .map(row -> new Candidate(row.id(), row.number()))
                    .toList();
            return new Frame(plain, described);
        }
        var values = valuesOf(byNumber.keySet(), filter.currency());
        var currencies = new Currencies(filter.currency());
        values.values().forEach(each -> each.forEach(value -> currencies.take(value.currency())));
        currencies.requireOne();
        var valued = byNumber.values().stream()
                .filter(row -> values.containsKey(row.id()))
                .map(row -> new Candidate(
                        row.id(), row.number(), found(values, row.id()).get(0).amount(), 0))
                .toList();
        return new Frame(valued, described);
    }

    /**
     * What declarations are worth by their lines, in each currency that their values are in.
     *
     * @param currency the only one that counts; none if all do
     */
    private Map<Long, List<Value>> valuesOf(Collection<Long> ids, @Nullable String currency) {
        return database
                .sql()
                .createQuery("""
                        select d.id, l.currency, sum(l.line_value) as value
                        from declaration d join declaration_line l on l.declaration_id = d.id
                        where d.company_id = :company and l.line_value is not null and d.id = any (:ids)
                          and (cast(:currency as text) is null or l.currency = upper(:currency))
                        group by d.id, l.currency order by d.id, l.currency
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("currency", currency)
                .bindArray("ids", Long.class, ids)
                .map((row, context) ->
                        Map.entry(row.getLong("id"), new Value(row.getBigDecimal("value"), row.getString("currency"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Amounts of several currencies cannot be told as one. */
    private static @Nullable Value theOnlyOne(@Nullable List<Value> values) {
        return values != null && values.size() == 1 ? values.get(0) : null;
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

    private Map<Long, SampledItem.Described> describedDevices(List<Long> picked) {
        var described = new HashMap<Long, SampledItem.Described>();
        equipment
                .all(picked.stream().map(EquipmentId::new).toList())
                .forEach(row -> described.put(row.id(), described(row)));
        return described;
    }

    private static Map<Long, SampledItem.Described> of(
            List<Long> picked, Function<Long, SampledItem.Described> described) {
        return picked.stream().distinct().collect(toMap(each -> each, described));
    }

    private static <T> T found(Map<Long, T> rows, Long id) {
        return Objects.requireNonNull(rows.get(id), "what is drawn was read");
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

    private static SampledItem.Described plain(String name, String state, @Nullable Value value) {
        return new SampledItem.Described(
                name,
                null,
                state,
                null,
                null,
                value == null ? null : value.amount(),
                value == null ? null : value.currency());
    }

    private record Value(BigDecimal amount, String currency) {}
}
