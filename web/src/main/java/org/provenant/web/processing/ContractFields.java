package org.provenant.web.processing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.shared.Country;

/** What a form says of a processing contract, new or corrected. */
public class ContractFields {

    private @Nullable String number;
    private @Nullable LocalDate signedOn;
    private @Nullable String trader;
    private @Nullable String country;
    private @Nullable LocalDate endsOn;
    private @Nullable String description;

    /** Fills the form with what is registered now. */
    public void fill(ProcessingContract.Facts now) {
        number = now.number();
        signedOn = now.signedOn();
        trader = now.trader();
        country = now.traderCountry().code();
        endsOn = now.endsOn();
        description = now.description();
    }

    /** What the form says, once it was found complete. */
    public ProcessingContract.Facts facts() {
        return new ProcessingContract.Facts(
                Objects.requireNonNull(number),
                Objects.requireNonNull(signedOn),
                Objects.requireNonNull(trader),
                Country.parse(Objects.requireNonNull(country)),
                endsOn,
                description);
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public @Nullable String getTrader() {
        return trader;
    }

    public void setTrader(@Nullable String trader) {
        this.trader = trader;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }
}
