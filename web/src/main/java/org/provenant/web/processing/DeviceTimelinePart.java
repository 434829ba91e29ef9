package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.processing.DeviceTimeline;
import org.provenant.domain.equipment.EquipmentId;

/** The origin and life of the device that a page shows, in the order in which things happened. */
@Named
@RequestScoped
public class DeviceTimelinePart {

    @Inject
    DeviceTimeline timeline;

    private DeviceTimeline.@Nullable Told told;

    public DeviceTimeline.Told of(long device) {
        if (told == null) {
            told = timeline.of(new EquipmentId(device));
        }
        return told;
    }
}
