package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.InspectionList;

/** What the company owes its auditors, on the home page. */
@Named
@RequestScoped
public class OwedPart {

    @Inject
    InspectionList list;

    private InspectionList.@Nullable Owed owed;

    public InspectionList.Owed getOwed() {
        if (owed == null) {
            owed = list.owed();
        }
        return owed;
    }
}
