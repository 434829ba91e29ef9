package org.provenant.application.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.file.XmlPart;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** Turns the XML of one sheet into typed rows, one at a time. */
final class XlsxRows {

    /** Excel keeps fifteen digits; what stands behind them in the file is noise of its binary numbers. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 400;
    private static final int LAST_YEAR = 9_999;
    private static final double FIRST_DAY = 1;
    private static final double LAST_DAY = 2_958_466;

    private final XmlPart xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean from1904;
    private int row;
    private int filledRows;

    XlsxRows(XmlPart xml, SharedStrings strings, CellFormats formats, boolean from1904) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
    }

    void read(Predicate<SheetRow> reader) {
        while (xml.next() && !xml.isEnd("sheetData")) {
            if (xml.isStart("row")) {
                row = position(xml.attribute("r"), row);
                if (row > SheetLimits.EXCEL_ROWS) {
                    throw new RuleViolated(IntakeRule.TOO_MANY_ROWS, SheetLimits.ROWS);
                }
                var cells = cells();
                if (!cells.isEmpty()) {
                    if (++filledRows > SheetLimits.ROWS) {
                        throw new RuleViolated(IntakeRule.TOO_MANY_ROWS, SheetLimits.ROWS);
                    }
                    if (!reader.test(new SheetRow(row, cells))) {
                        return;
                    }
                }
            }
        }
    }

    /** Rows come in ascending order; one without a number follows the one before. */
    private int position(@Nullable String number, int before) {
        if (number == null) {
            return before + 1;
        }
        try {
            int given = Integer.parseInt(number);
            if (given > before) {
                return given;
            }
        } catch (NumberFormatException e) {
            throw xml.damaged();
        }
        throw xml.damaged();
    }

    /** The cells of the row up to the last one that holds something. */
    private List<SheetCell> cells() {
        var cells = new ArrayList<SheetCell>();
        int column = -1;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                column = column(column);
                var cell = cell();
                if (!cell.isBlank()) {
                    if (column >= SheetLimits.COLUMNS) {
                        throw new RuleViolated(IntakeRule.TOO_MANY_COLUMNS, SheetLimits.COLUMNS);
                    }
                    while (cells.size() < column) {
                        cells.add(SheetCell.BLANK);
                    }
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private int column(int before) {
        var reference = xml.attribute("r");
        int column = reference == null ? before + 1 : ColumnLetters.columnOf(reference);
        if (column >= SheetLimits.EXCEL_COLUMNS) {
            throw new RuleViolated(IntakeRule.TOO_MANY_COLUMNS, SheetLimits.COLUMNS);
        }
        if (column <= before) {
            throw xml.damaged();
        }
        return column;
    }

    private SheetCell cell() {
        var type = xml.attribute("t");
        var format = formats.get(style());
        var value = new StringBuilder();
        boolean formula = false;
        boolean inValue = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isText()) {
                if (inValue) {
                    RichText.append(xml, value, row);
                }
            } else if (xml.isStart("is")) {
                value.append(RichText.read(xml, "is", row));
            } else {
                formula |= xml.isStart("f");
                inValue = xml.isStart("v");
            }
        }
        if (formula && value.isEmpty() && !"str".equals(type)) {
            return SheetCell.uncalculated();
        }
        return typed(type == null ? "n" : type, value.toString(), format);
    }

    private int style() {
        var style = xml.attribute("s");
        try {
            return style == null ? 0 : Integer.parseInt(style);
        } catch (NumberFormatException e) {
            throw xml.damaged();
        }
    }

    private SheetCell typed(String type, String value, CellFormats.CellFormat format) {
        if (value.isEmpty()) {
            return SheetCell.BLANK;
        }
        return switch (type) {
            case "s" -> SheetCell.text(strings.get(index(value)).orElseThrow(xml::damaged));
            case "inlineStr" -> SheetCell.text(value);
            case "b" -> SheetCell.bool(value.equals("1") || value.equals("true"));
            case "e" -> SheetCell.error(value);
            case "d" -> isoDate(value);
            case "n" -> number(value, format);
            default -> SheetCell.text(RichText.unescape(value));
        };
    }

    private int index(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw xml.damaged();
        }
    }

    private static SheetCell isoDate(String value) {
        try {
            var day = value.contains("T")
                    ? LocalDateTime.parse(value.replaceFirst("Z$", "")).toLocalDate()
                    : LocalDate.parse(value);
            return day.getYear() > 0 && day.getYear() <= LAST_YEAR ? SheetCell.date(day) : SheetCell.text(value);
        } catch (DateTimeParseException e) {
            return SheetCell.text(value);
        }
    }

    private SheetCell number(String value, CellFormats.CellFormat format) {
        var number = parse(value.strip());
        double days = number.doubleValue();
        if (format.date() && days >= FIRST_DAY && days < LAST_DAY) {
            return SheetCell.date(DateUtil.getLocalDateTime(days, from1904).toLocalDate());
        }
        return SheetCell.number(number, format.digits());
    }

    private BigDecimal parse(String value) {
        try {
            if (value.length() <= LONGEST_NUMBER) {
                var number = new BigDecimal(value, DIGITS).stripTrailingZeros();
                if (Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
                    return number.scale() < 0 ? number.setScale(0) : number;
                }
            }
        } catch (NumberFormatException e) {
            throw xml.damaged();
        }
        throw xml.damaged();
    }
}
