package org.provenant.domain.receiving;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationLineId;

/**
 * One thing in which a match finds that declaration, list and devices differ.
 *
 * @param line the declaration line; nothing if the device belongs to none of this declaration
 * @param serial the device; nothing where only the number of pieces differs
 * @param expected pieces expected
 * @param received pieces received
 */
public record Finding(
        DifferenceKind kind,
        @Nullable DeclarationLineId line,
        @Nullable String serial,
        int expected,
        int received) implements Serializable {

    /** Whether the other tells of the same device or line, whatever the figures. */
    public boolean isAbout(Finding other) {
        return kind == other.kind
                && (line == null ? other.line == null : line.equals(other.line))
                && (serial == null ? other.serial == null : serial.equals(other.serial));
    }
}
