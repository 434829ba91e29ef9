package org.provenant.application.intake.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateDraft;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * Reads rows that update devices: what a row leaves blank stays as it is, and what holds the declared word is emptied.
 */
public final class UpdateSheet {

    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,18})");
    private static final Pattern WHOLE = Pattern.compile("\\z");
    private static final Pattern LINES = Pattern.compile("\\n");

    private final SheetMapping<UpdateColumn> mapping;
    private final @Nullable DeviceKey key;
    private final @Nullable String clearWord;
    private final int thisYear;
    private final RowReader<UpdateColumn> cells;
    private final List<UpdateColumn> columns;
    private final Function<String, Country> countries = new Remembered<>(Country::parse);
    private final Function<String, Condition> conditions = new Remembered<>(Condition::parse);
    private final Function<String, Category> categories = new Remembered<>(Category::parse);

    /**
     * @param key by what the rows name their devices; nothing if the devices are known
     * @param clearWord what stands in a cell that empties its fact; nothing if none does
     * @param thisYear no device is younger
     */
    public UpdateSheet(
            SheetMapping<UpdateColumn> mapping, @Nullable DeviceKey key, @Nullable String clearWord, int thisYear) {
        this.mapping = mapping;
        this.key = key;
        this.clearWord = clearWord;
        this.thisYear = thisYear;
        this.cells = new RowReader<>(mapping);
        this.columns = List.of(UpdateColumn.values()).stream()
                .filter(column -> mapping.covers(column) && (key == null || !key.names(column)))
                .toList();
    }

    /**
     * Streams the rows below the headings; empty rows and totals are passed over.
     *
     * @return how many rows name a device, right or wrong
     * @throws RuleViolated {@link IntakeRule#HEADINGS_CHANGED}
     */
    public int read(SheetFile file, Consumer<UpdateDraft> drafts) {
        int[] rows = {0};
        DataRows.read(file, HeadingWords.OF_UPDATES, mapping, row -> {
            var draft = draft(row);
            if (draft != null) {
                rows[0]++;
                drafts.accept(draft);
            }
            return true;
        });
        return rows[0];
    }

    /** What is wanted of every device alike, where there is no sheet. */
    public UpdateDraft ofAll() {
        return read(new SheetRow(0, List.of()));
    }

    private @Nullable UpdateDraft draft(SheetRow row) {
        cells.next(row);
        return cells.isEmpty() || cells.isTotal() && isKeyBlank() ? null : read(row);
    }

    private boolean isKeyBlank() {
        return key == null
                || key.columns().stream()
                        .allMatch(column -> cells.value(column).cell().isBlank());
    }

    /** Reads every value, so that every problem shows. */
    private UpdateDraft read(SheetRow row) {
        var problems = cells.next(row);
        var named = key == null ? null : key(key, problems);
        Map<UpdateColumn, Optional<Object>> values = new EnumMap<>(UpdateColumn.class);
        for (var column : columns) {
            if (isCleared(column)) {
                if (column.isClearable()) {
                    values.put(column, Optional.empty());
                } else {
                    problems.add(cells.value(column), IntakeRule.CANNOT_BE_CLEARED, column);
                }
            } else {
                var value = value(column);
                if (value != null) {
                    values.put(column, Optional.of(value));
                }
            }
        }
        return new UpdateDraft(row.number(), named, values, problems.found());
    }

    private boolean isCleared(UpdateColumn column) {
        return clearWord != null
                && cells.values(column).stream()
                        .anyMatch(value -> isClearWord(value.cell().text(), clearWord));
    }

    /** Accents and case make no difference; a word of signs alone is taken as it is. */
    private static boolean isClearWord(String text, String word) {
        var plain = Text.plain(word);
        return plain.isEmpty() ? Text.tidy(text).equals(word) : Text.plain(text).equals(plain);
    }

    private UpdateDraft.@Nullable Key key(DeviceKey by, RowProblems problems) {
        var first = by.columns().get(0);
        var text = cells.optional(first, typed -> keyText(by, typed));
        var further = further(by);
        if (text == null || by == DeviceKey.DECLARATION_LINE && further == null) {
            if (problems.found().isEmpty()) {
                problems.add(cells.value(first), IntakeRule.KEY_MISSING, by);
            }
            return null;
        }
        return new UpdateDraft.Key(text, further);
    }

    private static String keyText(DeviceKey key, String typed) {
        return switch (key) {
            case ASSET_TAG -> new AssetTag(typed).value();
            case SERIAL -> new SerialNumber(typed).value();
            case RECORD_NO -> number(typed).toString();
            case DECLARATION_LINE -> new DeclarationNumber(typed).identity();
        };
    }

    private @Nullable String further(DeviceKey by) {
        return switch (by) {
            case SERIAL ->
                mapping.covers(UpdateColumn.MANUFACTURER)
                        ? cells.optional(UpdateColumn.MANUFACTURER, Function.identity())
                        : null;
            case DECLARATION_LINE ->
                cells.optional(
                        UpdateColumn.DECLARATION_LINE, typed -> number(typed).toString());
            case ASSET_TAG, RECORD_NO -> null;
        };
    }

    private static Long number(String typed) {
        var number = NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            throw new RuleViolated(IntakeRule.RECORD_NO_INVALID, typed);
        }
        return Long.valueOf(number.group(1));
    }

    private @Nullable Object value(UpdateColumn column) {
        return switch (column) {
            case ASSET_TAG -> cells.optional(column, AssetTag::new);
            case SERIAL -> cells.optional(column, SerialNumber::new);
            case CATEGORY -> cells.optional(column, categories);
            case MANUFACTURE_YEAR -> year();
            case ORIGIN -> cells.optional(column, countries);
            case CONDITION -> cells.optional(column, conditions);
            case UNIT_VALUE -> cells.number(column);
            case CURRENCY -> cells.optional(column, Money::currencyOf);
            case IMEI -> several(cells.several(column, RowCheck.IMEIS, Imei::new));
            case MAC -> several(cells.several(column, RowCheck.MACS, MacAddress::new));
            case OTHER_ID -> several(cells.several(column, LINES, Function.identity()));
            case NOTE -> {
                var notes = cells.several(column, WHOLE, Function.identity());
                yield notes.isEmpty() ? null : String.join("\n", notes);
            }
            case HS_CODE -> cells.optional(column, HsCode::new);
            case RECEIVED_ON -> cells.day(column);
            case DECLARATION_NUMBER -> cells.optional(column, DeclarationNumber::new);
            case RECORD_NO, VERSION, PERMIT_LINE, DECLARATION_LINE -> cells.optional(column, UpdateSheet::number);
            case NO_SERIAL_REASON, MANUFACTURER, MODEL, DESCRIPTION, PLACE, CUSTODIAN, STAGE ->
                cells.optional(column, Function.identity());
        };
    }

    private static @Nullable Object several(List<?> values) {
        return values.isEmpty() ? null : List.copyOf(values);
    }

    private @Nullable ManufactureYear year() {
        var value = cells.value(UpdateColumn.MANUFACTURE_YEAR);
        var date = value.cell().date();
        return date == null
                ? cells.optional(UpdateColumn.MANUFACTURE_YEAR, text -> ManufactureYear.parse(text, thisYear))
                : cells.read(value, "", text -> ManufactureYear.of(date.getYear(), thisYear));
    }
}
