package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.UndoImport;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Takes back the import that a page shows. */
@Named
@RequestScoped
public class UndoImportPart {

    @Inject
    UndoImport undoImport;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable Reason reason;

    public void undo() {
        undoImport.undo(new ImportBatchId(address.id()), Objects.requireNonNull(reason));
        redirects.again("intake.done.undone");
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
