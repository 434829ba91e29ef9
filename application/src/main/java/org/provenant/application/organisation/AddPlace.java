package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Place;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;

/** Adds a site, a building in it, or a room or line in that. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class AddPlace {

    @Inject
    Places places;

    @Inject
    Callers callers;

    public PlaceId add(Command command) {
        var company = callers.current().requireCompany();
        var outer = command.inside() == null ? null : places.open(command.inside());
        return places.add(new Place(company, command.kind(), outer, command.code(), command.name(), command.address()))
                .id();
    }

    /** @param inside the place it stands in; none for a site */
    public record Command(
            PlaceKind kind,
            @Nullable PlaceId inside,
            String code,
            String name,
            @Nullable String address) {}
}
