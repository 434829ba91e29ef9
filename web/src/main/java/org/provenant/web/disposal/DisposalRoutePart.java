package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.ChangeDisposalRoute;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** Takes another route with a draft, on its card. */
@Named
@RequestScoped
public class DisposalRoutePart {

    @Inject
    ChangeDisposalRoute change;

    @Inject
    DisposalRoutesPart routes;

    @Inject
    DisposalCardPage card;

    @Inject
    Redirects redirects;

    private @Nullable String route;
    private @Nullable String receiverName;
    private @Nullable String receiverTaxCode;
    private @Nullable Reason reason;

    /** Fills the form with who gets the devices so far; not when the form comes back. */
    public void load() {
        receiverName = card.getRow().receiverName();
        receiverTaxCode = card.getRow().receiverTaxCode();
    }

    public void save() {
        change.change(new ChangeDisposalRoute.Command(
                card.id(),
                card.getVersion(),
                Objects.requireNonNull(route),
                DisposalOrder.Proposal.receiver(receiverName, receiverTaxCode),
                Objects.requireNonNull(reason)));
        redirects.again("disposal.done.routeChanged");
    }

    /** The routes of today that it does not go by. */
    public List<DisposalRoute> getOthers() {
        return routes.getToday().stream()
                .filter(each -> !each.code().equals(card.getRow().route()))
                .toList();
    }

    public @Nullable String getRoute() {
        return route;
    }

    public void setRoute(@Nullable String route) {
        this.route = route;
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

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
