package org.provenant.domain.equipment.lock;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Text;

/**
 * What a written consent of the authority opens.
 *
 * @param place where to; for a consent to another place alone
 * @param receiver tax code of the only one whom it lets have the device; none if it names nobody
 * @param until last day; none if it names none
 * @param declaredOn when the new declaration was registered; none as long as there is none
 * @param purpose the other purpose; for a consent to that alone
 */
public record Consented(
        UseConsentId id,
        String number,
        DeviceAction action,
        @Nullable PlaceId place,
        @Nullable TaxCode receiver,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate declaredOn,
        @Nullable String purpose)
        implements Serializable {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    boolean isDeclaredBy(LocalDate day) {
        return declaredOn != null && !declaredOn.isAfter(day);
    }

    boolean letsHave(@Nullable LegalEntity other) {
        return receiver == null || other != null && receiver.equals(other.taxCode());
    }

    /** Whether it names that purpose, however it is spelt; any, as long as nobody says which. */
    boolean isFor(@Nullable String wanted) {
        return wanted == null || purpose != null && Text.plain(purpose).equals(Text.plain(wanted));
    }
}
