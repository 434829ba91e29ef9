package org.provenant.reports.periodic;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.StockEntry;
import org.provenant.domain.reporting.StockState;
import org.provenant.reports.periodic.ReportedDevice.Exit;

/**
 * A device of an issued report, with no more than tells it from others and why it counts, so that all of a large report can
 * be held against those of another. Words that many devices share are kept once.
 *
 * @param record number of its record in the register; none in reports frozen before that was kept
 * @param state what it is doing, or {@code null} if it left in the period
 * @param exit how it left, or {@code null} if it is still in stock
 * @param entry why it counts in the period; none in reports frozen before that was kept
 * @see ReportedDevice
 */
public record ListedDevice(
        @Nullable Long record,
        String assetTag,
        @Nullable String serial,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable StockEntry entry,
        @Nullable StockState state,
        @Nullable Exit exit) {

    public ListedDevice {
        manufacturer = manufacturer == null ? null : manufacturer.intern();
        model = model == null ? null : model.intern();
    }

    /** What is listed of a device. */
    public static ListedDevice of(ReportedDevice device) {
        return new ListedDevice(
                device.record(),
                device.assetTag(),
                device.serial(),
                device.manufacturer(),
                device.model(),
                device.entry(),
                device.state(),
                device.exit());
    }
}
