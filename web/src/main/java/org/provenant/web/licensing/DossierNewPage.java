package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.BeginDossier;
import org.provenant.application.licensing.CaseDecisions;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Begins a dossier, with the goods that are to be imported. */
@Named
@RequestScoped
public class DossierNewPage {

    @Inject
    BeginDossier beginDossier;

    @Inject
    CaseDecisions decisions;

    @Inject
    PlaceTree tree;

    @Inject
    EntryRows rows;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable String title;
    private @Nullable PermittedCase permittedCase;
    private @Nullable List<GoodsEntry> lines;

    /** Begins with what the decision was about that the address names, if it names one. */
    public void load() {
        var decision = decisionId();
        if (decision != null) {
            var decided = decisions.get(decision);
            var goods = decided.intent().goods();
            title = goods.substring(0, Math.min(goods.length(), Dossier.TITLE_LENGTH));
            permittedCase = decided.permittedCase();
            getLines().get(0).fill(decided.intent());
        }
    }

    public void save() {
        var goods = getLines().stream()
                .filter(GoodsEntry::isBegun)
                .map(GoodsEntry::facts)
                .toList();
        var dossier = beginDossier.begin(new BeginDossier.Command(
                Objects.requireNonNull(title), Objects.requireNonNull(permittedCase), decisionId(), goods));
        redirects.to(
                "/licensing/card.xhtml?id=" + dossier.value(), "licensing.done.begun", Objects.requireNonNull(title));
    }

    /** Number of the case finder's decision that the address names. */
    public @Nullable Long getDecision() {
        return address.number("decision");
    }

    private @Nullable CaseDecisionId decisionId() {
        var decision = getDecision();
        return decision == null ? null : new CaseDecisionId(decision);
    }

    /** A row for each kind of goods; those left empty do not count. */
    public List<GoodsEntry> getLines() {
        if (lines == null) {
            lines = rows.make(GoodsEntry::new);
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

    public PermittedCase[] getCases() {
        return PermittedCase.values();
    }

    public GoodsCondition[] getConditions() {
        return GoodsCondition.values();
    }

    public EndRoute[] getRoutes() {
        return EndRoute.values();
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable PermittedCase getPermittedCase() {
        return permittedCase == null ? address.value("case", PermittedCase.class) : permittedCase;
    }

    public void setPermittedCase(@Nullable PermittedCase permittedCase) {
        this.permittedCase = permittedCase;
    }
}
