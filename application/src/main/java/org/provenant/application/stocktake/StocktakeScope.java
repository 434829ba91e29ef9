package org.provenant.application.stocktake;

import java.io.Serializable;
import java.util.List;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.permit.PermitId;

/**
 * What a stocktake is narrowed by; nothing narrows it to nothing. Parts of one kind add to each other, kinds narrow each
 * other.
 *
 * @param places with everything in them
 * @param units with all units and persons in them
 */
public record StocktakeScope(
        List<PlaceId> places,
        List<PersonId> persons,
        List<UnitId> units,
        List<PermitId> permits,
        List<Category> categories)
        implements Serializable {

    /** Everything that the company has. */
    public static final StocktakeScope ALL = new StocktakeScope(List.of(), List.of(), List.of(), List.of(), List.of());

    public StocktakeScope {
        places = List.copyOf(places);
        persons = List.copyOf(persons);
        units = List.copyOf(units);
        permits = List.copyOf(permits);
        categories = List.copyOf(categories);
    }
}
