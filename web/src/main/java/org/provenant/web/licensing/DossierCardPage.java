package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AcknowledgeRules;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.DossierFiles;
import org.provenant.application.licensing.DossierPrint;
import org.provenant.application.licensing.GrantDifference;
import org.provenant.application.licensing.TakeOverRules;
import org.provenant.application.licensing.WithdrawDossier;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One dossier: what it asks for, its papers, what they say, and its way through the authority. */
@Named
@RequestScoped
public class DossierCardPage {

    @Inject
    DossierCard lookup;

    @Inject
    DossierFiles files;

    @Inject
    DossierPrint print;

    @Inject
    TakeOverRules takeOverRules;

    @Inject
    AcknowledgeRules acknowledgeRules;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Labels labels;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private DossierCard.@Nullable Card card;
    private int version;
    private @Nullable Reason reason;

    /** Remembers what is seen, for an action that follows. */
    public void load() {
        version = getCard().version();
    }

    /** Takes the dossier back, today. */
    public void withdraw() {
        withdrawDossier.withdraw(
                new WithdrawDossier.Command(id(), version, LocalDate.now(clock), Objects.requireNonNull(reason)));
        redirects.again("licensing.done.withdrawn", getCard().title());
    }

    /** Lets the dossier rest on the rules of today. */
    public void takeOver() {
        takeOverRules.takeOver(new TakeOverRules.Command(id(), version, Objects.requireNonNull(reason)));
        redirects.again("licensing.done.takenOver");
    }

    /** Records that what the rules ask otherwise of the draft was seen. */
    public void acknowledge() {
        acknowledgeRules.acknowledge(new AcknowledgeRules.Command(id(), version, Objects.requireNonNull(reason)));
        redirects.again("licensing.done.acknowledged");
    }

    public DossierCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** The tab that is shown: facts, papers, submission or history. */
    public String getTab() {
        var tab = address.value("tab");
        return tab == null ? "facts" : tab;
    }

    /** Every version of every paper, the latest first. */
    public List<PaperFile> getPapers() {
        var papers = new ArrayList<PaperFile>();
        getCard().papers().forEach(row -> papers.add(0, new PaperFile(row, files)));
        return papers;
    }

    /** The papers whose content is kept field by field. */
    public List<ContentPrint> getContents() {
        return ContentPaper.of(getCard().permittedCase()).stream()
                .map(paper -> new ContentPrint(paper, getCard(), print, languages.getLanguage()))
                .toList();
    }

    /** A paper's name in the user's language. */
    public String name(Paper paper) {
        return paper.name(languages.getLanguage());
    }

    /** What else must be known of a paper; nothing for most. */
    public @Nullable String note(Paper paper) {
        return paper.note(languages.getLanguage());
    }

    /** Where a rule comes from, for the help icon. */
    public String source(Paper paper) {
        return sourceOrProposal(paper.source().text());
    }

    /** Where a deadline comes from. */
    public String source(Parameter parameter) {
        return sourceOrProposal(parameter.source().text());
    }

    /** What the authority granted otherwise. */
    public String differs(GrantDifference difference) {
        return labels.text("licensing.difference." + difference.field());
    }

    /** What was asked for, in words. */
    public String asked(GrantDifference difference) {
        return words(difference, difference.asked());
    }

    /** What was granted, in words. */
    public String granted(GrantDifference difference) {
        return words(difference, difference.granted());
    }

    private String words(GrantDifference difference, @Nullable String said) {
        return difference.field() == GrantDifference.Field.CASE && said != null
                ? labels.word(PermittedCase.valueOf(said))
                : labels.dashed(said);
    }

    private String sourceOrProposal(String source) {
        return source.isEmpty() ? labels.text("licensing.label.proposed") : source;
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

    private DossierId id() {
        return new DossierId(address.id());
    }
}
