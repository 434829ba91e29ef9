package org.provenant.domain.equipment;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * What describes a device and can be corrected when it was typed wrongly.
 *
 * @param serialNumber nothing only with a reason
 * @param noSerialReason why the device has no serial number; nothing if it has one
 * @param unitValue value of one piece as declared
 */
public record EquipmentFacts(
        AssetTag assetTag,
        @Nullable SerialNumber serialNumber,
        @Nullable String noSerialReason,
        String manufacturer,
        String model,
        @Nullable String description,
        @Nullable Category category,
        ManufactureYear manufactureYear,
        Country origin,
        Condition arrivalCondition,
        Money unitValue,
        Identifiers identifiers,
        @Nullable String note) {

    public static final int NAME_LENGTH = 255;
    public static final int TEXT_LENGTH = 2000;

    /** @throws RuleViolated {@link EquipmentRule#SERIAL_OR_REASON} unless exactly one of both is given */
    public EquipmentFacts {
        noSerialReason = Text.optional(noSerialReason, "noSerialReason", NAME_LENGTH);
        manufacturer = Text.required(manufacturer, "manufacturer", NAME_LENGTH);
        model = Text.required(model, "model", NAME_LENGTH);
        description = Text.optional(description, "description", TEXT_LENGTH);
        note = Text.optional(note, "note", TEXT_LENGTH);
        if ((serialNumber == null) == (noSerialReason == null)) {
            throw new RuleViolated(EquipmentRule.SERIAL_OR_REASON);
        }
    }
}
