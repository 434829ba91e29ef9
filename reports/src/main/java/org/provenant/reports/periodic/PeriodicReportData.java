package org.provenant.reports.periodic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.CheckOutcome;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportNumber;
import org.provenant.domain.reporting.ReportPeriod;

/**
 * Everything that one issued report says, frozen: the same data always draws the same paper. The columns are our
 * proposal, because no official form of this report could be obtained.
 *
 * @param number number of the paper
 * @param version 1 for the first issue, more for corrections
 * @param period the days it covers
 * @param company who reports
 * @param addressee to whom
 * @param signing where and when it is signed
 * @param form the layout and whether it is confirmed
 * @param bases the instruments it rests on
 * @param lines the permit lines in their order
 * @param checks what was checked before issue, with the outcome
 * @param checkpoint the last signed checkpoint of the history before the issue; none if there was none
 * @param accepted which failed checks were accepted, and why
 * @param corrected what a correction changes, and why; none for the first issue
 * @param demo whether the figures are demonstration data
 */
public record PeriodicReportData(
        ReportNumber number,
        int version,
        ReportPeriod period,
        ReportingCompany company,
        BothLanguages addressee,
        Signing signing,
        ReportForm form,
        List<LegalBasis> bases,
        List<ReportLine> lines,
        List<CheckOutcome> checks,
        @Nullable List<AcceptedCheck> accepted,
        @Nullable String corrected,
        @Nullable String checkpoint,
        boolean demo) {

    public PeriodicReportData {
        bases = List.copyOf(bases);
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
        // Reports that were frozen before name none.
        accepted = accepted == null ? List.of() : List.copyOf(accepted);
    }

    /** A first issue in which no failed check had to be accepted. */
    public PeriodicReportData(
            ReportNumber number,
            int version,
            ReportPeriod period,
            ReportingCompany company,
            BothLanguages addressee,
            Signing signing,
            ReportForm form,
            List<LegalBasis> bases,
            List<ReportLine> lines,
            List<CheckOutcome> checks,
            @Nullable String checkpoint,
            boolean demo) {
        this(
                number,
                version,
                period,
                company,
                addressee,
                signing,
                form,
                bases,
                lines,
                checks,
                null,
                null,
                checkpoint,
                demo);
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
        return lines.stream().map(ReportLine::figures).reduce(ReportFigures.NONE, ReportFigures::plus);
    }
}
