package org.provenant.reports.periodic;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A device with its permit line, as a row of the appendix.
 *
 * @param position number of the row, from 1
 * @param line the permit line
 * @param device the device
 */
record DeviceRow(int position, ReportLine line, ReportedDevice device) {

    /** All devices of a report, made one at a time while they are read. */
    static Stream<DeviceRow> of(PeriodicReportData report) {
        var position = new AtomicInteger();
        return report.lines().stream().flatMap(line -> line.devices().stream()
                .map(device -> new DeviceRow(position.incrementAndGet(), line, device)));
    }
}
