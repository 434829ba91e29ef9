package org.provenant.application.intake.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.provenant.domain.intake.EquipmentColumn.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.RuleViolated;

class SheetCheckTest {

    private static final int YEAR = 2026;

    /** A right row, column by column. */
    private static final Map<EquipmentColumn, String> RIGHT = new EnumMap<>(Map.ofEntries(
            Map.entry(ASSET_TAG, "IT-0001"),
            Map.entry(SERIAL, "pf-2abcd"),
            Map.entry(NO_SERIAL_REASON, ""),
            Map.entry(MANUFACTURER, "Lenovo"),
            Map.entry(MODEL, "ThinkPad T480"),
            Map.entry(HS_CODE, "8471.30.20"),
            Map.entry(CATEGORY, ""),
            Map.entry(MANUFACTURE_YEAR, "2019"),
            Map.entry(ORIGIN, "Trung Quốc"),
            Map.entry(CONDITION, "Đã qua sử dụng"),
            Map.entry(UNIT_VALUE, "250,50"),
            Map.entry(CURRENCY, "USD"),
            Map.entry(PERMIT_LINE, "1"),
            Map.entry(DECLARATION_LINE, "2"),
            Map.entry(PLACE, "Tầng 3"),
            Map.entry(CUSTODIAN, "NV001"),
            Map.entry(RECEIVED_ON, "31/10/2026"),
            Map.entry(IMEI, "490154203237518"),
            Map.entry(MAC, "00-1a-2b-3c-4d-5e"),
            Map.entry(OTHER_ID, "X-1\nX-2; y"),
            Map.entry(DESCRIPTION, "Máy tính xách tay"),
            Map.entry(QUANTITY, "1"),
            Map.entry(NOTE, "ghi chú")));

    private final List<EquipmentDraft> drafts = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private static SheetMapping<EquipmentColumn> mapping() {
        return new SheetMapping<>(
                "",
                1,
                Arrays.stream(EquipmentColumn.values())
                        .map(column -> new MappedColumn<>(column.ordinal(), column.name(), column))
                        .toList(),
                Map.of(),
                DateOrder.DAY_FIRST,
                NumberStyle.COMMA_DECIMAL);
    }

    private static Map<EquipmentColumn, String> with(Object... changes) {
        var row = new EnumMap<>(RIGHT);
        for (int i = 0; i < changes.length; i += 2) {
            row.put((EquipmentColumn) changes[i], (String) changes[i + 1]);
        }
        return row;
    }

    @SafeVarargs
    private int check(SheetMapping<EquipmentColumn> mapping, Map<EquipmentColumn, String>... rows) {
        var lines = new ArrayList<String>();
        lines.add(String.join(
                "\t", Arrays.stream(EquipmentColumn.values()).map(Enum::name).toList()));
        for (var row : rows) {
            lines.add(String.join(
                    "\t",
                    row.values().stream()
                            .map(value -> value.contains("\n") ? '"' + value + '"' : value)
                            .toList()));
        }
        var file = SheetFile.open(String.join("\n", lines).getBytes(UTF_8));
        return SheetCheck.check(file, mapping, YEAR, drafts::add, problems::add);
    }

    private List<String> found() {
        return problems.stream()
                .map(problem -> problem.row() + " " + problem.heading() + " "
                        + problem.rule().name())
                .toList();
    }

    @Test
    void aRightRowBecomesADeviceToBe() {
        check(mapping(), RIGHT);

        assertEquals(List.of(), problems);
        assertEquals(
                List.of(new EquipmentDraft(
                        2,
                        new AssetTag("IT-0001"),
                        new SerialNumber("PF-2ABCD"),
                        null,
                        "Lenovo",
                        "ThinkPad T480",
                        new HsCode("84713020"),
                        Category.LAPTOP,
                        new ManufactureYear(2019),
                        new Country("CN"),
                        Condition.USED_GOOD,
                        new Money(new BigDecimal("250.5"), Money.currencyOf("USD")),
                        "1",
                        "2",
                        "Tầng 3",
                        "NV001",
                        LocalDate.of(2026, 10, 31),
                        List.of(new Imei("490154203237518")),
                        List.of(new MacAddress("00:1A:2B:3C:4D:5E")),
                        List.of("X-1", "X-2; y"),
                        "Máy tính xách tay",
                        "ghi chú")),
                drafts);
    }

