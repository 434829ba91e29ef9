package org.provenant.reports.processing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.YearCount;
import org.provenant.domain.shared.Period;

/**
 * Everything that the reconciliation sheet of a processing contract says. The same data always draws the same paper.
 *
 * @param traderCountry two-letter code
 * @param endsOn last day of the contract's term; none if it names none
 * @param permits numbers of the permits under it
 * @param year the calendar year, or the one in which the counted year begins
 * @param period the days of the year
 * @param day the day on which the sheet is drawn
 * @param representative who signs for the company
 * @param source where the rule book says that this is reported; empty if it does not
 * @param checkpoint the last signed checkpoint of the history; none if there is none
 * @param demo whether the figures are demonstration data
 */
public record ReconciliationData(
        String company,
        String taxCode,
        String address,
        String contractNumber,
        LocalDate signedOn,
        String trader,
        String traderCountry,
        @Nullable LocalDate endsOn,
        String permits,
        YearCount count,
        int year,
        Period period,
        LocalDate day,
        @Nullable String representative,
        String source,
        List<ReconciledLine> lines,
        List<ReconciledDevice> devices,
        @Nullable String checkpoint,
        boolean demo)
        implements Serializable {

    public ReconciliationData {
        lines = List.copyOf(lines);
        devices = List.copyOf(devices);
    }

    /** Whether opening + in − out = closing on every line, and for the devices by serial number. */
    public boolean balanced() {
        return lines.stream().allMatch(ReconciledLine::balanced)
                && closingDevices()
                        == lines.stream()
                                .mapToInt(ReconciledLine::closingDevices)
                                .sum();
    }

    public int openingDevices() {
        return (int) devices.stream().filter(ReconciledDevice::opening).count();
    }

    public int devicesIn() {
        return (int) devices.stream().filter(ReconciledDevice::cameIn).count();
    }

    public int devicesOut() {
        return (int) devices.stream().filter(ReconciledDevice::wentOut).count();
    }

    public int closingDevices() {
        return openingDevices() + devicesIn() - devicesOut();
    }
}
