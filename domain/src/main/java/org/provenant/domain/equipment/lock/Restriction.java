package org.provenant.domain.equipment.lock;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.PermittedCase;

/**
 * What binds one device, as its papers say it.
 *
 * @param device none as long as it is not in the register
 * @param tag its asset tag, or what else it is called by before it has one
 * @param purpose what it may be used for now: as permitted, or as the authority has consented since
 * @param permit number of the permit under which it came in
 * @param places where it may be used, with everything in them; none if the permit names no place
 * @param temporaryUntil last day of its temporary import
 * @param researchEnd last day of the research that it was imported for
 * @param permitUntil last day of the permit
 * @param revokedOn from which day on the permit is taken back
 * @param consents what the authority has consented to since
 * @param order number of the open disposal order that has it; none if none has
 */
public record Restriction(
        @Nullable EquipmentId device,
        String tag,
        String permit,
        PermittedCase permittedCase,
        String purpose,
        LegalEntity importer,
        List<PermittedPlace> places,
        @Nullable LocalDate temporaryUntil,
        @Nullable LocalDate researchEnd,
        @Nullable LocalDate permitUntil,
        @Nullable LocalDate revokedOn,
        List<Consented> consents,
        @Nullable String order)
        implements Serializable {

    public Restriction {
        places = List.copyOf(places);
        consents = List.copyOf(consents);
    }

    /** The same of goods that are called otherwise. */
    public Restriction called(String name) {
        return new Restriction(
                device,
                name,
                permit,
                permittedCase,
                purpose,
                importer,
                places,
                temporaryUntil,
                researchEnd,
                permitUntil,
                revokedOn,
                consents,
                order);
    }

    /** A place that the permit names. */
    public record PermittedPlace(PlaceId id, String label) implements Serializable {}
}
