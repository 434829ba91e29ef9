package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects what describes one device. */
@Named
@RequestScoped
public class EquipmentEditPage {

    @Inject
    EquipmentSearch search;

    @Inject
    CorrectEquipment correctEquipment;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable EquipmentRow row;
    private int version;
    private @Nullable AssetTag assetTag;
    private @Nullable SerialNumber serialNumber;
    private @Nullable String noSerialReason;
    private @Nullable String manufacturer;
    private @Nullable String model;
    private @Nullable String description;
    private @Nullable Category category;
    private @Nullable ManufactureYear manufactureYear;
    private @Nullable Country origin;
    private @Nullable Condition condition;
    private @Nullable BigDecimal unitValue;
    private @Nullable String currency;
    private String imeis = "";
    private String macs = "";
    private String others = "";
    private @Nullable String note;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        var now = getRow();
        var identifiers = Identifiers.parse(now.identifiers());
        version = now.version();
        assetTag = new AssetTag(now.assetTag());
        serialNumber = now.serialNumber() == null ? null : new SerialNumber(now.serialNumber());
        noSerialReason = now.noSerialReason();
        manufacturer = now.manufacturer();
        model = now.model();
        description = now.description();
        category = now.category();
        manufactureYear = new ManufactureYear(now.manufactureYear());
        origin = new Country(now.origin());
        condition = now.arrivalCondition();
        unitValue = now.unitValue();
        currency = now.currency();
        imeis = lines(identifiers.imeis());
        macs = lines(identifiers.macs());
        others = lines(identifiers.others());
        note = now.note();
    }

    public void save() {
        var device = new EquipmentId(address.id());
        correctEquipment.correct(
                new CorrectEquipment.Command(device, version, facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/equipment/card.xhtml?id=" + device.value(),
                "equipment.done.corrected",
                Objects.requireNonNull(assetTag));
    }

    private EquipmentFacts facts() {
        return new EquipmentFacts(
                Objects.requireNonNull(assetTag),
                serialNumber,
                noSerialReason,
                Objects.requireNonNull(manufacturer),
                Objects.requireNonNull(model),
                description,
                category,
                Objects.requireNonNull(manufactureYear),
                Objects.requireNonNull(origin),
                Objects.requireNonNull(condition),
                new Money(Objects.requireNonNull(unitValue), Money.currencyOf(Objects.requireNonNull(currency))),
                new Identifiers(
                        each(imeis).map(Imei::new).toList(),
                        each(macs).map(MacAddress::new).toList(),
                        each(others).toList()),
                note);
    }

    private static String lines(List<?> values) {
        return String.join("\n", values.stream().map(Object::toString).toList());
    }

    private static Stream<String> each(String lines) {
        return Arrays.stream(lines.split("\\R")).map(String::strip).filter(line -> !line.isEmpty());
    }

    public EquipmentRow getRow() {
        if (row == null) {
            row = search.get(new EquipmentId(address.id()));
        }
        return row;
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public Condition[] getConditions() {
        return Condition.values();
    }

    /** All countries by name. */
    public List<SelectItem> getCountries() {
        var order = Collator.getInstance(languages.getLocale());
        return Stream.of(Locale.getISOCountries())
                .map(Country::new)
                .map(country -> new SelectItem(country, country.name(languages.getLanguage())))
                .sorted(Comparator.comparing(SelectItem::getLabel, order))
                .toList();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable AssetTag getAssetTag() {
        return assetTag;
    }

    public void setAssetTag(@Nullable AssetTag assetTag) {
        this.assetTag = assetTag;
    }

    public @Nullable SerialNumber getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(@Nullable SerialNumber serialNumber) {
        this.serialNumber = serialNumber;
    }

    public @Nullable String getNoSerialReason() {
        return noSerialReason;
    }

    public void setNoSerialReason(@Nullable String noSerialReason) {
        this.noSerialReason = noSerialReason;
    }

    public @Nullable String getManufacturer() {
        return manufacturer;
    }

    public void setManufacturer(@Nullable String manufacturer) {
        this.manufacturer = manufacturer;
    }

    public @Nullable String getModel() {
        return model;
    }

    public void setModel(@Nullable String model) {
        this.model = model;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable Category getCategory() {
        return category;
    }

    public void setCategory(@Nullable Category category) {
        this.category = category;
    }

    public @Nullable ManufactureYear getManufactureYear() {
        return manufactureYear;
    }

    public void setManufactureYear(@Nullable ManufactureYear manufactureYear) {
        this.manufactureYear = manufactureYear;
    }

    public @Nullable Country getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Country origin) {
        this.origin = origin;
    }

    public @Nullable Condition getCondition() {
        return condition;
    }

    public void setCondition(@Nullable Condition condition) {
        this.condition = condition;
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

    public String getImeis() {
        return imeis;
    }

    public void setImeis(@Nullable String imeis) {
        this.imeis = imeis == null ? "" : imeis;
    }

    public String getMacs() {
        return macs;
    }

    public void setMacs(@Nullable String macs) {
        this.macs = macs == null ? "" : macs;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(@Nullable String others) {
        this.others = others == null ? "" : others;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
