package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.CorrectPermit;
import org.provenant.application.permit.PermitCard;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.permit.PermitFields;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects the head of a permit; it must still cover what was declared on it. */
@Named
@RequestScoped
public class PermitEditPage {

    @Inject
    ListAddress address;

    @Inject
    PermitCard lookup;

    @Inject
    CorrectPermit correctPermit;

    @Inject
    Redirects redirects;

    private final PermitFields fields = new PermitFields();
    private PermitCard.@Nullable Card card;
    private int version;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getCard().version();
        fields.fill(getCard().facts());
    }

    public void save() {
        var permit = id();
        correctPermit.correct(
                new CorrectPermit.Command(permit, version, fields.facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/permit/card.xhtml?id=" + permit.value(),
                "permit.done.corrected",
                fields.facts().number());
    }

    public PermitFields getFields() {
        return fields;
    }

    public PermitCard.Card getCard() {
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

    private PermitId id() {
        return new PermitId(address.id());
    }
}
