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
import org.provenant.application.licensing.AddControlPermit;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.DossierControls;
import org.provenant.application.licensing.WaiveControl;
import org.provenant.application.licensing.WithdrawControlRecord;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Another control on the goods of a dossier: its permit is kept, or why none is needed; an answer is withdrawn. */
@Named
@RequestScoped
public class DossierControlPage {

    @Inject
    DossierCard lookup;

    @Inject
    AddControlPermit addControlPermit;

    @Inject
    WaiveControl waiveControl;

    @Inject
    WithdrawControlRecord withdrawControlRecord;

    @Inject
    ListAddress address;

    @Inject
    Labels labels;

    @Inject
    Redirects redirects;

    private DossierCard.@Nullable Card card;
    private @Nullable OtherControl control;
    private @Nullable OtherControl waived;
    private @Nullable String number;
    private @Nullable String issuer;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable Part file;
    private @Nullable Reason notNeeded;
    private @Nullable ControlRecordId withdrawn;
    private @Nullable Reason reason;

    public void add() {
        var kept = Objects.requireNonNull(getControl());
        addControlPermit.add(
                id(),
                new ControlRecord.Facts(
                        kept,
                        Objects.requireNonNull(number),
                        Objects.requireNonNull(issuer),
                        Objects.requireNonNull(issuedOn),
                        validUntil),
                sent());
        back("licensing.done.controlKept", kept);
    }

    private AddPaper.@Nullable Sent sent() {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (var content = file.getInputStream()) {
            return new AddPaper.Sent(file.getSubmittedFileName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void waive() {
        var without = Objects.requireNonNull(getWaived());
        waiveControl.waive(id(), without, Objects.requireNonNull(notNeeded));
        back("licensing.done.controlWaived", without);
    }

    public void withdraw() {
        withdrawControlRecord.withdraw(id(), Objects.requireNonNull(withdrawn), Objects.requireNonNull(reason));
        redirects.to(there(), "licensing.done.controlWithdrawn");
    }

    private void back(String done, OtherControl about) {
        redirects.to(there(), done, labels.word(about));
    }

    private String there() {
        return "/licensing/card.xhtml?tab=papers&id=" + id().value();
    }

    public DossierCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    public OtherControl[] getControls() {
        return OtherControl.values();
    }

    /** The answers that can be withdrawn. */
    public List<DossierControls.Row> getAnswers() {
        return getCard().controls().records().stream()
                .filter(row -> row.withdrawnOn() == null)
                .toList();
    }

    /** What a select calls an answer. */
    public String nameOf(DossierControls.Row row) {
        return labels.text(
                "licensing.label.controlAnswer",
                row.control(),
                row.number() == null ? Objects.requireNonNull(row.notNeededBecause()) : row.number());
    }

    /** The form in which a select names an answer. */
    public ControlRecordId idOf(long row) {
        return new ControlRecordId(row);
    }

    public @Nullable OtherControl getControl() {
        return control == null ? address.value("control", OtherControl.class) : control;
    }

    public void setControl(@Nullable OtherControl control) {
        this.control = control;
    }

    public @Nullable OtherControl getWaived() {
        return waived == null ? address.value("control", OtherControl.class) : waived;
    }

    public void setWaived(@Nullable OtherControl waived) {
        this.waived = waived;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
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

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable Reason getNotNeeded() {
        return notNeeded;
    }

    public void setNotNeeded(@Nullable Reason notNeeded) {
        this.notNeeded = notNeeded;
    }

    public @Nullable ControlRecordId getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(@Nullable ControlRecordId withdrawn) {
        this.withdrawn = withdrawn;
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
