package org.provenant.application.equipment.lock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;

/**
 * How somebody means to do something with devices.
 *
 * @param day on which it really happens
 * @param place where the devices come to; none if they stay where they are
 * @param custodian who gets them; none if that does not change or nobody does
 * @param receiver the legal entity that gets them; none if they stay with the company
 * @param purpose what they are to be used for; none if that does not change
 * @param order number of the disposal order by which it is done; none if by none
 */
public record Intent(
        LocalDate day,
        @Nullable PlaceId place,
        @Nullable PersonId custodian,
        @Nullable LegalEntity receiver,
        @Nullable String purpose,
        @Nullable String order) {

    /** Nothing but the day matters. */
    public static Intent on(LocalDate day) {
        return new Intent(day, null, null, null, null, null);
    }

    public Intent at(@Nullable PlaceId where) {
        return new Intent(day, where, custodian, receiver, purpose, order);
    }

    public Intent inHandsOf(@Nullable PersonId who) {
        return new Intent(day, place, who, receiver, purpose, order);
    }

    public Intent to(LegalEntity other) {
        return new Intent(day, place, custodian, other, purpose, order);
    }

    public Intent usedFor(String other) {
        return new Intent(day, place, custodian, receiver, other, order);
    }

    public Intent under(String disposalOrder) {
        return new Intent(day, place, custodian, receiver, purpose, disposalOrder);
    }
}
