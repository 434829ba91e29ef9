package org.provenant.web.permit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Quantity;

/** One row of the goods of a permit's annex while it is typed. */
public class PermitLineEntry {

    private @Nullable String goods;
    private @Nullable HsCode hs;
    private @Nullable Quantity permitted;
    private @Nullable String unit;
    private @Nullable String purpose;
    private @Nullable PlaceId place;

    /** Whether there is anything in the row. */
    public boolean isBegun() {
        return goods != null || hs != null || permitted != null;
    }

    /** What the row says, once it was found complete. */
    public PermitLine.Facts facts() {
        return new PermitLine.Facts(
                Objects.requireNonNull(goods),
                Objects.requireNonNull(hs),
                Objects.requireNonNull(permitted),
                Objects.requireNonNull(unit),
                Objects.requireNonNull(purpose),
                place);
    }

    public @Nullable String getGoods() {
        return goods;
    }

    public void setGoods(@Nullable String goods) {
        this.goods = goods;
    }

    public @Nullable HsCode getHs() {
        return hs;
    }

    public void setHs(@Nullable HsCode hs) {
        this.hs = hs;
    }

    public @Nullable Quantity getPermitted() {
        return permitted;
    }

    public void setPermitted(@Nullable Quantity permitted) {
        this.permitted = permitted;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public @Nullable PlaceId getPlace() {
        return place;
    }

    public void setPlace(@Nullable PlaceId place) {
        this.place = place;
    }
}
