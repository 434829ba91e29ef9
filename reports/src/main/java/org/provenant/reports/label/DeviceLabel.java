package org.provenant.reports.label;

import org.jspecify.annotations.Nullable;

/**
 * What one label says.
 *
 * @param address what the square code holds
 * @param tag what the line code holds
 * @param serial none if the device has none
 */
public record DeviceLabel(
        String address, String tag, @Nullable String serial, String permit) {}
