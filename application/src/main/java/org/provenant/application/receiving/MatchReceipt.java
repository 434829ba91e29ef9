package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.receiving.Difference;
import org.provenant.domain.receiving.DifferenceState;
import org.provenant.domain.receiving.Finding;

/**
 * Compares permit, declaration, packing list and devices of one declaration: opens a difference for everything that is
 * not as it should be, and settles those that are gone. What somebody has explained stays explained while its figures
 * stay the same.
 */
@UseCase
@Allowed(Permission.IMPORT_EQUIPMENT)
public class MatchReceipt {

    @Inject
    ReceivingDesk desk;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @return how many differences are open now */
    public int match(DeclarationId id) {
        var declaration = desk.hold(id);
        var findings = desk.matching(id).findings();
        var today = LocalDate.now(clock);
        var known = desk.differences(id);
        known.stream().filter(each -> each.state() == DifferenceState.OPEN).forEach(each -> findings.stream()
                .filter(finding -> finding.isAbout(each.finding()))
                .findFirst()
                .ifPresentOrElse(each::count, () -> each.settle(today)));
        findings.stream()
                .filter(finding -> isNew(finding, known))
                .forEach(finding -> open(declaration, finding, today));
        return (int) desk.differences(id).stream()
                .filter(each -> each.state() == DifferenceState.OPEN)
                .count();
    }

    private static boolean isNew(Finding finding, List<Difference> known) {
        return known.stream().noneMatch(each -> switch (each.state()) {
            case OPEN -> finding.isAbout(each.finding());
            case RESOLVED -> finding.equals(each.finding());
            case SETTLED -> false;
        });
    }

    private void open(Declaration declaration, Finding finding, LocalDate today) {
        database.entities().persist(new Difference(declaration.company(), declaration.id(), finding, today));
    }
}
