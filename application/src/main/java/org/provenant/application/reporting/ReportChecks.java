package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.provenant.application.compliance.BreachList;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.domain.reporting.CheckOutcome;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.reports.periodic.ReportLine;
import org.provenant.reports.periodic.ReportedDevice;

/** What is looked at before a report is issued; the outcome stands on the paper. */
@ApplicationScoped
class ReportChecks {

    @Inject
    DifferenceList differences;

    @Inject
    BreachList breaches;

    /** The breaches are those of the moment: the register knows no period in which a device was used wrongly. */
    List<CheckOutcome> of(List<ReportLine> lines) {
        var devices = lines.stream().flatMap(line -> line.devices().stream()).toList();
        var gone = devices.stream().filter(device -> device.exit() != null).toList();
        var found = breaches.count();
        return List.of(
                check(ReportCheck.FIGURES_BALANCE, lines, ReportChecks::balances),
                check(ReportCheck.APPENDIX_MATCHES_FIGURES, lines, ReportChecks::listsItsDevices),
                check(ReportCheck.IMPORTED_WITHIN_PERMITTED, lines, line -> line.imported() <= line.permitted()),
                check(ReportCheck.EVERY_DEVICE_HAS_PERMIT_LINE, devices, device -> true),
                check(ReportCheck.EVERY_DEVICE_HAS_DECLARATION_LINE, devices, device -> !device.declaration()
                        .number()
                        .isBlank()),
                check(ReportCheck.EVERY_EXIT_HAS_EVIDENCE, gone, ReportChecks::hasEvidence),
                new CheckOutcome(
                        ReportCheck.DIFFERENCES_EXPLAINED, (int) differences.count(), (int) differences.countOpen()),
                new CheckOutcome(ReportCheck.BREACHES_CLOSED, found.all(), found.open()));
    }

    private static <T> CheckOutcome check(ReportCheck check, List<T> all, Predicate<T> passes) {
        return new CheckOutcome(
                check, all.size(), (int) all.stream().filter(passes.negate()).count());
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
}
