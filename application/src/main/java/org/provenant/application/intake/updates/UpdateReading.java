package org.provenant.application.intake.updates;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.MappingJson;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.UpdateColumn;

/**
 * How an update is to be read.
 *
 * @param mapping what the columns say; where devices were chosen in the list, the values for all of them
 * @param key by what rows name their devices; nothing where the devices were chosen
 * @param clearWord what stands in a cell that empties its fact; nothing if none does
 * @param movedOn the day on which devices that change place or hands really did
 */
public record UpdateReading(
        SheetMapping<UpdateColumn> mapping,
        @Nullable DeviceKey key,
        @Nullable String clearWord,
        LocalDate movedOn) implements Serializable {

    static UpdateReading of(DeviceUpdate.Reading kept) {
        return new UpdateReading(MappingJson.ofUpdates(kept.mapping()), kept.key(), kept.clearWord(), kept.movedOn());
    }

    /** Whether devices may change place or hands. */
    boolean moves() {
        return mapping.covers(UpdateColumn.PLACE) || mapping.covers(UpdateColumn.CUSTODIAN);
    }

    DeviceUpdate.Reading toKeep() {
        return new DeviceUpdate.Reading(MappingJson.write(mapping), key, clearWord, movedOn);
    }
}
