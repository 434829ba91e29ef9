package org.provenant.application.intake.rulebook;

import jakarta.inject.Inject;
import org.provenant.application.regulation.RuleBookEditions;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleBookEdition;
import org.provenant.domain.regulation.RuleBookUploadId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Makes an uploaded workbook the next edition of the rule book, whole or not at all. What rests on earlier editions keeps
 * its rules.
 */
@UseCase
@Allowed(Permission.VERIFY_FORMS)
public class AdoptRuleBook {

    @Inject
    RuleBookUploads uploads;

    @Inject
    RuleBookEditions editions;

    /**
     * @return number of the edition
     * @throws RuleViolated {@link RegulationRule#ALREADY_ADOPTED}, {@link RegulationRule#EDITION_STALE},
     *     {@link RegulationRule#BOOK_HAS_PROBLEMS} or {@link RegulationRule#NOTHING_CHANGED}
     */
    public int adopt(RuleBookUploadId id, Reason reason) {
        var checked = uploads.check(id);
        checked.upload().requireAdoptable(checked.latest());
        if (!checked.problems().isEmpty()) {
            throw new RuleViolated(
                    RegulationRule.BOOK_HAS_PROBLEMS, checked.problems().size());
        }
        if (checked.difference().isEmpty()) {
            throw new RuleViolated(RegulationRule.NOTHING_CHANGED);
        }
        var edition =
                editions.bring(RuleBookEdition.Origin.UPLOAD, checked.upload().file(), checked.rows(), reason);
        checked.upload().adopt(edition.number());
        return edition.number();
    }
}
