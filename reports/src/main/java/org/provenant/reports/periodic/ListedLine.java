package org.provenant.reports.periodic;

import java.util.List;
import org.provenant.domain.reporting.ReportFigures;

/**
 * A line of an issued report with what is listed of its devices.
 *
 * @see ReportLine
 */
public record ListedLine(
        String permitNumber,
        String goods,
        String hsCode,
        int permitted,
        ReportFigures figures,
        List<ListedDevice> devices) {

    public ListedLine {
        devices = List.copyOf(devices);
    }
}
