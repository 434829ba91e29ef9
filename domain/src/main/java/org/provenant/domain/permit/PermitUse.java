package org.provenant.domain.permit;

/** How much of a permit was drawn by declarations. */
public enum PermitUse {
    UNUSED,
    PARTLY_USED,
    USED_UP;

    /**
     * @param permitted pieces permitted on all lines
     * @param declared pieces that declarations have taken off
     */
    public static PermitUse of(long permitted, long declared) {
        if (declared == 0) {
            return UNUSED;
        }
        return declared < permitted ? PARTLY_USED : USED_UP;
    }
}
