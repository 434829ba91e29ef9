package org.provenant.domain.intake;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.RuleViolated;

/**
 * What a row says of a device: what it does not name stays as it is.
 *
 * @param row the row as Excel numbers it; the place among the chosen devices if there is no sheet
 * @param key by what it names its device; nothing if the device is known
 * @param values by column what the device is to have; empty where it is to have nothing
 * @param problems everything that could not be read
 */
public record UpdateDraft(
        int row, @Nullable Key key, Map<UpdateColumn, Optional<Object>> values, List<RowProblem> problems) {

    public UpdateDraft {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /**
     * What a row calls its device.
     *
     * @param text the value of the key's first column in its normal form
     * @param further of the second column, or the maker beside a serial number
     */
    public record Key(String text, @Nullable String further) {}

    /** The same, of another row. */
    public UpdateDraft inRow(int number) {
        return new UpdateDraft(number, key, values, problems);
    }

    /** Whether the row says anything of this. */
    public boolean names(UpdateColumn column) {
        return values.containsKey(column);
    }

    /** What the row says; what is there now where it says nothing; nothing where it clears. */
    public <T> @Nullable T over(UpdateColumn column, Class<T> type, @Nullable T present) {
        var said = values.get(column);
        return said == null ? present : said.map(type::cast).orElse(null);
    }

    /**
     * The facts of the device as the row wants them. A serial number takes the place of the reason for having none.
     *
     * @throws RuleViolated what the facts themselves refuse
     */
    public EquipmentFacts over(EquipmentFacts present) {
        var reason = sets(UpdateColumn.SERIAL) ? null : present.noSerialReason();
        var value = present.unitValue();
        return new EquipmentFacts(
                required(UpdateColumn.ASSET_TAG, AssetTag.class, present.assetTag()),
                over(UpdateColumn.SERIAL, SerialNumber.class, present.serialNumber()),
                over(UpdateColumn.NO_SERIAL_REASON, String.class, reason),
                required(UpdateColumn.MANUFACTURER, String.class, present.manufacturer()),
                required(UpdateColumn.MODEL, String.class, present.model()),
                over(UpdateColumn.DESCRIPTION, String.class, present.description()),
                over(UpdateColumn.CATEGORY, Category.class, present.category()),
                required(UpdateColumn.MANUFACTURE_YEAR, ManufactureYear.class, present.manufactureYear()),
                required(UpdateColumn.ORIGIN, Country.class, present.origin()),
                required(UpdateColumn.CONDITION, Condition.class, present.arrivalCondition()),
                new Money(
                        required(UpdateColumn.UNIT_VALUE, BigDecimal.class, value.amount()),
                        required(UpdateColumn.CURRENCY, Currency.class, value.currency())),
                over(present.identifiers()),
                over(UpdateColumn.NOTE, String.class, present.note()));
    }

    private Identifiers over(Identifiers present) {
        return new Identifiers(
                several(UpdateColumn.IMEI, Imei.class, present.imeis()),
                several(UpdateColumn.MAC, MacAddress.class, present.macs()),
                several(UpdateColumn.OTHER_ID, String.class, present.others()));
    }

    private boolean sets(UpdateColumn column) {
        return values.getOrDefault(column, Optional.empty()).isPresent();
    }

    private <T> T required(UpdateColumn column, Class<T> type, T present) {
        var wanted = over(column, type, present);
        return wanted == null ? present : wanted;
    }

    private <T> List<T> several(UpdateColumn column, Class<T> type, List<T> present) {
        var said = values.get(column);
        if (said == null) {
            return present;
        }
        return said.map(all -> ((List<?>) all).stream().map(type::cast).toList())
                .orElse(List.of());
    }
}
