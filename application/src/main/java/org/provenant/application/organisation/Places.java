package org.provenant.application.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.Place;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The places of the company that the caller acts for. */
@ApplicationScoped
public class Places {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's place */
    public Place get(PlaceId id) {
        var place = database.entities().find(Place.class, id.value());
        if (place == null || !place.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return place;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Place get(PlaceId id, int version) {
        var place = get(id);
        seenVersion.require(place, version, place.version());
        return place;
    }

    /**
     * A place to which something is brought. It stays open until the present transaction ends.
     *
     * @throws RuleViolated {@link OrganisationRule#PLACE_CLOSED}
     */
    public Place open(PlaceId id) {
        lock(id, "share");
        var place = get(id);
        // It may have been read before it was held, and closed in between.
        database.entities().refresh(place);
        place.requireOpen();
        return place;
    }

    /** A place that is about to be closed: nothing can be brought there until the present transaction ends. */
    public Place closing(PlaceId id, int version) {
        lock(id, "update");
        return get(id, version);
    }

    /** Makes the place known, with a number. */
    public Place add(Place place) {
        database.entities().persist(place);
        return place;
    }

    /** Whether a building or room in it is still open. */
    public boolean hasOpenParts(PlaceId id) {
        return database.sql()
                .createQuery("select exists (select from place where inside_id = :id and not closed)")
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one();
    }

    private void lock(PlaceId id, String strength) {
        database.sql()
                .createQuery("select id from place where id = :id for <strength>")
                .define("strength", strength)
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne();
    }
}
