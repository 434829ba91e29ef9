package org.provenant.application.intake;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.EquipmentDraft;

/** A row of the file whose words were found in the register: a device ready to be registered. */
record StagedDevice(
        EquipmentDraft draft,
        DeclaredLine line,
        long place,
        @Nullable Long custodian) {}
