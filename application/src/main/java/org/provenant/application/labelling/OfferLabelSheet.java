package org.provenant.application.labelling;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.shared.Reason;

/** Offers a label sheet again that was offered no more. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class OfferLabelSheet {

    @Inject
    LabelSheets sheets;

    /** @param version the version that the user saw */
    public void offer(LabelSheetId id, int version, Reason reason) {
        sheets.get(id, version).offerAgain();
    }
}
