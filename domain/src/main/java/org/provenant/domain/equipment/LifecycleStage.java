package org.provenant.domain.equipment;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.provenant.domain.regulation.DeviceAction;

/** Where a device stands between its arrival and the proof that it is gone. */
public enum LifecycleStage {
    IN_USE,
    IN_STORAGE,
    UNDER_REPAIR,
    END_OF_USE,
    DISPOSAL_APPROVED,
    RE_EXPORTED,
    DESTROYED,
    /** Sold inland after a change of purpose that the authority consented to. */
    LIQUIDATED,
    LOST,
    /** Sent back to the supplier. */
    RETURNED,
    /** Its whole import was taken back; it never counts. */
    WITHDRAWN;

    private static final Set<LifecycleStage> PRESENT =
            Set.of(IN_USE, IN_STORAGE, UNDER_REPAIR, END_OF_USE, DISPOSAL_APPROVED);

    /** Whether the device is still with the company. */
    public boolean isPresent() {
        return PRESENT.contains(this);
    }

    /** Whether the device has left the company for good, by a route that reports name. */
    public boolean isOut() {
        return !isPresent() && this != WITHDRAWN;
    }

    /** Names of all stages of which this is true, as the database writes them. */
    public static String[] names(Predicate<LifecycleStage> which) {
        return Arrays.stream(values()).filter(which).map(LifecycleStage::name).toArray(String[]::new);
    }

    /** Whether devices get there by an order of disposal alone, which asks for its evidence. */
    public boolean isByOrder() {
        return switch (this) {
            case DISPOSAL_APPROVED, RE_EXPORTED, DESTROYED, LIQUIDATED -> true;
            default -> false;
        };
    }

    /** What is done with a device that is taken from this stage to the other. */
    public DeviceAction actionTo(LifecycleStage next) {
        if (this == LOST && next.isPresent()) {
            return DeviceAction.FIND_AGAIN;
        }
        return switch (next) {
            case IN_USE -> DeviceAction.PUT_INTO_USE;
            case IN_STORAGE -> DeviceAction.STORE;
            case UNDER_REPAIR -> DeviceAction.REPAIR_HERE;
            case END_OF_USE -> DeviceAction.END_USE;
            case DISPOSAL_APPROVED -> DeviceAction.APPROVE_DISPOSAL;
            case RE_EXPORTED -> DeviceAction.RE_EXPORT;
            case DESTROYED -> DeviceAction.DESTROY;
            case LIQUIDATED -> DeviceAction.LIQUIDATE;
            case LOST -> DeviceAction.REPORT_LOSS;
            case RETURNED -> DeviceAction.RETURN;
            case WITHDRAWN -> DeviceAction.WITHDRAW;
        };
    }

    /**
     * Whether a device may go from this stage to the other. Destruction and sale need the approved disposal first;
     * a lost device may turn up again.
     */
    public boolean canBecome(LifecycleStage next) {
        if (next == this || next == WITHDRAWN) {
            return false;
        }
        return switch (this) {
            case IN_USE, IN_STORAGE, UNDER_REPAIR ->
                next.isPresent() && next != DISPOSAL_APPROVED
                        || next == LOST
                        || next == RETURNED
                        || next == RE_EXPORTED;
            case END_OF_USE -> next.isPresent() || next == LOST || next == RE_EXPORTED || next == RETURNED;
            case DISPOSAL_APPROVED -> next == END_OF_USE || next.isOut();
            case LOST -> next == IN_USE || next == IN_STORAGE;
            case RE_EXPORTED, DESTROYED, LIQUIDATED, RETURNED, WITHDRAWN -> false;
        };
    }
}
