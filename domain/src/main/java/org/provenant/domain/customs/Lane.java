package org.provenant.domain.customs;

/** The channel (luồng) into which customs sorts a declaration: green passes, yellow has papers read, red is inspected. */
public enum Lane {
    GREEN,
    YELLOW,
    RED
}
