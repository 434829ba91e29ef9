package org.provenant.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.receiving.CorrectDeclaredQuantity;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Puts right a quantity of the declaration that a page shows. */
@Named
@RequestScoped
public class CorrectQuantityPart {

    @Inject
    CorrectDeclaredQuantity correctDeclaredQuantity;

    @Inject
    DeclarationCard lookup;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private int version;
    private @Nullable Integer lineNo;
    private @Nullable Quantity quantity;
    private @Nullable Reason reason;

    /** Remembers which version the user sees; not when the form comes back. */
    public void load() {
        version = lookup.get(new DeclarationId(address.id())).version();
    }

    public void correct() {
        var line = Objects.requireNonNull(lineNo);
        var pieces = Objects.requireNonNull(quantity);
        correctDeclaredQuantity.correct(new CorrectDeclaredQuantity.Command(
                new DeclarationId(address.id()), version, line, pieces, Objects.requireNonNull(reason)));
        redirects.again("customs.done.quantityCorrected", line, pieces);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Integer getLineNo() {
        return lineNo;
    }

    public void setLineNo(@Nullable Integer lineNo) {
        this.lineNo = lineNo;
    }

    public @Nullable Quantity getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Quantity quantity) {
        this.quantity = quantity;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
