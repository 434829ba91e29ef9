package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.FillContent;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.DossierId;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Fills in one paper of a dossier, field by field. */
@Named
@RequestScoped
public class DossierContentPage {

    @Inject
    DossierCard lookup;

    @Inject
    FillContent fillContent;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private DossierCard.@Nullable Card card;
    private @Nullable List<ContentEntry> entries;
    private int version;

    /** Remembers what is seen; not when the form comes back. */
    public void load() {
        version = getCard().version();
    }

    public void save() {
        var content = new EnumMap<ContentField, @Nullable String>(ContentField.class);
        getEntries().forEach(entry -> content.put(entry.getField(), entry.typed()));
        fillContent.fill(new FillContent.Command(id(), version, content));
        redirects.to("/licensing/card.xhtml?tab=papers&id=" + id().value(), "licensing.done.filled", getPaper());
    }

    public DossierCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** The paper that the address names, else the first of the case. */
    public ContentPaper getPaper() {
        var named = address.value("paper", ContentPaper.class);
        return named != null && named.isFor(getCard().permittedCase())
                ? named
                : getPapers().get(0);
    }

    public List<ContentPaper> getPapers() {
        return ContentPaper.of(getCard().permittedCase());
    }

    /** The fields of the paper, with what they say now. */
    public List<ContentEntry> getEntries() {
        if (entries == null) {
            entries = getPaper().fields().stream().map(ContentEntry::new).toList();
            if (!FacesContext.getCurrentInstance().isPostback()) {
                entries.forEach(entry -> entry.fill(getCard().content().get(entry.getField())));
            }
        }
        return entries;
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
