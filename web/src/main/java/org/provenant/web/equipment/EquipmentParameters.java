package org.provenant.web.equipment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.RecordId;

/** Which devices are looked for, as an address says it. */
public class EquipmentParameters {

    @QueryParam("q")
    @Parameter(description = "Words in tag, serial number, maker, model, description, identifiers or note")
    @Nullable
    String words;

    @QueryParam("stage")
    @Parameter(description = "Only devices in one of these stages; may be repeated")
    @Nullable
    Set<LifecycleStage> stages;

    @QueryParam("category")
    @Parameter(description = "Only this category")
    @Nullable
    Category category;

    @QueryParam("place")
    @Parameter(description = "Only what stands at this place or within it")
    @Nullable
    PlaceId place;

    @QueryParam("custodian")
    @Parameter(description = "Only what this person answers for")
    @Nullable
    PersonId custodian;

    @QueryParam("permit")
    @Parameter(description = "Only what came in on this permit")
    @Nullable
    PermitId permit;

    @QueryParam("declaration")
    @Parameter(description = "Only what came in on this declaration")
    @Nullable
    DeclarationId declaration;

    @QueryParam("import")
    @Parameter(description = "Only what this import brought")
    @Nullable
    ImportNumber batch;

    @QueryParam("receivedFrom")
    @Parameter(description = "First day of arrival")
    @Nullable
    LocalDate receivedFrom;

    @QueryParam("receivedTo")
    @Parameter(description = "Last day of arrival")
    @Nullable
    LocalDate receivedTo;

    @QueryParam("notSeenSince")
    @Parameter(description = "Only present devices that nobody has reported as seen on this day or later")
    @Nullable
    LocalDate notSeenSince;

    @QueryParam("idleSince")
    @Parameter(description = "Only present devices found idle on this day or before, and never in use since")
    @Nullable
    LocalDate idleSince;

    @QueryParam("sort")
    @DefaultValue("ASSET_TAG")
    @Nullable
    EquipmentSort sort;

    /** The devices that are looked for. */
    public EquipmentQuery query() {
        return new EquipmentQuery(
                        words,
                        stages == null ? Set.of() : stages,
                        category,
                        place,
                        custodian,
                        permit,
                        declaration,
                        batch == null ? null : batch.value(),
                        receivedFrom,
                        receivedTo)
                .unused(notSeenSince, idleSince);
    }

    /** The order of the list. */
    public EquipmentSort.Order order(boolean descending) {
        return new EquipmentSort.Order(sort == null ? EquipmentSort.ASSET_TAG : sort, descending);
    }

    /** Number of an import, which this context does not know as a record. */
    public record ImportNumber(long value) implements RecordId {}
}
