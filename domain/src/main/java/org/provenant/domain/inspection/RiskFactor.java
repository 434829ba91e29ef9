package org.provenant.domain.inspection;

import java.util.ResourceBundle;

/**
 * What in the register makes a device worth a look. The points of each stand in {@code risk.properties} beside this
 * class, for review; they are a proposal of this register and no law.
 */
public enum RiskFactor {
    /** A difference on receipt of its declaration is open, on its line or serial number. */
    OPEN_DIFFERENCE,
    /** Its permit was revoked. */
    PERMIT_REVOKED,
    /** Its declaration is cancelled, or the device is here though the declaration was never cleared. */
    NOT_CLEARED,
    /** The register holds no serial number of it. */
    NO_SERIAL,
    /** The register holds no paper of a dossier behind its permit. */
    NO_PAPERS,
    /** Its facts were corrected after they had been registered. */
    CORRECTED,
    /** It was moved, or its stage changed, as of a day well before it was recorded. */
    BACK_DATED,
    /** Nobody answers for it. */
    NO_CUSTODIAN;

    private static final ResourceBundle POINTS = ResourceBundle.getBundle("org.provenant.domain.inspection.risk");

    /** How much it counts. */
    public int points() {
        return Integer.parseInt(POINTS.getString(name()));
    }

    /** So many days between an act and its record are more than the usual delay. */
    public static int daysOfBackDating() {
        return Integer.parseInt(POINTS.getString("DAYS_OF_BACK_DATING"));
    }
}
