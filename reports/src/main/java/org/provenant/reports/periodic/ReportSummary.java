package org.provenant.reports.periodic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.CheckOutcome;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportFigures;

/**
 * What an issued report says before its appendix: all but the devices, of which there may be very many.
 *
 * @param accepted which failed checks were accepted, and why
 * @see PeriodicReportData
 */
public record ReportSummary(
        ReportingCompany company,
        Signing signing,
        ReportForm form,
        List<Line> lines,
        List<CheckOutcome> checks,
        @Nullable List<AcceptedCheck> accepted) {

    public ReportSummary {
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
    }

    /** Why a failed check was accepted. */
    public Optional<String> acceptedBecause(ReportCheck check) {
        return AcceptedCheck.because(accepted(), check);
    }

    @Override
    public List<AcceptedCheck> accepted() {
        return accepted == null ? List.of() : accepted;
    }

    /** The movement of all lines together. */
    public ReportFigures total() {
        return lines.stream().map(Line::figures).reduce(ReportFigures.NONE, ReportFigures::plus);
    }

    /**
     * A line without its devices.
     *
     * @param position number of the line in the report, from 1
     * @see ReportLine
     */
    public record Line(
            int position,
            String goods,
            String hsCode,
            String permitNumber,
            String permitCase,
            @Nullable String purpose,
            int permitted,
            ReportFigures figures) {

        /** The HS code as papers show it: {@code 8471.30.20}. */
        public String hsCodeShown() {
            return ReportLine.shown(hsCode);
        }
    }
}
