package org.provenant.application.labelling;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.LabelSheet;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.labelling.LabellingRule;
import org.provenant.domain.shared.RuleViolated;

/** Makes a label sheet of the company known. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class AddLabelSheet {

    @Inject
    LabelSheets sheets;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link LabellingRule#SHEET_NAME_TAKEN} */
    public LabelSheetId add(String name, LabelLayout layout) {
        return sheets.add(new LabelSheet(callers.current().requireCompany(), name, layout))
                .id();
    }
}
