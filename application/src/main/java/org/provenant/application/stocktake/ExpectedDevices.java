package org.provenant.application.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.UnitTree;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.ScopeKind;
import org.provenant.domain.stocktake.ScopePart;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRow;
import org.provenant.domain.stocktake.StocktakeRule;

/** Reads from the register what a stocktake expects, and describes devices for its rows. */
@ApplicationScoped
class ExpectedDevices {

    private static final String[] PRESENT = LifecycleStage.names(LifecycleStage::isPresent);

    @Inject
    EquipmentSearch search;

    @Inject
    PlaceTree places;

    @Inject
    PersonList persons;

    @Inject
    UnitTree units;

    @Inject
    Permits permits;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * What should be there, by asset tag.
     *
     * @throws RuleViolated {@link StocktakeRule#TOO_MUCH_IN_SCOPE}
     */
    List<StocktakeRow.Device> in(StocktakeScope scope) {
        var found = database.sql()
                .createQuery("""
                        with recursive inside as (
                          select id from place where id = any (:places)
                          union select p.id from place p join inside on p.inside_id = inside.id),
                        unit as (
                          select id from org_unit where id = any (:units)
                          union select u.id from org_unit u join unit on u.part_of_id = unit.id)
                        select e.id from equipment e
                        where e.company_id = :company and e.stage = any (:present)
                          and (cardinality(:places) = 0 or e.place_id in (select id from inside))
                          and (cardinality(:persons) = 0 or e.custodian_id = any (:persons))
                          and (cardinality(:units) = 0 or e.custodian_unit_id in (select id from unit)
                            or e.custodian_id in (select id from person where unit_id in (select id from unit)))
                          and (cardinality(:categories) = 0 or e.category = any (:categories))
                          and (cardinality(:permits) = 0 or e.permit_line_id in (
                            select id from permit_line where permit_id = any (:permits)))
                        limit :most
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("present", PRESENT)
                .bindArray("places", Long.class, numbers(scope.places()))
                .bindArray("persons", Long.class, numbers(scope.persons()))
                .bindArray("units", Long.class, numbers(scope.units()))
                .bindArray("permits", Long.class, numbers(scope.permits()))
                .bindArray(
                        "categories",
                        String.class,
                        scope.categories().stream().map(Enum::name).toList())
                .bind("most", OpenStocktake.MOST + 1)
                .mapTo(Long.class)
                .list();
        if (found.size() > OpenStocktake.MOST) {
            throw new RuleViolated(StocktakeRule.TOO_MUCH_IN_SCOPE, OpenStocktake.MOST);
        }
        return described(found);
    }

    private static List<Long> numbers(List<? extends RecordId> ids) {
        return ids.stream().map(RecordId::value).toList();
    }

    /** How the register describes devices now, by asset tag. */
    List<StocktakeRow.Device> described(Collection<Long> devices) {
        return devices.isEmpty()
                ? List.of()
                : search.all(devices.stream().map(EquipmentId::new).toList()).stream()
                        .map(ExpectedDevices::device)
                        .toList();
    }

    private static StocktakeRow.Device device(EquipmentRow row) {
        return new StocktakeRow.Device(
                new EquipmentId(row.id()),
                row.assetTag(),
                row.serialNumber(),
                row.manufacturer() + " " + row.model(),
                row.category(),
                row.stage(),
                new PlaceId(row.placeId()),
                row.placePath(),
                row.custodianId() == null ? null : new PersonId(row.custodianId()),
                row.custodianName(),
                row.permitNumber(),
                row.unitValue(),
                row.currency());
    }

    /** Devices of the register by asset tag, and by serial number where several makers may use the same. */
    Map<String, List<Long>> byCode(Collection<String> codes) {
        var found = new HashMap<String, List<Long>>();
        database.sql()
                .createQuery("""
                        select id, asset_tag as code, 0 as turn from equipment
                          where company_id = :company and stage <> 'WITHDRAWN' and asset_tag = any (:codes)
                        union all select id, serial_number, 1 from equipment
                          where company_id = :company and stage <> 'WITHDRAWN' and serial_number = any (:codes)
                        order by turn, id
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bindArray("codes", String.class, codes)
                .map((row, context) -> found.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(row.getLong("id")))
                .list();
        return found;
    }

    /** A place and all places that it stands in. */
    Set<PlaceId> around(@Nullable PlaceId place) {
        if (place == null) {
            return Set.of();
        }
        return new HashSet<>(database.sql()
                .createQuery("""
                        with recursive around as (
                          select id, inside_id from place where id = :place
                          union all select p.id, p.inside_id from place p join around on around.inside_id = p.id)
                        select id from around
                        """)
                .bind("place", place.value())
                .mapTo(Long.class)
                .map(PlaceId::new)
                .list());
    }

    /** The parts of a scope by the names of now. */
    List<ScopePart> parts(StocktakeId stocktake, StocktakeScope scope) {
        var parts = new ArrayList<ScopePart>();
        scope.places()
                .forEach(id -> parts.add(new ScopePart(
                        stocktake, ScopeKind.PLACE, id.value(), places.get(id).path())));
        scope.persons()
                .forEach(id -> parts.add(new ScopePart(
                        stocktake, ScopeKind.PERSON, id.value(), persons.get(id).label())));
        scope.units()
                .forEach(id -> parts.add(new ScopePart(
                        stocktake, ScopeKind.UNIT, id.value(), units.get(id).name())));
        scope.permits()
                .forEach(id -> parts.add(new ScopePart(
                        stocktake, ScopeKind.PERMIT, id.value(), permits.get(id).label())));
        scope.categories()
                .forEach(category -> parts.add(new ScopePart(stocktake, ScopeKind.CATEGORY, null, category.name())));
        return parts;
    }
}
