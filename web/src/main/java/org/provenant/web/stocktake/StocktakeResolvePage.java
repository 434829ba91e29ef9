package org.provenant.web.stocktake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.stocktake.ResolveCountDifference;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.application.stocktake.StocktakeRowView;
import org.provenant.application.stocktake.StocktakeRows;
import org.provenant.application.stocktake.StocktakeSummary;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRowId;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One difference: what the register says, what was seen, and what became of it. */
@Named
@RequestScoped
public class StocktakeResolvePage {

    @Inject
    StocktakeList list;

    @Inject
    StocktakeRows rows;

    @Inject
    ResolveCountDifference resolveCountDifference;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable StocktakeSummary stocktake;
    private @Nullable StocktakeRowView row;
    private int version;
    private @Nullable Resolution how;
    private @Nullable String device;
    private @Nullable String evidence;
    private boolean theft;
    private @Nullable Reason reason;

    /** Remembers which version the user sees, and proposes what is most likely. */
    public void load() {
        version = getRow().version();
        how = getRow().resolution() == null
                ? getRow().ways().stream().findFirst().orElse(null)
                : getRow().resolution();
    }

    /** Records what became of it. */
    public void resolve() {
        resolveCountDifference.resolve(new ResolveCountDifference.Command(
                id(),
                rowId(),
                version,
                Objects.requireNonNull(how),
                device,
                evidence,
                theft,
                Objects.requireNonNull(reason)));
        redirects.to(
                "/stocktake/card.xhtml?id=" + id().value() + "&tab=rows&open=yes",
                "stocktake.done.resolved",
                getRow().code());
    }

    public StocktakeSummary getStocktake() {
        if (stocktake == null) {
            stocktake = list.get(id());
        }
        return stocktake;
    }

    public StocktakeRowView getRow() {
        if (row == null) {
            row = rows.get(id(), rowId());
        }
        return row;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Resolution getHow() {
        return how;
    }

    public void setHow(@Nullable Resolution how) {
        this.how = how;
    }

    public @Nullable String getDevice() {
        return device;
    }

    public void setDevice(@Nullable String device) {
        this.device = device;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public boolean isTheft() {
        return theft;
    }

    public void setTheft(boolean theft) {
        this.theft = theft;
    }

    public int getLongestEvidence() {
        return Loss.PAPER_LENGTH;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private StocktakeId id() {
        return new StocktakeId(address.id());
    }

    private StocktakeRowId rowId() {
        return new StocktakeRowId(Objects.requireNonNullElse(address.number("row"), 0L));
    }
}
