package org.provenant.domain.stocktake;

/** How a code came in. */
public enum ScanWay {
    /** By a hand scanner or typed into the field that it types into. */
    FIELD,
    CAMERA,
    PASTED,
    FILE,
    /** By a program over the API. */
    PROGRAM,
    /** The label could not be read; what was written describes the device. */
    UNREADABLE
}
