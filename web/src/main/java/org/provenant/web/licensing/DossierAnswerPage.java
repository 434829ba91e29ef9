package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.RecordSupplementRequest;
import org.provenant.application.licensing.RefuseDossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Records what the authority answered, unless it granted the dossier: it asks for more, or it refuses. */
@Named
@RequestScoped
public class DossierAnswerPage {

    @Inject
    DossierCard lookup;

    @Inject
    RecordSupplementRequest recordSupplementRequest;

    @Inject
    RefuseDossier refuseDossier;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private DossierCard.@Nullable Card card;
    private int version;
    private @Nullable LocalDate askedOn;
    private @Nullable String asked;
    private @Nullable LocalDate due;
    private @Nullable LocalDate refusedOn;
    private @Nullable Reason reason;

    /** Remembers what is seen; not when a form comes back. */
    public void load() {
        version = getCard().version();
        askedOn = LocalDate.now(clock);
        refusedOn = askedOn;
    }

    public void ask() {
        recordSupplementRequest.record(new RecordSupplementRequest.Command(
                id(), version, Objects.requireNonNull(askedOn), Objects.requireNonNull(asked), due));
        redirects.to("/licensing/card.xhtml?tab=submission&id=" + id().value(), "licensing.done.asked");
    }

    public void refuse() {
        refuseDossier.refuse(new RefuseDossier.Command(
                id(), version, Objects.requireNonNull(refusedOn), Objects.requireNonNull(reason)));
        redirects.to("/licensing/card.xhtml?tab=submission&id=" + id().value(), "licensing.done.refused");
    }

    public DossierCard.Card getCard() {
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

    public @Nullable LocalDate getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(@Nullable LocalDate askedOn) {
        this.askedOn = askedOn;
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable LocalDate getRefusedOn() {
        return refusedOn;
    }

    public void setRefusedOn(@Nullable LocalDate refusedOn) {
        this.refusedOn = refusedOn;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private DossierId id() {
        return new DossierId(address.id());
    }
}
