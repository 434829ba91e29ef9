package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.GrantDossier;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.permit.PermitFields;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Makes the permit of a dossier that was granted; what was asked for stands there to be corrected to what was granted. */
@Named
@RequestScoped
public class DossierGrantPage {

    @Inject
    DossierCard lookup;

    @Inject
    GrantDossier grantDossier;

    @Inject
    PlaceTree tree;

    @Inject
    EntryRows rows;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private final PermitFields fields = new PermitFields();
    private DossierCard.@Nullable Card card;
    private @Nullable List<GrantEntry> lines;
    private @Nullable Reason otherCase;
    private int version;

    /** Fills the form with what was asked for; not when the form comes back. */
    public void load() {
        version = getCard().version();
        fields.setIssuedOn(LocalDate.now(clock));
        fields.setPermittedCase(getCard().permittedCase());
        var addressee = getCard().addressee();
        fields.setAuthority(addressee == null ? null : addressee.value());
    }

    public void grant() {
        var granted = getLines().stream()
                .filter(GrantEntry::isBegun)
                .map(GrantEntry::granted)
                .toList();
        grantDossier.grant(new GrantDossier.Command(id(), version, fields.facts(), granted, otherCase));
        redirects.to(
                "/licensing/card.xhtml?id=" + id().value(),
                "licensing.done.granted",
                fields.facts().number());
    }

    public DossierCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** A row for each line of the permit; those left empty do not count. */
    public List<GrantEntry> getLines() {
        if (lines == null) {
            lines = rows.filled(getCard().goods(), GrantEntry::new, GrantEntry::fill);
        }
        return lines;
    }

    public List<PlaceRow> getPlaces() {
        return tree.choices(null);
    }

    /** The form in which a select names a place. */
    public PlaceId idOf(long place) {
        return new PlaceId(place);
    }

    public PermitFields getFields() {
        return fields;
    }

    /** On what grounds another case was granted than was asked for. */
    public @Nullable Reason getOtherCase() {
        return otherCase;
    }

    public void setOtherCase(@Nullable Reason otherCase) {
        this.otherCase = otherCase;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    private DossierId id() {
        return new DossierId(address.id());
    }
}
