package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.provenant.domain.reporting.CheckOutcome;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Period;
import org.provenant.reports.periodic.ReportLine;
import org.provenant.reports.periodic.ReportedDevice;

/** What is looked at before a report is issued; the outcome stands on the paper. Each failing check names its records. */
@ApplicationScoped
class ReportChecks {

    @Inject
    ReportOpening opening;

    @Inject
    ReportEvidence evidence;

    /** Breaches and differences are those of the moment: the register knows no period in which they were open. */
    List<Finding> of(String formCode, Period period, List<ReportLine> lines) {
        var devices = lines.stream().flatMap(line -> line.devices().stream()).toList();
        var gone = devices.stream().filter(device -> device.exit() != null).toList();
        return List.of(
                ofLines(ReportCheck.FIGURES_BALANCE, lines, ReportChecks::balances),
                opening.check(formCode, period, devices),
                ofLines(ReportCheck.APPENDIX_MATCHES_FIGURES, lines, ReportChecks::listsItsDevices),
                ofLines(ReportCheck.IMPORTED_WITHIN_PERMITTED, lines, line -> line.imported() <= line.permitted()),
                ofDevices(ReportCheck.EVERY_DEVICE_HAS_PERMIT_LINE, devices, device -> true),
                ofDevices(ReportCheck.EVERY_DEVICE_HAS_DECLARATION_LINE, devices, device -> !device.declaration()
                        .number()
                        .isBlank()),
                ofDevices(ReportCheck.EVERY_EXIT_HAS_EVIDENCE, gone, ReportChecks::hasEvidence),
                evidence.disposals(period),
                evidence.differences(),
                evidence.breaches());
    }

    private static Finding ofLines(ReportCheck check, List<ReportLine> lines, Predicate<ReportLine> passes) {
        return new Finding(
                check,
                lines.size(),
                lines.stream()
                        .filter(passes.negate())
                        .map(line -> new FailingRecord(
                                FailingRecord.Kind.PERMIT,
                                null,
                                line.permitNumber() + " · " + line.goods(),
                                line.permitNumber()))
                        .toList());
    }

    private static Finding ofDevices(
            ReportCheck check, Collection<ReportedDevice> devices, Predicate<ReportedDevice> passes) {
        var failing = new ArrayList<FailingRecord>();
        devices.stream().filter(passes.negate()).map(FailingRecord::of).forEach(failing::add);
        return new Finding(check, devices.size(), failing);
    }

    private static boolean balances(ReportLine line) {
        var figures = line.figures();
        return figures.opening() + figures.cameIn() - figures.out() == figures.closing();
    }

    private static boolean listsItsDevices(ReportLine line) {
        return line.devices().size()
                == line.figures().opening() + line.figures().cameIn();
    }

    private static boolean hasEvidence(ReportedDevice device) {
        return device.exit() != null && device.exit().evidence() != null;
    }

    /**
     * What a check has found.
     *
     * @param examined how many records were looked at
     * @param failing those that do not pass
     */
    record Finding(ReportCheck check, int examined, List<FailingRecord> failing) {

        CheckOutcome outcome() {
            return new CheckOutcome(check, examined, failing.size());
        }

        /** Tells whether other records fail. */
        FileDigest digest() {
            return FileDigest.of(failing.stream()
                    .map(each -> each.kind() + " " + each.record() + " " + each.label())
                    .sorted()
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
