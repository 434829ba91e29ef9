package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DraftDisposal;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.shared.Reason;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.Redirects;

/** Drafts the disposal of the chosen devices. */
@Named
@RequestScoped
public class DisposalNewPage {

    @Inject
    DraftDisposal draft;

    @Inject
    ChosenDevices chosen;

    @Inject
    Redirects redirects;

    private @Nullable String route;
    private @Nullable Reason purpose;
    private @Nullable String receiverName;
    private @Nullable String receiverTaxCode;

    public void save() {
        var id = draft.draft(new DraftDisposal.Command(
                Objects.requireNonNull(route), chosen.all(), Objects.requireNonNull(purpose), receiver()));
        redirects.to("/disposal/card.xhtml?id=" + id.value(), "disposal.done.drafted");
    }

    private @Nullable LegalEntity receiver() {
        return DisposalOrder.Proposal.receiver(receiverName, receiverTaxCode);
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

    public @Nullable String getRoute() {
        return route;
    }

    public void setRoute(@Nullable String route) {
        this.route = route;
    }

    public @Nullable Reason getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable Reason purpose) {
        this.purpose = purpose;
    }
}
