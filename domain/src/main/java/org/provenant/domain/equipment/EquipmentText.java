package org.provenant.domain.equipment;

/** The greatest numbers of characters that a device's texts hold. */
public final class EquipmentText {

    public static final int MANUFACTURER = 100;
    public static final int MODEL = 150;
    public static final int DESCRIPTION = 500;
    public static final int NO_SERIAL_REASON = 300;
    public static final int OTHER_ID = 100;
    public static final int NOTE = 1000;

    private EquipmentText() {}
}
