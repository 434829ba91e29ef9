package org.provenant.domain.sanitisation;

/** What kind of medium a drive is; it decides which methods clean it. */
public enum DriveKind {
    HDD,
    SSD,
    NVME,
    /** Flash memory that is part of a board, cards and sticks. */
    FLASH,
    TAPE,
    OTHER
}
