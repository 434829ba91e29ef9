package org.provenant.domain.equipment.lock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceId;

/**
 * Under which circumstances something is done with devices.
 *
 * @param day on which it happens
 * @param place where the devices come to; none if they stay where they are
 * @param receiver the legal entity that gets hold of them; none if it is the importer
 * @param purpose what they are to be used for; none if that does not change or is not known yet
 * @param order number of the disposal order by which it is done; none if by none
 */
public record Circumstances(
        LocalDate day,
        @Nullable Destination place,
        @Nullable LegalEntity receiver,
        @Nullable String purpose,
        @Nullable String order) {

    public Circumstances(LocalDate day, @Nullable Destination place, @Nullable LegalEntity receiver) {
        this(day, place, receiver, null, null);
    }

    /** Nothing but the day matters. */
    public static Circumstances on(LocalDate day) {
        return new Circumstances(day, null, null, null, null);
    }

    public Circumstances at(Destination destination) {
        return new Circumstances(day, destination, receiver, purpose, order);
    }

    public Circumstances to(LegalEntity other) {
        return new Circumstances(day, place, other, purpose, order);
    }

    public Circumstances usedFor(String other) {
        return new Circumstances(day, place, receiver, other, order);
    }

    public Circumstances under(String disposalOrder) {
        return new Circumstances(day, place, receiver, purpose, disposalOrder);
    }

    /** @param around the place itself and all that it lies in */
    public record Destination(String label, Set<PlaceId> around) {

        public Destination {
            around = Set.copyOf(around);
        }

        /** Whether it is that place or lies in it. */
        public boolean isWithin(PlaceId other) {
            return around.contains(other);
        }
    }
}
