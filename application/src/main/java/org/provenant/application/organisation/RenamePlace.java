package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;

/** Gives a place another name or address, with a reason; its code stays. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class RenamePlace {

    @Inject
    Places places;

    public void rename(Command command) {
        places.get(command.id(), command.version()).rename(command.name(), command.address());
    }

    /** @param version the version that the user saw */
    public record Command(
            PlaceId id, int version, String name, @Nullable String address, Reason reason) {}
}
