package org.provenant.application.labelling;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.labelling.LabellingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Corrects the name or the measures of a label sheet, with a reason. */
@UseCase
@Corrects
@Allowed(Permission.EDIT_EQUIPMENT)
public class CorrectLabelSheet {

    @Inject
    LabelSheets sheets;

    /** @throws RuleViolated {@link LabellingRule#SHEET_NAME_TAKEN} */
    public void correct(Command command) {
        sheets.get(command.id(), command.version()).correct(command.name(), command.layout());
    }

    /** @param version the version that the user saw */
    public record Command(LabelSheetId id, int version, String name, LabelLayout layout, Reason reason) {}
}
