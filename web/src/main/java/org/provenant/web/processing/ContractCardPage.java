package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.processing.AttachProcessingPermit;
import org.provenant.application.processing.CorrectProcessingContract;
import org.provenant.application.processing.DetachProcessingPermit;
import org.provenant.application.processing.ProcessingContractCard;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One processing contract: permits, what came in and left, exports, the yearly reconciliation. */
@Named
@RequestScoped
public class ContractCardPage {

    private static final List<String> TABS = List.of("facts", "exports", "reconciliation", "history");

    @Inject
    ProcessingContractCard lookup;

    @Inject
    CorrectProcessingContract correctContract;

    @Inject
    AttachProcessingPermit attachPermit;

    @Inject
    DetachProcessingPermit detachPermit;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    private final ContractFields fields = new ContractFields();
    private ProcessingContractCard.@Nullable Card card;
    private int version;
    private @Nullable PermitId attached;
    private @Nullable PermitId detached;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getCard().version();
        fields.fill(getCard().facts());
    }

    public ProcessingContractCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    /** The part of the page that the address names, else the first. */
    public String getTab() {
        var tab = address.value("tab");
        return tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    /** Permits that are under no contract yet. */
    public List<ProcessingContractCard.PermitOf> getChoices() {
        return lookup.choices();
    }

    public void correct() {
        correctContract.correct(
                new CorrectProcessingContract.Command(id(), version, fields.facts(), Objects.requireNonNull(reason)));
        redirects.again("processing.done.corrected");
    }

    public void attach() {
        attachPermit.attach(id(), Objects.requireNonNull(attached));
        redirects.again("processing.done.attached");
    }

    public void detach() {
        detachPermit.detach(id(), Objects.requireNonNull(detached), Objects.requireNonNull(reason));
        redirects.again("processing.done.detached");
    }

    /** A country's name. */
    public String country(String code) {
        return new Country(code).name(languages.getLanguage());
    }

    /** The form in which a select names a permit. */
    public PermitId idOf(long permit) {
        return new PermitId(permit);
    }

    private ProcessingContractId id() {
        return new ProcessingContractId(address.id());
    }

    public ContractFields getFields() {
        return fields;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable PermitId getAttached() {
        return attached;
    }

    public void setAttached(@Nullable PermitId attached) {
        this.attached = attached;
    }

    public @Nullable PermitId getDetached() {
        return detached;
    }

    public void setDetached(@Nullable PermitId detached) {
        this.detached = detached;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
