package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.SendToRepair;
import org.provenant.domain.custody.Repair;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** Sends the chosen devices to a repairer. */
@Named
@RequestScoped
public class RepairNewPage {

    @Inject
    ChosenDevices chosen;

    @Inject
    SendToRepair sendToRepair;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private @Nullable String repairer;
    private @Nullable String country;
    private @Nullable String contract;
    private @Nullable String exportPaper;
    private @Nullable LocalDate sentOn;
    private @Nullable LocalDate expectedOn;
    private @Nullable Reason reason;

    public void send() {
        var devices = chosen.getPresent();
        var id = sendToRepair.send(new SendToRepair.Command(
                chosen.idsOf(devices),
                Objects.requireNonNull(repairer),
                country == null || country.isBlank() ? null : Country.parse(country),
                contract,
                exportPaper,
                getSentOn(),
                Objects.requireNonNull(expectedOn),
                Objects.requireNonNull(reason)));
        redirects.to("/custody/repair.xhtml?id=" + id.value(), "custody.done.sent", devices.size());
    }

    public int getLongest() {
        return Repair.TEXT_LENGTH;
    }

    public @Nullable String getRepairer() {
        return repairer;
    }

    public void setRepairer(@Nullable String repairer) {
        this.repairer = repairer;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getContract() {
        return contract;
    }

    public void setContract(@Nullable String contract) {
        this.contract = contract;
    }

    public @Nullable String getExportPaper() {
        return exportPaper;
    }

    public void setExportPaper(@Nullable String exportPaper) {
        this.exportPaper = exportPaper;
    }

    public LocalDate getSentOn() {
        return sentOn == null ? LocalDate.now(clock) : sentOn;
    }

    public void setSentOn(@Nullable LocalDate sentOn) {
        this.sentOn = sentOn;
    }

    public @Nullable LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(@Nullable LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
