package org.provenant.web.valuation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.valuation.AssetValueRow;
import org.provenant.application.valuation.AssetValues;
import org.provenant.application.valuation.SetAssetValues;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.valuation.AssetRules;
import org.provenant.domain.valuation.AssetValue;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Redirects;

/** Takes over from the books what the chosen devices cost. */
@Named
@RequestScoped
public class AssetValueSetPage {

    @Inject
    SetAssetValues setValues;

    @Inject
    AssetValues values;

    @Inject
    ChosenDevices chosen;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable AssetRules rules;
    private @Nullable Map<Long, BigDecimal> costs;
    private @Nullable BigDecimal cost;
    private @Nullable LocalDate usedFrom;
    private @Nullable String band;
    private @Nullable Integer months;
    private @Nullable String paper;
    private @Nullable Reason reason;

    /** Fills the form with what stands, where one device is chosen; not when the form comes back. */
    public void load() {
        var present = chosen.presentIds();
        if (present.size() == 1) {
            values.of(present.get(0), null).ifPresent(this::fill);
        }
    }

    private void fill(AssetValueRow row) {
        cost = row.originalCost();
        usedFrom = row.usedFrom();
        band = row.band();
        months = row.lifeMonths();
        paper = row.paper();
    }

    public void save() {
        setValues.set(new SetAssetValues.Command(
                chosen.presentIds(),
                new AssetValue.Facts(
                        Objects.requireNonNull(cost),
                        Objects.requireNonNull(usedFrom),
                        band,
                        Objects.requireNonNull(months),
                        paper),
                Objects.requireNonNull(reason)));
        redirects.to(
                "/valuation/list.xhtml",
                "valuation.done.set",
                chosen.presentIds().size());
    }

    /** What the rule book says today of fixed assets and tools. */
    public AssetRules getRules() {
        if (rules == null) {
            rules = values.rulesOn(LocalDate.now(clock));
        }
        return rules;
    }

    /** The bands that can be chosen, in the reader's language. */
    public List<Choice> getBands() {
        return getRules().bands().stream()
                .map(each -> new Choice(each.code(), each.name(languages.getLanguage()), each.least(), each.most()))
                .toList();
    }

    /** What a device cost as it stands now; nothing if nobody has put that down. */
    public @Nullable BigDecimal costOf(long device) {
        if (costs == null) {
            costs = values.costsOf(chosen.presentIds());
        }
        return costs.get(device);
    }

    /** A band with its years. */
    public record Choice(String code, String name, int least, int most) {}

    public @Nullable BigDecimal getCost() {
        return cost;
    }

    public void setCost(@Nullable BigDecimal cost) {
        this.cost = cost;
    }

    public @Nullable LocalDate getUsedFrom() {
        return usedFrom;
    }

    public void setUsedFrom(@Nullable LocalDate usedFrom) {
        this.usedFrom = usedFrom;
    }

    public @Nullable String getBand() {
        return band;
    }

    public void setBand(@Nullable String band) {
        this.band = band;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }

    public @Nullable String getPaper() {
        return paper;
    }

    public void setPaper(@Nullable String paper) {
        this.paper = paper;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
