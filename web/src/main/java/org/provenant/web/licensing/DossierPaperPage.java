package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.WaivePaper;
import org.provenant.application.licensing.WithdrawPaper;
import org.provenant.domain.licensing.Completeness;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One paper of a dossier: a further version is put in, a version is withdrawn. */
@Named
@RequestScoped
public class DossierPaperPage {

    @Inject
    DossierCard lookup;

    @Inject
    AddPaper addPaper;

    @Inject
    WithdrawPaper withdrawPaper;

    @Inject
    WaivePaper waivePaper;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Labels labels;

    @Inject
    Redirects redirects;

    private DossierCard.@Nullable Card card;
    private @Nullable String name;
    private @Nullable PaperForm form;
    private @Nullable String issuer;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable String suppliedBy;
    private @Nullable Part file;
    private @Nullable DossierPaperId withdrawn;
    private @Nullable Reason reason;
    private @Nullable Reason notNeeded;

    public void add() {
        var sent = Objects.requireNonNull(file);
        try (var content = sent.getInputStream()) {
            addPaper.add(
                    id(),
                    new DossierPaper.Facts(
                            getItem(),
                            isNamed() ? nameOfPaper() : Objects.requireNonNull(name),
                            Objects.requireNonNull(getForm()),
                            issuer,
                            issuedOn,
                            validUntil,
                            suppliedBy),
                    new AddPaper.Sent(sent.getSubmittedFileName(), content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redirects.to("/licensing/card.xhtml?tab=papers&id=" + id().value(), "licensing.done.paperAdded", getTitle());
    }

    public void withdraw() {
        withdrawPaper.withdraw(id(), Objects.requireNonNull(withdrawn), Objects.requireNonNull(reason));
        redirects.to(
                "/licensing/card.xhtml?tab=papers&id=" + id().value(), "licensing.done.paperWithdrawn", getTitle());
    }

    /** Keeps why the dossier goes without this paper. */
    public void waive() {
        waivePaper.waive(id(), getItem(), Objects.requireNonNull(notNeeded));
        redirects.to("/licensing/card.xhtml?tab=papers&id=" + id().value(), "licensing.done.paperWaived", getTitle());
    }

    public DossierCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** Code of the checklist's paper that the address names; another paper if it names none of this checklist. */
    public String getItem() {
        var item = wanted();
        return item == null ? Dossier.OTHER : item.wanted().code();
    }

    private Completeness.@Nullable Item wanted() {
        return getCard().completeness().items().stream()
                .filter(item -> item.wanted().code().equals(address.value("item")))
                .findFirst()
                .orElse(null);
    }

    /** What the checklist says of it; none for other papers. */
    public Completeness.@Nullable Item getWanted() {
        return wanted();
    }

    /** Whether the checklist gives it its name. */
    public boolean isNamed() {
        return wanted() != null;
    }

    /** The name under which it is kept, whatever language its user reads. */
    private String nameOfPaper() {
        return Objects.requireNonNull(wanted()).wanted().nameVi();
    }

    /** What the page is about. */
    public String getTitle() {
        var item = wanted();
        return item == null
                ? labels.text("licensing.title.otherPaper")
                : item.wanted().name(languages.getLanguage());
    }

    /** What else must be known of it; nothing for most. */
    public @Nullable String getNote() {
        return Objects.requireNonNull(wanted()).wanted().note(languages.getLanguage());
    }

    /** Whether somebody may say why the dossier goes without it. */
    public boolean isWaivable() {
        var item = wanted();
        return item != null && item.isWaivable() && getCard().state().isEditable();
    }

    /** Where the checklist's paper comes from. */
    public String getSource() {
        var source = Objects.requireNonNull(wanted()).wanted().source().text();
        return source.isEmpty() ? labels.text("licensing.label.proposed") : source;
    }

    /** The versions that can be withdrawn. */
    public List<DossierCard.PaperRow> getVersions() {
        return getCard().papers().stream()
                .filter(paper -> paper.item().equals(getItem()) && paper.withdrawnOn() == null)
                .toList();
    }

    /** The form in which a select names a version. */
    public DossierPaperId idOf(long paper) {
        return new DossierPaperId(paper);
    }

    public PaperForm[] getForms() {
        return PaperForm.values();
    }

    public @Nullable PaperForm getForm() {
        var item = wanted();
        return form == null && item != null ? item.wanted().form() : form;
    }

    public void setForm(@Nullable PaperForm form) {
        this.form = form;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable String getSuppliedBy() {
        return suppliedBy;
    }

    public void setSuppliedBy(@Nullable String suppliedBy) {
        this.suppliedBy = suppliedBy;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable DossierPaperId getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(@Nullable DossierPaperId withdrawn) {
        this.withdrawn = withdrawn;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable Reason getNotNeeded() {
        return notNeeded;
    }

    public void setNotNeeded(@Nullable Reason notNeeded) {
        this.notNeeded = notNeeded;
    }

    private DossierId id() {
        return new DossierId(address.id());
    }
}
