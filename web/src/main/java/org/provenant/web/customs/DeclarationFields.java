package org.provenant.web.customs;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationNumber;

/** What a form says of the head of a declaration, new or corrected. */
public class DeclarationFields {

    private @Nullable DeclarationNumber number;
    private @Nullable LocalDate registeredOn;
    private @Nullable String customsOffice;
    private @Nullable String typeCode;
    private @Nullable LocalDate temporaryUntil;

    /** Fills the form with what is registered now. */
    public void fill(Declaration.Facts now) {
        number = now.number();
        registeredOn = now.registeredOn();
        customsOffice = now.customsOffice();
        typeCode = now.typeCode();
        temporaryUntil = now.temporaryUntil();
    }

    /** What the form says, once it was found complete. */
    public Declaration.Facts facts() {
        return new Declaration.Facts(
                Objects.requireNonNull(number),
                Objects.requireNonNull(registeredOn),
                Objects.requireNonNull(customsOffice),
                Objects.requireNonNull(typeCode),
                temporaryUntil);
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

    public @Nullable LocalDate getTemporaryUntil() {
        return temporaryUntil;
    }

    public void setTemporaryUntil(@Nullable LocalDate temporaryUntil) {
        this.temporaryUntil = temporaryUntil;
    }
}