    @Test
    void everyProblemOfARowIsNamed() {
        check(
                mapping(),
                with(
                        SERIAL, "N/A",
                        MANUFACTURER, "",
                        MODEL, "x".repeat(256),
                        HS_CODE, "8471.30",
                        MANUFACTURE_YEAR, "2027",
                        ORIGIN, "Atlantis",
                        CONDITION, "mới",
                        UNIT_VALUE, "1,234.56",
                        CURRENCY, "đô",
                        PLACE, "-",
                        RECEIVED_ON, "31/02/2026",
                        IMEI, "123",
                        MAC, "zz",
                        ASSET_TAG, "MÁY",
                        CATEGORY, "máy bay",
                        QUANTITY, "5"),
                RIGHT);

        assertEquals(
                List.of(
                        "2 QUANTITY QUANTITY_NOT_ONE",
                        "2 ASSET_TAG ASSET_TAG_INVALID",
                        "2 SERIAL NO_SERIAL_WITHOUT_REASON",
                        "2 MANUFACTURER VALUE_MISSING",
                        "2 MODEL VALUE_TOO_LONG",
                        "2 HS_CODE HS_CODE_INVALID",
                        "2 CATEGORY CATEGORY_UNKNOWN",
                        "2 MANUFACTURE_YEAR YEAR_INVALID",
                        "2 ORIGIN COUNTRY_UNKNOWN",
                        "2 CONDITION CONDITION_UNKNOWN",
                        "2 UNIT_VALUE NUMBER_INVALID",
                        "2 CURRENCY CURRENCY_UNKNOWN",
                        "2 PLACE VALUE_MISSING",
                        "2 RECEIVED_ON DATE_INVALID",
                        "2 IMEI IMEI_INVALID",
                        "2 MAC MAC_INVALID"),
                found());
        assertEquals(1, drafts.size());
        assertEquals("1,234.56", problems.get(10).value());
    }

