package org.provenant.domain.custody;

/** How the receiver said that the devices have come. */
public enum SigningWay {
    /** Both drew their signatures on one screen. */
    ON_SCREEN,
    /** Both signed on paper, which was scanned. */
    ON_PAPER,
    /** The receiver signed in and accepted. */
    BY_ACCOUNT
}
