package org.provenant.web.licensing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierGoodsRow;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.DossierLineId;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;

/** One row of the goods of a dossier while it is typed. */
public class GoodsEntry {

    private @Nullable DossierLineId line;
    private @Nullable String goods;
    private @Nullable String model;
    private @Nullable HsCode hs;
    private @Nullable String origin;
    private GoodsCondition condition = GoodsCondition.USED;
    private @Nullable Integer manufactureYear;
    private @Nullable Quantity quantity;
    private @Nullable String unit;
    private @Nullable BigDecimal unitValue;
    private @Nullable String currency;
    private @Nullable String purpose;
    private @Nullable PlaceId place;
    private @Nullable EndRoute plannedRoute;
    private @Nullable LocalDate plannedEnd;

    void fill(DossierGoodsRow now) {
        line = new DossierLineId(now.id());
        goods = now.goods();
        model = now.model();
        hs = new HsCode(now.hs());
        origin = now.origin();
        condition = now.condition();
        manufactureYear = now.manufactureYear();
        quantity = new Quantity(now.quantity());
        unit = now.unit();
        unitValue = now.unitValue();
        currency = now.currency();
        purpose = now.purpose();
        place = now.placeId() == null ? null : new PlaceId(now.placeId());
        plannedRoute = now.plannedRoute();
        plannedEnd = now.plannedEnd();
    }

    void fill(ImportIntent intent) {
        goods = intent.goods();
        hs = intent.hs();
        condition = intent.state() == GoodsState.REFURBISHED ? GoodsCondition.REFURBISHED : GoodsCondition.USED;
        manufactureYear = intent.manufactureYear();
    }

    /** Whether there is anything in the row. */
    public boolean isBegun() {
        return goods != null || hs != null || quantity != null;
    }

    DossierLine.Facts facts() {
        return new DossierLine.Facts(
                Objects.requireNonNull(goods),
                Objects.requireNonNull(hs),
                model,
                condition,
                Objects.requireNonNull(quantity),
                Objects.requireNonNull(unit),
                unitValue == null ? null : new Money(unitValue, Money.currencyOf(currency == null ? "" : currency)),
                manufactureYear,
                origin == null ? null : Country.parse(origin),
                Objects.requireNonNull(purpose),
                place,
                plannedRoute,
                plannedEnd);
    }

    Dossier.Goods described() {
        return new Dossier.Goods(line, facts());
    }

    public @Nullable DossierLineId getLine() {
        return line;
    }

    public void setLine(@Nullable DossierLineId line) {
        this.line = line;
    }

    public @Nullable String getGoods() {
        return goods;
    }

    public void setGoods(@Nullable String goods) {
        this.goods = goods;
    }

    public @Nullable String getModel() {
        return model;
    }

    public void setModel(@Nullable String model) {
        this.model = model;
    }

    public @Nullable HsCode getHs() {
        return hs;
    }

    public void setHs(@Nullable HsCode hs) {
        this.hs = hs;
    }

    public @Nullable String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = origin;
    }

    public GoodsCondition getCondition() {
        return condition;
    }

    public void setCondition(@Nullable GoodsCondition condition) {
        this.condition = condition == null ? GoodsCondition.USED : condition;
    }

    public @Nullable Integer getManufactureYear() {
        return manufactureYear;
    }

    public void setManufactureYear(@Nullable Integer manufactureYear) {
        this.manufactureYear = manufactureYear;
    }

    public @Nullable Quantity getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Quantity quantity) {
        this.quantity = quantity;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable BigDecimal getUnitValue() {
        return unitValue;
    }

    public void setUnitValue(@Nullable BigDecimal unitValue) {
        this.unitValue = unitValue;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
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

    public @Nullable EndRoute getPlannedRoute() {
        return plannedRoute;
    }

    public void setPlannedRoute(@Nullable EndRoute plannedRoute) {
        this.plannedRoute = plannedRoute;
    }

    public @Nullable LocalDate getPlannedEnd() {
        return plannedEnd;
    }

    public void setPlannedEnd(@Nullable LocalDate plannedEnd) {
        this.plannedEnd = plannedEnd;
    }
}
