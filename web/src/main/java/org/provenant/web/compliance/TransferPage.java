package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.TransferOut;
import org.provenant.application.equipment.lock.LockPreview;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Redirects;

/** Lets another legal entity have the chosen devices, or says why that is closed. */
@Named
@RequestScoped
public class TransferPage {

    @Inject
    ChosenDevices chosen;

    @Inject
    TransferOut transferOut;

    @Inject
    LockPreview preview;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private @Nullable List<LockPreview.Row> ways;
    private @Nullable DeviceAction action;
    private @Nullable String receiverName;
    private @Nullable String receiverTaxCode;
    private @Nullable LocalDate day;
    private @Nullable String evidence;
    private @Nullable Reason reason;

    public void transfer() {
        var devices = chosen.getPresent();
        transferOut.transfer(new TransferOut.Command(
                chosen.presentIds(),
                Objects.requireNonNull(action),
                new LegalEntity(
                        Objects.requireNonNull(receiverName), new TaxCode(Objects.requireNonNull(receiverTaxCode))),
                getDay(),
                Objects.requireNonNull(evidence),
                Objects.requireNonNull(reason)));
        redirects.to(chosen.pageOf(devices), "transfer.done.transferred", devices.size(), receiverName);
    }

    /** What the lock says of each way, before anybody tries. */
    public List<LockPreview.Row> getWays() {
        if (ways == null) {
            ways = preview.outward(chosen.presentIds(), LocalDate.now(clock), null);
        }
        return ways;
    }

    /** Why a way is closed, in the user's language. */
    public @Nullable String sentence(LockPreview.Row row) {
        return languages.getLanguage() == Language.EN ? row.sentenceEn() : row.sentenceVi();
    }

    public List<DeviceAction> getActions() {
        return Arrays.stream(DeviceAction.values())
                .filter(DeviceAction::isOutward)
                .toList();
    }

    public @Nullable DeviceAction getAction() {
        return action;
    }

    public void setAction(@Nullable DeviceAction action) {
        this.action = action;
    }

    public @Nullable String getReceiverName() {
        return receiverName;
    }

    public void setReceiverName(@Nullable String receiverName) {
        this.receiverName = receiverName;
    }

    public @Nullable String getReceiverTaxCode() {
        return receiverTaxCode;
    }

    public void setReceiverTaxCode(@Nullable String receiverTaxCode) {
        this.receiverTaxCode = receiverTaxCode;
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
