package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.ChangePurpose;
import org.provenant.application.compliance.PurposePreview;
import org.provenant.application.equipment.lock.ConsentList;
import org.provenant.application.equipment.lock.ConsentRow;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Redirects;

/** Lets the chosen devices serve another purpose, or says why that is closed. */
@Named
@RequestScoped
public class PurposePage {

    @Inject
    ChosenDevices chosen;

    @Inject
    ChangePurpose changePurpose;

    @Inject
    PurposePreview preview;

    @Inject
    ConsentList consentList;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private final Map<Long, String> refused = new HashMap<>();
    private boolean previewed;
    private @Nullable List<ConsentRow> consents;
    private @Nullable String purpose;
    private @Nullable LocalDate day;
    private @Nullable Reason reason;

    /** Begins with the purpose that the authority has consented to, if there is one alone. */
    public void load() {
        var purposes =
                getConsents().stream().map(ConsentRow::purpose).distinct().toList();
        purpose = purposes.size() == 1 ? purposes.get(0) : null;
    }

    /** Shows what each device serves then, and which are refused. */
    public void look() {
        preview.of(command()).forEach(row -> {
            var sentence = languages.getLanguage() == Language.EN ? row.sentenceEn() : row.sentenceVi();
            if (sentence != null) {
                refused.put(row.id(), sentence);
            }
        });
        previewed = true;
    }

    public void change() {
        var devices = chosen.getPresent();
        changePurpose.change(command());
        redirects.to(chosen.pageOf(devices), "purpose.done.changed", devices.size());
    }

    private ChangePurpose.Command command() {
        return new ChangePurpose.Command(
                chosen.presentIds(), Objects.requireNonNull(purpose), getDay(), Objects.requireNonNull(reason));
    }

    /** What the authority has consented to for any of the devices. */
    public List<ConsentRow> getConsents() {
        if (consents == null) {
            consents = consentList.toOtherPurposes(chosen.presentIds());
        }
        return consents;
    }

    /** Why a device is refused; nothing if it is not. */
    public @Nullable String refusal(long device) {
        return refused.get(device);
    }

    public int getRefusedCount() {
        return refused.size();
    }

    /** Whether the user has looked at what changes. */
    public boolean isPreviewed() {
        return previewed;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
