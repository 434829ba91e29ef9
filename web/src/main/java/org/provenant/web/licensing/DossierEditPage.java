package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DescribeDossier;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Describes anew what a dossier asks for. */
@Named
@RequestScoped
public class DossierEditPage {

    @Inject
    DossierCard lookup;

    @Inject
    DescribeDossier describeDossier;

    @Inject
    PlaceTree tree;

    @Inject
    EntryRows rows;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private DossierCard.@Nullable Card card;
    private @Nullable List<GoodsEntry> lines;
    private @Nullable String title;
    private int version;

    /** Fills the form with what is asked for now; not when the form comes back. */
    public void load() {
        title = getCard().title();
        version = getCard().version();
    }

    public void save() {
        var goods = getLines().stream()
                .filter(GoodsEntry::isBegun)
                .map(GoodsEntry::described)
                .toList();
        describeDossier.describe(new DescribeDossier.Command(id(), version, Objects.requireNonNull(title), goods));
        redirects.to(
                "/licensing/card.xhtml?id=" + id().value(), "licensing.done.described", Objects.requireNonNull(title));
    }

    public DossierCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** A row for each kind of goods; those left empty are dropped. */
    public List<GoodsEntry> getLines() {
        if (lines == null) {
            lines = rows.filled(getCard().goods(), GoodsEntry::new, GoodsEntry::fill);
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

    public GoodsCondition[] getConditions() {
        return GoodsCondition.values();
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
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
