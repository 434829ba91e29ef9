package org.provenant.application.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * The workbook that people fill in: a sheet for the devices with lists to choose from, and a sheet that explains every
 * column by an example.
 */
public final class EquipmentTemplate {

    private static final List<String> CURRENCIES =
            List.of("USD", "VND", "EUR", "JPY", "CNY", "KRW", "TWD", "SGD", "GBP", "THB");
    private static final int LAST_ROW = 10_000;
    private static final int CHARACTER = 256;
    private static final String TEXT = "@";
    private static final String DAY = "dd/mm/yyyy";

    private final Terms terms;
    private final XSSFWorkbook workbook;

    private EquipmentTemplate(Terms terms, XSSFWorkbook workbook) {
        this.terms = terms;
        this.workbook = workbook;
    }

    /** Writes the template; the stream is not closed. */
    public static void write(Language language, TemplateLists lists, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var template = new EquipmentTemplate(Terms.in(language), workbook);
            var devices = template.devices();
            template.guide();
            template.lists(devices, lists);
            workbook.write(out);
        }
    }

    private XSSFSheet devices() {
        var sheet = workbook.createSheet(terms.text("intake.template.sheet"));
        var headings = sheet.createRow(0);
        var required = heading(IndexedColors.DARK_BLUE);
        var optional = heading(IndexedColors.GREY_50_PERCENT);
        var text = format(TEXT);
        var day = format(DAY);
        for (int i = 0; i < SheetColumns.OF_DEVICES.size(); i++) {
            var column = SheetColumns.OF_DEVICES.get(i);
            var cell = headings.createCell(i);
            cell.setCellValue(headingOf(column));
            cell.setCellStyle(column.isRequired() || isOneOfTwo(column) ? required : optional);
            sheet.setColumnWidth(i, SheetColumns.width(column) * CHARACTER);
            // As text, a spreadsheet program leaves long numbers and leading zeros alone.
            if (column.isDate()) {
                sheet.setDefaultColumnStyle(i, day);
            } else if (!column.isNumber() && column != EquipmentColumn.MANUFACTURE_YEAR) {
                sheet.setDefaultColumnStyle(i, text);
            }
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private String headingOf(EquipmentColumn column) {
        var mark = isOneOfTwo(column) ? " (*)" : column.isRequired() ? " *" : "";
        return terms.word(column) + mark;
    }

    private static boolean isOneOfTwo(EquipmentColumn column) {
        return column == EquipmentColumn.SERIAL || column == EquipmentColumn.NO_SERIAL_REASON;
    }

    private void guide() {
        var sheet = workbook.createSheet(terms.text("intake.template.guide"));
        sheet.createRow(0).createCell(0).setCellValue(terms.text("intake.template.introduction"));
        var heading = heading(IndexedColors.GREY_50_PERCENT);
        row(
                sheet,
                2,
                heading,
                terms.text("intake.template.column"),
                terms.text("intake.template.required"),
                terms.text("intake.template.explanation"),
                terms.text("intake.template.example"));
        var wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        int row = 3;
        for (var column : SheetColumns.OF_DEVICES) {
            row(
                    sheet,
                    row++,
                    wrapped,
                    terms.word(column),
                    terms.text("intake.template." + need(column)),
                    terms.text("intake.help." + column.name()),
                    terms.text("intake.example." + column.name()));
        }
        int[] widths = {28, 16, 70, 34};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
    }

    private static String need(EquipmentColumn column) {
        if (isOneOfTwo(column)) {
            return "oneOfTwo";
        }
        return column.isRequired() ? "yes" : "no";
    }

    private static void row(XSSFSheet sheet, int number, CellStyle style, String... texts) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(style);
        }
    }

    /** The lists stand on a sheet of their own, where there is room for every place and person. */
    private void lists(XSSFSheet devices, TemplateLists lists) {
        var name = terms.text("intake.template.lists");
        var sheet = workbook.createSheet(name);
        int at = 0;
        for (var list : choices(lists).entrySet()) {
            var values = list.getValue();
            if (values.isEmpty()) {
                continue;
            }
            cell(sheet, 0, at, terms.word(list.getKey()));
            for (int i = 0; i < values.size(); i++) {
                cell(sheet, i + 1, at, values.get(i));
            }
            sheet.setColumnWidth(at, SheetColumns.width(list.getKey()) * CHARACTER);
            var letters = "$" + ColumnLetters.of(at);
            offer(devices, list.getKey(), "'" + name + "'!" + letters + "$2:" + letters + "$" + (values.size() + 1));
            at++;
        }
    }

    private Map<EquipmentColumn, List<String>> choices(TemplateLists lists) {
        var choices = new EnumMap<EquipmentColumn, List<String>>(EquipmentColumn.class);
        choices.put(
                EquipmentColumn.CONDITION,
                Arrays.stream(Condition.values()).map(terms::word).toList());
        choices.put(
                EquipmentColumn.CATEGORY,
                Arrays.stream(Category.values()).map(terms::word).toList());
        choices.put(EquipmentColumn.CURRENCY, CURRENCIES);
        choices.put(EquipmentColumn.PLACE, lists.places());
        choices.put(EquipmentColumn.CUSTODIAN, lists.custodians());
        choices.put(EquipmentColumn.PERMIT_LINE, lists.permitLines());
        choices.put(EquipmentColumn.DECLARATION_LINE, lists.declarationLines());
        return choices;
    }

    private static void cell(XSSFSheet sheet, int row, int column, String text) {
        var existing = sheet.getRow(row);
        (existing == null ? sheet.createRow(row) : existing).createCell(column).setCellValue(text);
    }

    /** Something else may be typed after a warning; the check knows more words than the list. */
    private static void offer(XSSFSheet sheet, EquipmentColumn column, String range) {
        int index = SheetColumns.OF_DEVICES.indexOf(column);
        var helper = sheet.getDataValidationHelper();
        var validation = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, LAST_ROW, index, index));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    private CellStyle heading(IndexedColors color) {
        var font = workbook.createFont();
        font.setBold(true);
        font.setColor(IndexedColors.WHITE.getIndex());
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle format(String code) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }
}
