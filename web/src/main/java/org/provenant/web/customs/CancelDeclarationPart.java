package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Withdraws the declaration that a page shows. */
@Named
@RequestScoped
public class CancelDeclarationPart {

    @Inject
    CancelDeclaration cancelDeclaration;

    @Inject
    DeclarationCard lookup;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private int version;
    private @Nullable LocalDate day;
    private @Nullable Reason reason;

    /** Remembers which version the user sees; not when the form comes back. */
    public void load() {
        version = lookup.get(new DeclarationId(address.id())).version();
    }

    public void cancel() {
        cancelDeclaration.cancel(new CancelDeclaration.Command(
                new DeclarationId(address.id()), version, Objects.requireNonNull(day), Objects.requireNonNull(reason)));
        redirects.again("customs.done.cancelled");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
