package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.Redirects;

/** Enters a permit with the goods of its annex. */
@Named
@RequestScoped
public class PermitNewPage {

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PlaceTree tree;

    @Inject
    EntryRows rows;

    @Inject
    Redirects redirects;

    private final PermitFields fields = new PermitFields();
    private @Nullable List<PermitLineEntry> lines;

    public void save() {
        var goods = getLines().stream()
                .filter(PermitLineEntry::isBegun)
                .map(PermitLineEntry::facts)
                .toList();
        var permit = registerPermit.register(fields.facts(), goods);
        redirects.to(
                "/permit/card.xhtml?id=" + permit.value(),
                "permit.done.registered",
                fields.facts().number());
    }

    public PermitFields getFields() {
        return fields;
    }

    /** A row for each kind of goods; those left empty do not count. */
    public List<PermitLineEntry> getLines() {
        if (lines == null) {
            lines = rows.make(PermitLineEntry::new);
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
}
