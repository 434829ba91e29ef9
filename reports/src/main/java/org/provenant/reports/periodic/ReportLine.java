package org.provenant.reports.periodic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.StockState;
import org.provenant.domain.shared.RuleViolated;

/**
 * One line of a permit: what it allows, the movement in the period, and every device behind the figures. The devices
 * must be exactly those that the figures count, so that the appendix proves the summary.
 *
 * @param position number of the line in the report, from 1
 * @param goods name of the goods as permitted
 * @param hsCode eight digits
 * @param unit unit of quantity (đơn vị tính)
 * @param permitNumber number of the permit
 * @param permitDate date of the permit
 * @param permitCase code of the permitted case, for example SP1
 * @param purpose purpose of use as permitted, and below it what devices serve since the authority consented to it
 * @param place place of use as permitted
 * @param permitted permitted quantity
 * @param imported quantity imported under this line up to the end of the period
 * @param figures movement in the period
 * @param devices in stock when the period began, or imported in it
 */
public record ReportLine(
        int position,
        String goods,
        String hsCode,
        String unit,
        String permitNumber,
        LocalDate permitDate,
        String permitCase,
        @Nullable String purpose,
        @Nullable String place,
        int permitted,
        int imported,
        ReportFigures figures,
        List<ReportedDevice> devices) {

    public ReportLine {
        devices = List.copyOf(devices);
        requireListed(position, devices.size(), figures.opening() + figures.cameIn());
        for (var state : StockState.values()) {
            var listed = devices.stream().filter(device -> device.state() == state);
            requireListed(position, listed.count(), figures.in(state));
        }
        for (var route : ExitRoute.values()) {
            var listed =
                    devices.stream().map(ReportedDevice::exit).filter(exit -> exit != null && exit.route() == route);
            requireListed(position, listed.count(), figures.out(route));
        }
    }

    /** The HS code as papers show it: {@code 8471.30.20}. */
    public String hsCodeShown() {
        return shown(hsCode);
    }

    static String shown(String hsCode) {
        return hsCode.length() == 8
                ? hsCode.substring(0, 4) + "." + hsCode.substring(4, 6) + "." + hsCode.substring(6)
                : hsCode;
    }

    private static void requireListed(int position, long listed, int counted) {
        if (listed != counted) {
            throw new RuleViolated(ReportingRule.APPENDIX_DIFFERS, position, listed, counted);
        }
    }
}
