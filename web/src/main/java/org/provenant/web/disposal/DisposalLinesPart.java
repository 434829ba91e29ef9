package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DescribeWaste;
import org.provenant.application.disposal.TakeOffDisposal;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** The devices of a disposal, on its card: as what waste they go, and taking one off. */
@Named
@RequestScoped
public class DisposalLinesPart {

    @Inject
    DescribeWaste describe;

    @Inject
    TakeOffDisposal takeOff;

    @Inject
    DisposalCardPage card;

    @Inject
    Redirects redirects;

    private @Nullable String line;
    private @Nullable String wasteCode;
    private @Nullable BigDecimal weight;
    private @Nullable Reason reason;

    /** Describes the chosen device, or all of them. */
    public void describe() {
        var chosen = line == null
                ? card.getLines().stream()
                        .filter(each -> each.state().isBound())
                        .map(each -> new DisposalLineId(each.id()))
                        .toList()
                : List.of(new DisposalLineId(Long.parseLong(line)));
        describe.describe(new DescribeWaste.Command(
                card.id(),
                card.getVersion(),
                chosen,
                new DisposalLine.Waste(wasteCode == null ? null : new WasteCode(wasteCode), weight)));
        redirects.again("disposal.done.described", chosen.size());
    }

    public void takeOff() {
        takeOff.takeOff(new TakeOffDisposal.Command(
                card.id(),
                card.getVersion(),
                new DisposalLineId(Long.parseLong(Objects.requireNonNull(line))),
                Objects.requireNonNull(reason)));
        redirects.again("disposal.done.takenOff");
    }

    /** The devices that the order disposes of, to choose from. */
    public List<SelectItem> getBound() {
        return card.getLines().stream()
                .filter(each -> each.state().isBound())
                .map(each -> new SelectItem(Long.toString(each.id()), each.assetTag() + " · " + each.name()))
                .toList();
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable String getWasteCode() {
        return wasteCode;
    }

    public void setWasteCode(@Nullable String wasteCode) {
        this.wasteCode = wasteCode;
    }

    public @Nullable BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(@Nullable BigDecimal weight) {
        this.weight = weight;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
