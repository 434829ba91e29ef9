package org.provenant.web.labelling;

import org.provenant.application.labelling.PrintLabels;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.labelling.StandardSheet;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** How forms and addresses name a sheet: a usual one by its constant, an own one by its number. */
final class SheetChoice {

    private SheetChoice() {}

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if there can be no such sheet */
    static PrintLabels.Sheet read(String name) {
        for (var standard : StandardSheet.values()) {
            if (standard.name().equals(name)) {
                return new PrintLabels.Sheet(standard, null);
            }
        }
        if (!name.matches("\\d{1,18}")) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, name);
        }
        return new PrintLabels.Sheet(null, new LabelSheetId(Long.parseLong(name)));
    }
}
