package org.provenant.domain.custody;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.DeviceAction;

/** What is done with devices as they come into other hands or to another place, in the same step. */
public enum OnArrival {
    /** Those that were in storage are in use. */
    PUT_INTO_USE(LifecycleStage.IN_STORAGE, LifecycleStage.IN_USE),
    /** Those that were in use are in storage. */
    STORE(LifecycleStage.IN_USE, LifecycleStage.IN_STORAGE);

    private final LifecycleStage from;
    private final LifecycleStage to;

    OnArrival(LifecycleStage from, LifecycleStage to) {
        this.from = from;
        this.to = to;
    }

    /** The stage that a device goes to; nothing if it keeps the one it has. */
    public static Optional<LifecycleStage> after(@Nullable OnArrival step, LifecycleStage present) {
        return step != null && step.from == present ? Optional.of(step.to) : Optional.empty();
    }

    /** What the internal-use lock is asked. */
    public DeviceAction action() {
        return from.actionTo(to);
    }
}
