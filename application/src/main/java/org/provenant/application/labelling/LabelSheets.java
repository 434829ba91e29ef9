package org.provenant.application.labelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.labelling.LabelSheet;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The own label sheets of the company that the caller acts for. */
@ApplicationScoped
class LabelSheets {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's sheet */
    LabelSheet get(LabelSheetId id) {
        var sheet = database.entities().find(LabelSheet.class, id.value());
        if (sheet == null || !sheet.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return sheet;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    LabelSheet get(LabelSheetId id, int version) {
        var sheet = get(id);
        seenVersion.require(sheet, version, sheet.version());
        return sheet;
    }

    /** Makes the sheet known, with a number. */
    LabelSheet add(LabelSheet sheet) {
        database.entities().persist(sheet);
        return sheet;
    }
}
