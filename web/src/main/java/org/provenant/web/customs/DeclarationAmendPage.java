package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Enters an amendment of a declaration: the whole form shows what is declared now, and what is changed counts. */
@Named
@RequestScoped
public class DeclarationAmendPage {

    @Inject
    ListAddress address;

    @Inject
    DeclarationCard lookup;

    @Inject
    AmendDeclaration amendDeclaration;

    @Inject
    PermitLineChoice permitLines;

    @Inject
    EntryRows rows;

    @Inject
    Redirects redirects;

    private DeclarationCard.@Nullable Card card;
    private @Nullable List<AmendedLineEntry> lines;
    private @Nullable List<DeclarationLineEntry> added;
    private int version;
    private @Nullable DeclarationNumber number;
    private @Nullable LocalDate amendedOn;
    private @Nullable String customsOffice;
    private @Nullable String typeCode;
    private @Nullable LocalDate temporaryUntil;
    private @Nullable Reason reason;

    /** Fills the form with what is declared now; not when the form comes back. */
    public void load() {
        var facts = getCard().facts();
        version = getCard().version();
        number = next(facts.number());
        customsOffice = facts.customsOffice();
        typeCode = facts.typeCode();
        temporaryUntil = facts.temporaryUntil();
    }

    /** The number that the next amendment has, as far as its digit counts. */
    private static DeclarationNumber next(DeclarationNumber now) {
        return new DeclarationNumber(now.identity() + Math.min(9, now.amendments() + 1));
    }

    public void save() {
        var goods = Stream.concat(
                        getLines().stream().filter(AmendedLineEntry::isChanged).map(AmendedLineEntry::amended),
                        getAdded().stream()
                                .filter(DeclarationLineEntry::isBegun)
                                .map(line -> line.addedFrom(permitLines.getRows())))
                .toList();
        amendDeclaration.amend(new AmendDeclaration.Command(
                id(),
                version,
                Objects.requireNonNull(number),
                Objects.requireNonNull(amendedOn),
                Objects.requireNonNull(customsOffice),
                Objects.requireNonNull(typeCode),
                temporaryUntil,
                goods,
                Objects.requireNonNull(reason)));
        redirects.to("/customs/card.xhtml?id=" + id().value(), "customs.done.amended", number);
    }

    public DeclarationCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    public List<AmendedLineEntry> getLines() {
        if (lines == null) {
            lines = getCard().lines().stream().map(AmendedLineEntry::new).toList();
        }
        return lines;
    }

    /** Rows for new lines; those left empty do not count. */
    public List<DeclarationLineEntry> getAdded() {
        if (added == null) {
            added = rows.make(DeclarationLineEntry::new);
        }
        return added;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable DeclarationNumber getNumber() {
        return number;
    }

    public void setNumber(@Nullable DeclarationNumber number) {
        this.number = number;
    }

    public @Nullable LocalDate getAmendedOn() {
        return amendedOn;
    }

    public void setAmendedOn(@Nullable LocalDate amendedOn) {
        this.amendedOn = amendedOn;
    }

    public @Nullable String getCustomsOffice() {
        return customsOffice;
    }

    public void setCustomsOffice(@Nullable String customsOffice) {
        this.customsOffice = customsOffice;
    }

    public @Nullable String getTypeCode() {
        return typeCode;
    }

    public void setTypeCode(@Nullable String typeCode) {
        this.typeCode = typeCode;
    }

    public @Nullable LocalDate getTemporaryUntil() {
        return temporaryUntil;
    }

    public void setTemporaryUntil(@Nullable LocalDate temporaryUntil) {
        this.temporaryUntil = temporaryUntil;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private DeclarationId id() {
        return new DeclarationId(address.id());
    }
}
