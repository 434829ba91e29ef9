package org.provenant.application.intake.sheet;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;

/** Makes values of one row after the other, or says everything that is wrong with it. */
final class RowCheck {

    /** A row without any of these is no device. */
    private static final Set<EquipmentColumn> TELLING = EnumSet.of(
            EquipmentColumn.ASSET_TAG,
            EquipmentColumn.SERIAL,
            EquipmentColumn.MANUFACTURER,
            EquipmentColumn.MODEL,
            EquipmentColumn.HS_CODE,
            EquipmentColumn.MANUFACTURE_YEAR);

    static final Pattern IMEIS = Pattern.compile("[,;|/\\n]|(?<=\\d{15})\\s+(?=\\d{15})");
    static final Pattern MACS = Pattern.compile("[,;|/\\s]+");
    private static final Pattern LINES = Pattern.compile("\\n");
    private static final Pattern WHOLE = Pattern.compile("\\z");

    private final int importYear;
    private final RowReader<EquipmentColumn> cells;
    private final Function<String, Country> countries = new Remembered<>(Country::parse);
    private final Function<String, Condition> conditions = new Remembered<>(Condition::parse);
    private final Function<String, Category> categories = new Remembered<>(Category::parse);
    private final Function<String, Currency> currencies = new Remembered<>(Money::currencyOf);

    RowCheck(SheetMapping<EquipmentColumn> mapping, int importYear) {
        this.importYear = importYear;
        this.cells = new RowReader<>(mapping);
    }

    /** What became of a row: the device, or its problems, or nothing if the row says nothing. */
    record Checked(@Nullable EquipmentDraft draft, List<RowProblem> problems) {}

    Checked check(SheetRow next) {
        var problems = cells.next(next);
        if (cells.isEmpty()) {
            return new Checked(null, List.of());
        }
        if (cells.tellNothing(TELLING)) {
            if (!cells.isTotal()) {
                problems.add(IntakeRule.ROW_WITHOUT_DEVICE);
            }
            return new Checked(null, problems.found());
        }
        var draft = draft(next.number(), problems);
        return new Checked(problems.found().isEmpty() ? draft : null, problems.found());
    }

    /** Reads every value, so that every problem shows, before any is used. */
    private @Nullable EquipmentDraft draft(int row, RowProblems problems) {
        RowNumber.requireOne(cells.value(EquipmentColumn.QUANTITY), problems);
        var assetTag = cells.optional(EquipmentColumn.ASSET_TAG, AssetTag::new);
        var serial = serial(problems);
        var manufacturer = cells.required(EquipmentColumn.MANUFACTURER, Function.identity());
        var model = cells.required(EquipmentColumn.MODEL, Function.identity());
        var hsCode = cells.required(EquipmentColumn.HS_CODE, HsCode::new);
        var category = cells.optional(EquipmentColumn.CATEGORY, categories);
        var year = year();
        var origin = cells.required(EquipmentColumn.ORIGIN, countries);
        var condition = cells.required(EquipmentColumn.CONDITION, conditions);
        var unitValue = unitValue();
        var permitLine = cells.optional(EquipmentColumn.PERMIT_LINE, Function.identity());
        var declarationLine = cells.optional(EquipmentColumn.DECLARATION_LINE, Function.identity());
        var place = cells.required(EquipmentColumn.PLACE, Function.identity());
        var custodian = cells.optional(EquipmentColumn.CUSTODIAN, Function.identity());
        var receivedOn = cells.day(EquipmentColumn.RECEIVED_ON);
        var imeis = cells.several(EquipmentColumn.IMEI, IMEIS, Imei::new);
        var macs = cells.several(EquipmentColumn.MAC, MACS, MacAddress::new);
        var otherIds = cells.several(EquipmentColumn.OTHER_ID, LINES, Function.identity());
        var description = cells.optional(EquipmentColumn.DESCRIPTION, Function.identity());
        var notes = cells.several(EquipmentColumn.NOTE, WHOLE, Function.identity());
        if (manufacturer == null
                || model == null
                || hsCode == null
                || year == null
                || origin == null
                || condition == null
                || unitValue == null
                || place == null) {
            return null;
        }
        return new EquipmentDraft(
                row,
                assetTag,
                serial.number(),
                serial.reason(),
                manufacturer,
                model,
                hsCode,
                category == null ? Category.of(hsCode) : category,
                year,
                origin,
                condition,
                unitValue,
                permitLine,
                declarationLine,
                place,
                custodian,
                receivedOn,
                imeis,
                macs,
                otherIds,
                description,
                notes.isEmpty() ? null : String.join("\n", notes));
    }

    /** The maker's number, or why there is none. */
    private record Serial(
            @Nullable SerialNumber number, @Nullable String reason) {}

    private Serial serial(RowProblems problems) {
        var value = cells.value(EquipmentColumn.SERIAL);
        var reasonValue = cells.value(EquipmentColumn.NO_SERIAL_REASON);
        int before = problems.found().size();
        var typed = RowText.written(value, problems);
        boolean broken = problems.found().size() > before;
        var reason = RowText.of(reasonValue, problems);
        if (broken) {
            return new Serial(null, null);
        }
        if (typed == null || SerialNumber.isPlaceholder(typed)) {
            if (reason == null) {
                problems.add(value, IntakeRule.NO_SERIAL_WITHOUT_REASON);
            }
            return new Serial(null, reason);
        }
        if (reason != null) {
            problems.add(reasonValue, EquipmentRule.SERIAL_OR_REASON);
        }
        return new Serial(cells.read(value, typed, SerialNumber::new), null);
    }

    private @Nullable ManufactureYear year() {
        var value = cells.value(EquipmentColumn.MANUFACTURE_YEAR);
        var date = value.cell().date();
        return date == null
                ? cells.required(EquipmentColumn.MANUFACTURE_YEAR, text -> ManufactureYear.parse(text, importYear))
                : cells.read(value, "", text -> ManufactureYear.of(date.getYear(), importYear));
    }

    private @Nullable Money unitValue() {
        var amount = cells.requiredNumber(EquipmentColumn.UNIT_VALUE);
        var currency = cells.required(EquipmentColumn.CURRENCY, currencies);
        return amount == null || currency == null
                ? null
                : cells.read(cells.value(EquipmentColumn.UNIT_VALUE), "", text -> new Money(amount, currency));
    }
}
