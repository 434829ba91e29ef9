package org.provenant.domain.stocktake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How a difference was resolved. */
public enum Resolution {
    /** The register follows what was seen. */
    MOVED(1, RowState.WRONG_PLACE, RowState.WRONG_CUSTODIAN, RowState.UNEXPECTED),
    /** The device was brought back to where the register has it. */
    PUT_BACK(1, RowState.WRONG_PLACE, RowState.WRONG_CUSTODIAN, RowState.UNEXPECTED),
    /** It was seen after all. */
    TURNED_UP(1, RowState.PENDING),
    /** It stays in the register while it is looked for. */
    MISSING(0, RowState.PENDING),
    /** It goes out of the register as lost. */
    LOST(0, RowState.PENDING),
    /** It is one of the devices of the stocktake, which counts as seen instead. */
    IDENTIFIED(0, RowState.UNKNOWN, RowState.UNREADABLE),
    /** It is ours and still has to be registered. */
    TO_REGISTER(1, RowState.UNKNOWN, RowState.UNREADABLE),
    NOT_OURS(0, RowState.UNKNOWN, RowState.UNREADABLE),
    /** It is no device: a code was typed or read wrongly. The minutes do not tell of it, the stocktake does. */
    STRUCK_OUT(0, RowState.UNKNOWN, RowState.UNREADABLE);

    private final int counted;
    private final Set<RowState> states;

    Resolution(int counted, RowState... states) {
        this.counted = counted;
        this.states = Set.of(states);
    }

    /** Whether a difference of this kind can be resolved so. */
    public boolean suits(RowState state) {
        return states.contains(state);
    }

    /** What the device counts in the minutes: one if it is here, else none. */
    int counted() {
        return counted;
    }

    /** The ways to resolve a difference of this kind. */
    public static List<Resolution> of(RowState state) {
        return Arrays.stream(values()).filter(each -> each.suits(state)).toList();
    }
}
