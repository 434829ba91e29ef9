package org.provenant.application.equipment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListState;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;

/**
 * Which devices are looked for. What is nothing or empty does not narrow the list; devices of undone imports are left
 * out unless their stage is asked for.
 *
 * @param text words that must all occur in the device's facts or in the numbers of its declaration and permit, without
 *     regard to accents and case; the address on a device's label stands for its tag
 * @param place this place and all within it
 * @param batch number of the import that brought them
 * @param notSeenSince present devices that nobody has reported as seen on this day or later
 * @param idleSince present devices that were found idle on this day or before, and never in use since
 */
public record EquipmentQuery(
        @Nullable String text,
        Set<LifecycleStage> stages,
        @Nullable Category category,
        @Nullable PlaceId place,
        @Nullable PersonId custodian,
        @Nullable PermitId permit,
        @Nullable DeclarationId declaration,
        @Nullable Long batch,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        @Nullable LocalDate notSeenSince,
        @Nullable LocalDate idleSince)
        implements Serializable {

    /** Everything. */
    public static final EquipmentQuery ALL =
            new EquipmentQuery(null, Set.of(), null, null, null, null, null, null, null, null);

    public EquipmentQuery {
        text = text == null ? null : DeviceCode.read(text);
        stages = Set.copyOf(stages);
    }

    /** Whatever is known of their use. */
    public EquipmentQuery(
            @Nullable String text,
            Set<LifecycleStage> stages,
            @Nullable Category category,
            @Nullable PlaceId place,
            @Nullable PersonId custodian,
            @Nullable PermitId permit,
            @Nullable DeclarationId declaration,
            @Nullable Long batch,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo) {
        this(
                text,
                stages,
                category,
                place,
                custodian,
                permit,
                declaration,
                batch,
                receivedFrom,
                receivedTo,
                null,
                null);
    }

    /** The devices that a list's address or a saved view asks for; all of them if it names no filter. */
    public static EquipmentQuery of(ListState state) {
        var stage = state.value("stage", LifecycleStage.class);
        return new EquipmentQuery(
                        state.value("q"),
                        stage == null ? Set.of() : Set.of(stage),
                        state.value("category", Category.class),
                        state.id("place", PlaceId::new),
                        state.id("custodian", PersonId::new),
                        state.id("permit", PermitId::new),
                        state.id("declaration", DeclarationId::new),
                        state.number("import"),
                        state.day("from"),
                        state.day("to"))
                .unused(state.day("unseen"), state.day("idle"));
    }

    /** The same devices, if nobody has seen them since a day, or nobody has found them in use. */
    public EquipmentQuery unused(@Nullable LocalDate notSeen, @Nullable LocalDate idle) {
        return new EquipmentQuery(
                text,
                stages,
                category,
                place,
                custodian,
                permit,
                declaration,
                batch,
                receivedFrom,
                receivedTo,
                notSeen,
                idle);
    }

    /** The same for everything in which these words occur. */
    public static EquipmentQuery text(String words) {
        return new EquipmentQuery(words, Set.of(), null, null, null, null, null, null, null, null);
    }
}
