package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Records a consent for the chosen devices, or for the goods of a permit line. */
@Named
@RequestScoped
public class ConsentNewPage {

    @Inject
    RecordConsent recordConsent;

    @Inject
    ChosenDevices chosen;

    @Inject
    PlaceTree placeTree;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable String authority;
    private @Nullable DeviceAction action;
    private @Nullable PlaceId place;
    private @Nullable String receiverName;
    private @Nullable String receiverTaxCode;
    private @Nullable String purpose;
    private @Nullable String text;
    private @Nullable LocalDate validUntil;
    private @Nullable Part file;

    public void save() {
        var line = address.number("permitLine");
        var sent = SentFile.of(file);
        if (sent == null) {
            throw new RuleViolated(ValueRule.REQUIRED, "file");
        }
        var facts = new UseConsent.Facts(
                Objects.requireNonNull(number),
                Objects.requireNonNull(issuedOn),
                Objects.requireNonNull(authority),
                Objects.requireNonNull(action),
                place,
                receiver(),
                purpose,
                Objects.requireNonNull(text),
                validUntil);
        var id = recordConsent.record(new RecordConsent.Command(
                facts,
                line == null ? chosen.all() : List.of(),
                line == null ? List.of() : List.of(new PermitLineId(line)),
                sent));
        redirects.to("/consent/card.xhtml?id=" + id.value(), "consent.done.recorded", facts.number());
    }

    private @Nullable LegalEntity receiver() {
        if (receiverTaxCode == null || receiverTaxCode.isBlank()) {
            return null;
        }
        return new LegalEntity(
                receiverName == null || receiverName.isBlank() ? receiverTaxCode : receiverName,
                new TaxCode(receiverTaxCode));
    }

    /** Whether it is for a permit line instead of devices. */
    public boolean isForLine() {
        return address.number("permitLine") != null;
    }

    public List<DeviceAction> getActions() {
        return Arrays.stream(DeviceAction.values())
                .filter(DeviceAction::canBeConsentedTo)
                .toList();
    }

    public List<SelectItem> getPlaces() {
        return placeTree.choices(null).stream()
                .map(row -> new SelectItem(new PlaceId(row.id()), row.path() + " · " + row.code()))
                .toList();
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable String getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable String authority) {
        this.authority = authority;
    }

    public @Nullable DeviceAction getAction() {
        return action;
    }

    public void setAction(@Nullable DeviceAction action) {
        this.action = action;
    }

    public @Nullable PlaceId getPlace() {
        return place;
    }

    public void setPlace(@Nullable PlaceId place) {
        this.place = place;
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

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
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

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }
}
