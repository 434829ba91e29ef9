package org.provenant.application.management;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.management.ManagementForm;
import org.provenant.domain.management.ManagementKind;

/** How the management reports are laid out. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.VERIFY_FORMS})
public class ManagementFormList {

    @Inject
    ManagementForms forms;

    /** The latest version of each kind. */
    public List<ManagementForm> latest() {
        return Arrays.stream(ManagementKind.values()).map(forms::latest).toList();
    }

    /** The latest version of one kind. */
    public ManagementForm latest(ManagementKind kind) {
        return forms.latest(kind);
    }

    /** All versions of a kind, the first first. */
    public List<ManagementForm> versions(ManagementKind kind) {
        return forms.versions(kind);
    }
}
