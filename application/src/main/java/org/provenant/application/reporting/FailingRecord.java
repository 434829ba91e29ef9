package org.provenant.application.reporting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.reports.periodic.ListedDevice;
import org.provenant.reports.periodic.ReportedDevice;

/**
 * A record that does not pass a check.
 *
 * @param record its number, if it is known
 * @param label what people call it
 * @param words that find it in its list
 */
public record FailingRecord(Kind kind, @Nullable Long record, String label, String words) implements Serializable {

    static FailingRecord of(ReportedDevice device) {
        return new FailingRecord(Kind.DEVICE, device.record(), device.assetTag(), device.assetTag());
    }

    static FailingRecord of(ListedDevice device) {
        return new FailingRecord(Kind.DEVICE, device.record(), device.assetTag(), device.assetTag());
    }

    /** What kind of record it is. */
    public enum Kind {
        DEVICE,
        PERMIT,
        DIFFERENCE,
        BREACH,
        DISPOSAL
    }
}