    @ParameterizedTest
    @CsvSource({
        "N/A, '', NO_SERIAL_WITHOUT_REASON",
        "-, '', NO_SERIAL_WITHOUT_REASON",
        "không có, '', NO_SERIAL_WITHOUT_REASON",
        "0000, '', NO_SERIAL_WITHOUT_REASON",
        "'', '', NO_SERIAL_WITHOUT_REASON",
        "'', N/A, NO_SERIAL_WITHOUT_REASON",
        "'', tem máy bị mất, ''",
        "N/A, tem máy bị mất, ''",
        "S1, không có, ''",
        "S1, tem máy bị mất, SERIAL_OR_REASON",
        "1.23E+17, '', LOST_DIGITS",
        "'1,23E+17', '', LOST_DIGITS",
        "5E12, '', ''"
    })
    void aSerialNumberOrAReasonIsNeeded(String serial, String reason, String rule) {
        check(mapping(), with(SERIAL, serial, NO_SERIAL_REASON, reason));

        assertEquals(
                rule.isEmpty() ? List.of() : List.of(rule),
                problems.stream().map(problem -> problem.rule().name()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "01, ''",
        "'1,00', ''",
        "1 cái, ''",
        "1 pcs, ''",
        "2, QUANTITY_NOT_ONE",
        "0, QUANTITY_NOT_ONE",
        "10, QUANTITY_NOT_ONE",
        "một, QUANTITY_NOT_ONE",
        "1.5, QUANTITY_NOT_ONE",
        "'', ''"
    })
    void aRowIsExactlyOneDevice(String quantity, String rule) {
        check(mapping(), with(QUANTITY, quantity));

        assertEquals(
                rule.isEmpty() ? List.of() : List.of(rule),
                problems.stream().map(problem -> problem.rule().name()).toList());
    }

    @Test
    void textsAreReadByTheDeclaredFormatsOnly() {
        var declared = mapping();
        var undeclared = new SheetMapping<>("", 1, declared.columns(), declared.fixed(), null, null);

        check(
                undeclared,
                with(UNIT_VALUE, "1.234", RECEIVED_ON, "01/02/2026"),
                with(UNIT_VALUE, "1500", RECEIVED_ON, "N/A"),
                with(UNIT_VALUE, "12,5", RECEIVED_ON, "2026-02-01"));

        assertEquals(
                List.of(
                        "2 UNIT_VALUE NUMBER_STYLE_UNDECLARED",
                        "2 RECEIVED_ON DATE_ORDER_UNDECLARED",
                        "4 UNIT_VALUE NUMBER_STYLE_UNDECLARED",
                        "4 RECEIVED_ON DATE_ORDER_UNDECLARED"),
                found());
        assertEquals(new BigDecimal("1500"), drafts.get(0).unitValue().amount());
    }

    @Test
    void severalIdentifiersMayShareACell() {
        check(
                mapping(),
                with(
                        IMEI,
                        "490154203237518 / 356938035643809\n490154203237518",
                        MAC,
                        "001A2B3C4D5E; 00:1A:2B:3C:4D:5F"));

        assertEquals(List.of(), problems);
        assertEquals(
                List.of(new Imei("490154203237518"), new Imei("356938035643809")),
                drafts.get(0).imeis());
        assertEquals(2, drafts.get(0).macs().size());
    }

    @Test
    void totalsAndEmptyRowsAreNoDevicesAndOtherRowsAreNotDropped() {
        var nothing = new EnumMap<EquipmentColumn, String>(EquipmentColumn.class);
        for (var column : EquipmentColumn.values()) {
            nothing.put(column, "");
        }
        var total = new EnumMap<>(nothing);
        total.put(DESCRIPTION, "Tổng cộng:");
        total.put(UNIT_VALUE, "45.000");
        var stray = new EnumMap<>(nothing);
        stray.put(DESCRIPTION, "Chuột");

        int devices = check(mapping(), RIGHT, nothing, total, stray);

        assertEquals(2, devices);
        assertEquals(List.of("5 null ROW_WITHOUT_DEVICE"), found());
    }

    @Test
    void whatIsTheSameForAllRowsNeedsNoColumn() {
        var full = mapping();
        var mapping = new SheetMapping<>(
                "",
                1,
                full.columns().stream()
                        .filter(column -> column.column() != PLACE && column.column() != CURRENCY)
                        .toList(),
                Map.of(PLACE, "Xưởng 1", CURRENCY, "VND"),
                full.dateOrder(),
                full.numberStyle());

        check(mapping, RIGHT);

        assertEquals("Xưởng 1", drafts.get(0).place());
        assertEquals("VND", drafts.get(0).unitValue().currency().getCurrencyCode());
    }

    @Test
    void aMappingMustBeCompleteAndBelongToTheFile() {
        var full = mapping();
        var noModel = new SheetMapping<>(
                "",
                1,
                full.columns().stream()
                        .filter(column -> column.column() != MODEL)
                        .toList(),
                Map.of(),
                null,
                null);
        var noSerial = new SheetMapping<>(
                "",
                1,
                full.columns().stream()
                        .filter(column -> column.column() != SERIAL && column.column() != NO_SERIAL_REASON)
                        .toList(),
                Map.of(),
                null,
                null);
        var twice = new ArrayList<>(full.columns());
        twice.add(new MappedColumn<>(40, "MODEL", MODEL));
        var moved = new ArrayList<>(full.columns());
        moved.set(0, new MappedColumn<>(0, "Other", ASSET_TAG));

        assertRefused(IntakeRule.COLUMN_NOT_MAPPED, noModel);
        assertRefused(IntakeRule.SERIAL_NOT_MAPPED, noSerial);
        assertRefused(IntakeRule.COLUMN_MAPPED_TWICE, new SheetMapping<>("", 1, twice, Map.of(), null, null));
        assertRefused(IntakeRule.HEADINGS_CHANGED, new SheetMapping<>("", 1, moved, Map.of(), null, null));
    }

    private void assertRefused(IntakeRule rule, SheetMapping<EquipmentColumn> mapping) {
        assertEquals(
                rule,
                assertThrows(RuleViolated.class, () -> check(mapping, RIGHT)).rule());
    }

    @Test
    void cellsOfEveryTypeAreTakenForWhatTheyShow() {
        var file = ReadRows.workbook(workbook -> {
            var sheet = workbook.createSheet("Hàng");
            var heading = sheet.createRow(0);
            var row = sheet.createRow(1);
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            for (var column : EquipmentColumn.values()) {
                heading.createCell(column.ordinal()).setCellValue(column.name());
                row.createCell(column.ordinal()).setCellValue(RIGHT.getOrDefault(column, ""));
            }
            cell(row.getCell(SERIAL.ordinal())).setCellValue(12345);
            cell(row.getCell(HS_CODE.ordinal())).setCellValue(84713020);
            cell(row.getCell(MANUFACTURE_YEAR.ordinal())).setCellValue(2019);
            cell(row.getCell(UNIT_VALUE.ordinal())).setCellValue(0.1 + 0.2);
            cell(row.getCell(IMEI.ordinal())).setCellValue(490154203237518.0);
            cell(row.getCell(QUANTITY.ordinal())).setCellValue(1);
            cell(row.getCell(RECEIVED_ON.ordinal())).setCellValue(LocalDate.of(2026, 2, 1));
            row.getCell(RECEIVED_ON.ordinal()).setCellStyle(date);
        });

        checkWorkbook(file);

        assertEquals(List.of(), problems);
        var draft = drafts.get(0);
        assertEquals(new SerialNumber("12345"), draft.serial());
        assertEquals(new BigDecimal("0.3"), draft.unitValue().amount());
        assertEquals(List.of(new Imei("490154203237518")), draft.imeis());
        assertEquals(LocalDate.of(2026, 2, 1), draft.receivedOn());
    }

    @Test
    void cellsThatExcelSpoiltAreProblems() {
        var file = ReadRows.workbook(workbook -> {
            var sheet = workbook.createSheet("Hàng");
            var heading = sheet.createRow(0);
            var row = sheet.createRow(1);
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            for (var column : EquipmentColumn.values()) {
                heading.createCell(column.ordinal()).setCellValue(column.name());
                row.createCell(column.ordinal()).setCellValue(RIGHT.getOrDefault(column, ""));
            }
            cell(row.getCell(SERIAL.ordinal())).setCellValue(1.23456789012345678E17);
            cell(row.getCell(MODEL.ordinal())).setCellValue(LocalDate.of(2026, 3, 12));
            row.getCell(MODEL.ordinal()).setCellStyle(date);
            cell(row.getCell(ORIGIN.ordinal())).setCellErrorValue((byte) 42);
            cell(row.getCell(RECEIVED_ON.ordinal())).setCellValue(46000);
        });

        checkWorkbook(file);

        assertEquals(
                List.of(
                        "2 SERIAL LOST_DIGITS",
                        "2 MODEL VALUE_BECAME_DATE",
                        "2 ORIGIN CELL_HAS_ERROR",
                        "2 RECEIVED_ON DATE_INVALID"),
                found());
        assertEquals(List.of("12/03/2026"), problems.get(1).values());
        assertEquals("#N/A", problems.get(2).value());
    }

    private static Cell cell(Cell cell) {
        cell.setBlank();
        return cell;
    }

    private void checkWorkbook(byte[] file) {
        var declared = mapping();
        SheetCheck.check(
                SheetFile.open(file),
                new SheetMapping<>(
                        "Hàng", 1, declared.columns(), declared.fixed(), declared.dateOrder(), declared.numberStyle()),
                YEAR,
                drafts::add,
                problems::add);
    }

    @Test
    void aMappingIsKeptAsJson() throws JsonProcessingException {
        var json = new ObjectMapper();
        var mapping = new SheetMapping<>(
                "Hàng",
                3,
                List.of(new MappedColumn<>(2, "Số sê-ri / S/N", SERIAL)),
                Map.of(PLACE, "Xưởng 1"),
                DateOrder.YEAR_FIRST,
                null);

        var kept = json.writeValueAsString(mapping);

        assertEquals(mapping, json.readValue(kept, new TypeReference<SheetMapping<EquipmentColumn>>() {}));
        assertNull(json.readTree(kept).get("numberStyle").textValue());
        assertEquals(6, json.readTree(kept).size());
    }
}
