package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.equipment.CorrectDeclaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.customs.DeclarationFields;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects the head of a customs declaration; it must agree with the devices that came in on it. */
@Named
@RequestScoped
public class DeclarationEditPage {

    @Inject
    ListAddress address;

    @Inject
    DeclarationCard lookup;

    @Inject
    CorrectDeclaration correctDeclaration;

    @Inject
    Redirects redirects;

    private final DeclarationFields fields = new DeclarationFields();
    private DeclarationCard.@Nullable Card card;
    private int version;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getCard().version();
        fields.fill(getCard().facts());
    }

    public void save() {
        var declaration = id();
        correctDeclaration.correct(
                new CorrectDeclaration.Command(declaration, version, fields.facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/customs/card.xhtml?id=" + declaration.value(),
                "customs.done.corrected",
                fields.facts().number());
    }

    public DeclarationFields getFields() {
        return fields;
    }

    public DeclarationCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private DeclarationId id() {
        return new DeclarationId(address.id());
    }
}
