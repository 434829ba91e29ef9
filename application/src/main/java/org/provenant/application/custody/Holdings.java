package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;

/** How many devices that are still with the company stand at places and in the hands of persons and units. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class Holdings {

    private static final String[] PRESENT = LifecycleStage.names(LifecycleStage::isPresent);

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Devices that stand directly at a place. */
    public long at(PlaceId place) {
        return atEach(List.of(place.value())).getOrDefault(place.value(), 0L);
    }

    /** Devices that a person answers for. */
    public long of(PersonId person) {
        return ofEach(List.of(person.value())).getOrDefault(person.value(), 0L);
    }

    /** Devices at each of these places, by the place's number; places without any are left out. */
    public Map<Long, Long> atEach(Collection<Long> places) {
        return count("place_id", places);
    }

    /** Devices at a place and everywhere within it. */
    public long within(PlaceId place) {
        return withinEach(List.of(place.value())).getOrDefault(place.value(), 0L);
    }

    /** Devices at each of these places and everywhere within it, by the place's number; those without any are left out. */
    public Map<Long, Long> withinEach(Collection<Long> places) {
        var counts = new HashMap<Long, Long>();
        database.sql()
                .createQuery("""
                        with recursive inner_place as (
                          select id as holder, id from place where company_id = :company and id = any (:places)
                          union all select i.holder, p.id from inner_place i join place p on p.inside_id = i.id)
                        select i.holder, count(*) as devices from inner_place i
                          join equipment e on e.place_id = i.id and e.company_id = :company and e.stage = any (:present)
                        group by i.holder
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bindArray("places", Long.class, places)
                .bind("present", PRESENT)
                .map((row, context) -> Map.entry(row.getLong("holder"), row.getLong("devices")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Devices in the hands of each of these persons, by the person's number; persons without any are left out. */
    public Map<Long, Long> ofEach(Collection<Long> persons) {
        return count("custodian_id", persons);
    }

    /** Devices that a unit answers for as such. */
    public long of(UnitId unit) {
        return ofUnits(List.of(unit.value())).getOrDefault(unit.value(), 0L);
    }

    /** Devices in the hands of each of these units, by the unit's number; units without any are left out. */
    public Map<Long, Long> ofUnits(Collection<Long> units) {
        return count("custodian_unit_id", units);
    }

    private Map<Long, Long> count(String column, Collection<Long> holders) {
        var counts = new HashMap<Long, Long>();
        database.sql()
                .createQuery("select <column> as holder, count(*) as devices from equipment"
                        + " where company_id = :company and <column> = any (:holders) and stage = any (:present)"
                        + " group by <column>")
                .define("column", column)
                .bind("company", callers.current().requireCompany().value())
                .bindArray("holders", Long.class, holders)
                .bind("present", PRESENT)
                .map((row, context) -> Map.entry(row.getLong("holder"), row.getLong("devices")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
