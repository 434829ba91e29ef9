package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.CorrectDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationTypes;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects the head of a customs declaration. */
@Named
@RequestScoped
public class DeclarationEditPage {

    @Inject
    ListAddress address;

    @Inject
    DeclarationCard lookup;

    @Inject
    CorrectDeclaration correctDeclaration;

    @Inject
    DeclarationTypes types;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private DeclarationCard.@Nullable Card card;
    private int version;
    private @Nullable DeclarationNumber number;
    private @Nullable LocalDate registeredOn;
    private @Nullable String customsOffice;
    private @Nullable String typeCode;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        var now = getCard().facts();
        version = getCard().version();
        number = now.number();
        registeredOn = now.registeredOn();
        customsOffice = now.customsOffice();
        typeCode = now.typeCode();
    }

    public void save() {
        var declaration = id();
        correctDeclaration.correct(
                new CorrectDeclaration.Command(declaration, version, facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/customs/card.xhtml?id=" + declaration.value(),
                "customs.done.corrected",
                Objects.requireNonNull(number));
    }

    public DeclarationCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    private Declaration.Facts facts() {
        return new Declaration.Facts(
                Objects.requireNonNull(number),
                Objects.requireNonNull(registeredOn),
                Objects.requireNonNull(customsOffice),
                Objects.requireNonNull(typeCode));
    }

    /** The types known to the register, as a help while typing. */
    public List<DeclarationTypes.Type> getTypes() {
        return types.on(LocalDate.now(clock));
    }

    public String typeName(DeclarationTypes.Type type) {
        return type.code() + " " + type.name(languages.getLanguage());
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

    public @Nullable LocalDate getRegisteredOn() {
        return registeredOn;
    }

    public void setRegisteredOn(@Nullable LocalDate registeredOn) {
        this.registeredOn = registeredOn;
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
