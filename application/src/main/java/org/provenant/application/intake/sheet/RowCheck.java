package org.provenant.application.intake.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

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

    private static final Set<String> TOTALS =
            Set.of("tong", "tong cong", "cong", "tong so", "total", "grand total", "sub total", "subtotal", "sum");

    private static final Pattern IMEIS = Pattern.compile("[,;|/\\n]|(?<=\\d{15})\\s+(?=\\d{15})");
    private static final Pattern MACS = Pattern.compile("[,;|/\\s]+");
    private static final Pattern LINES = Pattern.compile("\\n");
    private static final Pattern WHOLE = Pattern.compile("\\z");

    private final SheetMapping mapping;
    private final int importYear;
    private final Map<EquipmentColumn, List<Source>> sources = new EnumMap<>(EquipmentColumn.class);
    private final Function<String, Country> countries = new Remembered<>(Country::parse);
    private final Function<String, Condition> conditions = new Remembered<>(Condition::parse);
    private final Function<String, Category> categories = new Remembered<>(Category::parse);
    private final Function<String, Currency> currencies = new Remembered<>(Money::currencyOf);
    private RowProblems problems = new RowProblems("", 0);
    private SheetRow row = new SheetRow(0, List.of());

    RowCheck(SheetMapping mapping, int importYear) {
        this.mapping = mapping;
        this.importYear = importYear;
        for (var column : EquipmentColumn.values()) {
            sources.put(column, Source.of(mapping, column));
        }
    }

    /** What became of a row: the device, or its problems, or nothing if the row says nothing. */
    record Checked(@Nullable EquipmentDraft draft, List<RowProblem> problems) {}

    Checked check(SheetRow next) {
        row = next;
        problems = new RowProblems(mapping.sheet(), row.number());
        if (mapping.columns().stream()
                .allMatch(column -> row.cell(column.index()).isBlank())) {
            return new Checked(null, List.of());
        }
        if (TELLING.stream().allMatch(column -> value(column).cell().isBlank() || isFixed(column))) {
            if (!isTotal()) {
                problems.add(IntakeRule.ROW_WITHOUT_DEVICE);
            }
            return new Checked(null, problems.found());
        }
        var draft = draft();
        return new Checked(problems.found().isEmpty() ? draft : null, problems.found());
    }

    private boolean saysNothing() {
        for (var column : mapping.columns()) {
            if (!row.cell(column.index()).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private boolean isFixed(EquipmentColumn column) {
        return columnsFor(column).get(0).column() == null;
    }

    private boolean isTotal() {
        return row.cells().stream().anyMatch(cell -> TOTALS.contains(Text.plain(cell.text())));
    }

    /** Reads every value, so that every problem shows, before any is used. */
    private @Nullable EquipmentDraft draft() {
        RowNumber.requireOne(value(EquipmentColumn.QUANTITY), problems);
        var assetTag = optional(EquipmentColumn.ASSET_TAG, AssetTag::new);
        var serial = serial();
        var manufacturer = required(EquipmentColumn.MANUFACTURER, Function.identity());
        var model = required(EquipmentColumn.MODEL, Function.identity());
        var hsCode = required(EquipmentColumn.HS_CODE, HsCode::new);
        var category = optional(EquipmentColumn.CATEGORY, categories);
        var year = year();
        var origin = required(EquipmentColumn.ORIGIN, countries);
        var condition = required(EquipmentColumn.CONDITION, conditions);
        var unitValue = unitValue();
        var permitLine = optional(EquipmentColumn.PERMIT_LINE, Function.identity());
        var declarationLine = optional(EquipmentColumn.DECLARATION_LINE, Function.identity());
        var place = required(EquipmentColumn.PLACE, Function.identity());
        var custodian = optional(EquipmentColumn.CUSTODIAN, Function.identity());
        var receivedOn = day();
        var imeis = several(EquipmentColumn.IMEI, IMEIS, Imei::new);
        var macs = several(EquipmentColumn.MAC, MACS, MacAddress::new);
        var otherIds = several(EquipmentColumn.OTHER_ID, LINES, Function.identity());
        var description = optional(EquipmentColumn.DESCRIPTION, Function.identity());
        var notes = several(EquipmentColumn.NOTE, WHOLE, Function.identity());
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
                row.number(),
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

    private Serial serial() {
        var value = value(EquipmentColumn.SERIAL);
        var reasonValue = value(EquipmentColumn.NO_SERIAL_REASON);
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
        return new Serial(read(value, typed, SerialNumber::new), null);
    }

    private @Nullable ManufactureYear year() {
        var value = value(EquipmentColumn.MANUFACTURE_YEAR);
        var date = value.cell().date();
        return date == null
                ? required(EquipmentColumn.MANUFACTURE_YEAR, text -> ManufactureYear.parse(text, importYear))
                : read(value, "", text -> ManufactureYear.of(date.getYear(), importYear));
    }

    private @Nullable Money unitValue() {
        var value = value(EquipmentColumn.UNIT_VALUE);
        int before = problems.found().size();
        var amount = RowNumber.of(value, mapping.numberStyle(), problems);
        if (amount == null && problems.found().size() == before) {
            problems.add(value, IntakeRule.VALUE_MISSING, EquipmentColumn.UNIT_VALUE);
        }
        var currency = required(EquipmentColumn.CURRENCY, currencies);
        return amount == null || currency == null ? null : read(value, "", text -> new Money(amount, currency));
    }

    private @Nullable LocalDate day() {
        var value = value(EquipmentColumn.RECEIVED_ON);
        if (value.cell().date() != null) {
            return value.cell().date();
        }
        var order = mapping.dateOrder();
        if (value.cell().number() != null) {
            var shown = order == null ? DateOrder.DAY_FIRST : order;
            problems.add(value, IntakeRule.DATE_INVALID, value.cell().text(), shown);
            return null;
        }
        var text = RowText.of(value, problems);
        if (text != null && order == null) {
            problems.add(value, IntakeRule.DATE_ORDER_UNDECLARED, text);
            return null;
        }
        return text == null || order == null ? null : read(value, text, order::read);
    }

    private <T> @Nullable T required(EquipmentColumn column, Function<String, T> reader) {
        var value = value(column);
        int before = problems.found().size();
        var text = RowText.of(value, problems);
        if (text != null) {
            return read(value, text, reader);
        }
        if (problems.found().size() == before) {
            problems.add(value, IntakeRule.VALUE_MISSING, column);
        }
        return null;
    }

    private <T> @Nullable T optional(EquipmentColumn column, Function<String, T> reader) {
        var value = value(column);
        var text = RowText.of(value, problems);
        return text == null ? null : read(value, text, reader);
    }

    /** All values of all columns that say it; one cell may hold several. */
    private <T> List<T> several(EquipmentColumn column, Pattern separator, Function<String, T> reader) {
        var all = new ArrayList<T>();
        for (var value : values(column)) {
            var text = RowText.of(value, problems);
            for (var one : separator.split(text == null ? "" : text)) {
                var made = one.isBlank() ? null : read(value, one.strip(), reader);
                if (made != null && !all.contains(made)) {
                    all.add(made);
                }
            }
        }
        return all;
    }

    private <T> @Nullable T read(GivenValue value, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (RuleViolated e) {
            problems.add(value, e);
            return null;
        }
    }

    private GivenValue value(EquipmentColumn column) {
        return value(column, columnsFor(column).get(0));
    }

    private List<GivenValue> values(EquipmentColumn column) {
        return columnsFor(column).stream().map(mapped -> value(column, mapped)).toList();
    }

    private GivenValue value(EquipmentColumn column, Source source) {
        var mapped = source.column();
        return mapped == null
                ? new GivenValue(column, null, source.fixed())
                : new GivenValue(column, mapped.heading(), row.cell(mapped.index()));
    }

    private List<Source> columnsFor(EquipmentColumn column) {
        return sources.getOrDefault(column, List.of());
    }

    /** Where a value comes from: a column of the sheet, or the declaration for all rows. */
    private record Source(@Nullable MappedColumn column, SheetCell fixed) {

        static List<Source> of(SheetMapping mapping, EquipmentColumn column) {
            var columns = mapping.columnsFor(column);
            if (columns.isEmpty()) {
                var fixed = mapping.fixed().get(column);
                return List.of(new Source(null, fixed == null ? SheetCell.BLANK : SheetCell.text(fixed)));
            }
            return columns.stream()
                    .map(mapped -> new Source(mapped, SheetCell.BLANK))
                    .toList();
        }
    }
}
