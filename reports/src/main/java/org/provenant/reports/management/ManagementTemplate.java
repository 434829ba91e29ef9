package org.provenant.reports.management;

import java.awt.Color;
import java.awt.Image;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import org.jspecify.annotations.Nullable;

/**
 * Lays a paper out for the columns that somebody chose. Every expression is one field, parameter or variable: the engine
 * reads those itself, so that no compiler is needed where the product runs.
 */
final class ManagementTemplate {

    private static final int PAGE_WIDTH = 842;
    private static final int PAGE_HEIGHT = 595;
    private static final int MARGIN = 31;
    private static final int WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final int LINE = 14;
    private static final float TEXT = 9;
    private static final float TITLE = 14;
    private static final float FOOTER = 8;
    private static final float MARK = 7;
    private static final int CODE = 72;
    private static final float PEN = 0.5f;
    private static final int PADDING = 2;
    private static final Color WARNING = new Color(0xB71C1C);

    private final JasperDesign design = new JasperDesign();
    private final JRDesignStyle text = style("text", null);
    private final JRDesignStyle strong = style("strong", text);
    private final JRDesignStyle cell = style("cell", text);
    private final JRDesignStyle number = style("number", cell);
    private final JRDesignStyle day = style("day", cell);
    private final JRDesignStyle heading = style("heading", cell);
    private final List<PaperColumn> columns;

    private ManagementTemplate(List<PaperColumn> columns) {
        this.columns = columns;
    }

    /** A template for these columns, whose fields are named {@code c0}, {@code c1} and so on. */
    static JasperReport of(ManagementPaperData data) {
        var template = new ManagementTemplate(data.columns());
        try {
            template.draw(data);
            return JasperCompileManager.compileReport(template.design);
        } catch (JRException e) {
            throw new IllegalStateException("the columns cannot be laid out", e);
        }
    }

    private void draw(ManagementPaperData data) throws JRException {
        page();
        styles();
        for (int i = 0; i < columns.size(); i++) {
            var field = new JRDesignField();
            field.setName("c" + i);
            field.setValueClass(Object.class);
            design.addField(field);
        }
        design.setTitle(title());
        if (data.demo()) {
            design.setPageHeader(demo());
        }
        design.setColumnHeader(headings());
        var detail = row(LINE, "F", "c", false);
        detail.setSplitType(SplitTypeEnum.PREVENT);
        ((JRDesignSection) design.getDetailSection()).addBand(detail);
        design.setPageFooter(footer());
        if (!data.totals().isEmpty()) {
            var all = new JRDesignGroup();
            all.setName("all");
            ((JRDesignSection) all.getGroupFooterSection()).addBand(totals());
            design.addGroup(all);
        }
        design.setSummary(summary());
    }

    private void page() {
        design.setName("management");
        design.setPageWidth(PAGE_WIDTH);
        design.setPageHeight(PAGE_HEIGHT);
        design.setOrientation(OrientationEnum.LANDSCAPE);
        design.setColumnWidth(WIDTH);
        design.setLeftMargin(MARGIN);
        design.setRightMargin(MARGIN);
        design.setTopMargin(MARGIN);
        design.setBottomMargin(MARGIN);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        design.setSummaryWithPageHeaderAndFooter(true);
    }

    private void styles() throws JRException {
        text.setDefault(true);
        text.setFontName("Liberation Serif");
        text.setFontSize(TEXT);
        text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        text.setBlankWhenNull(true);
        strong.setBold(true);
        cell.getLineBox().setPadding(PADDING);
        cell.getLineBox().getPen().setLineWidth(PEN);
        number.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        number.setPattern("#,##0.####");
        day.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        heading.setBold(true);
        heading.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        for (var style : List.of(text, strong, cell, number, day, heading)) {
            design.addStyle(style);
        }
    }

    private JRDesignBand title() throws JRException {
        var band = band(6 * LINE + 4);
        band.addElement(stretching(words("company", 0, strong)));
        band.addElement(words("taxCode", LINE, text));
        var title = words("title", 2 * LINE, strong);
        title.setHeight(LINE + 6);
        title.setFontSize(TITLE);
        title.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        title.getPropertiesMap().setProperty("net.sf.jasperreports.export.accessibility.tag", "h1");
        band.addElement(stretching(title));
        for (var each : List.of("span", "addressee")) {
            var line = words(each, (each.equals("span") ? 3 : 4) * LINE + 6, text);
            line.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
            band.addElement(stretching(line));
        }
        return band;
    }

    private JRDesignBand demo() throws JRException {
        var band = band(LINE);
        var line = words("demo", 0, strong);
        line.setForecolor(WARNING);
        line.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        band.addElement(line);
        return band;
    }

    private JRDesignBand headings() throws JRException {
        for (int i = 0; i < columns.size(); i++) {
            parameter("h" + i, String.class);
        }
        return row(2 * LINE, "P", "h", true);
    }

    private JRDesignBand summary() throws JRException {
        var band = band(LINE + CODE + 4);
        band.addElement(words("count", 2, text));
        parameter("checkpointCode", Image.class);
        parameter("checkpointCodeInWords", String.class);
        var code = new JRDesignImage(design);
        place(code, 0, LINE + 4, CODE, CODE);
        code.setPositionType(PositionTypeEnum.FLOAT);
        code.setRemoveLineWhenBlank(true);
        code.setExpression(new JRDesignExpression("$P{checkpointCode}"));
        code.setHyperlinkTooltipExpression(new JRDesignExpression("$P{checkpointCodeInWords}"));
        band.addElement(code);
        var mark = words("checkpoint", LINE + 4, text);
        place(mark, CODE + 4, LINE + 4, WIDTH - CODE - 4, CODE);
        mark.setFontSize(MARK);
        mark.setPositionType(PositionTypeEnum.FLOAT);
        band.addElement(mark);
        return band;
    }

    /** They stand right below the last row, whatever room the end of the paper needs. */
    private JRDesignBand totals() throws JRException {
        for (int i = 0; i < columns.size(); i++) {
            parameter("t" + i, Object.class);
        }
        var band = row(LINE, "P", "t", false);
        for (var element : band.getElements()) {
            ((JRDesignTextField) element).setBold(true);
        }
        return band;
    }

    private JRDesignBand footer() throws JRException {
        var band = band(LINE + 4);
        var left = words("footer", 4, text);
        place(left, 0, 4, WIDTH - 120, LINE);
        left.setFontSize(FOOTER);
        band.addElement(left);
        var page = field("$V{PAGE_NUMBER}", text);
        place(page, WIDTH - 120, 4, 100, LINE);
        page.setPattern("0'/'");
        page.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        band.addElement(page);
        var pages = field("$V{PAGE_NUMBER}", text);
        place(pages, WIDTH - 20, 4, 20, LINE);
        pages.setEvaluationTime(EvaluationTimeEnum.REPORT);
        band.addElement(pages);
        return band;
    }

    /** One cell for each column, as wide as its part of the whole. */
    private JRDesignBand row(int height, String source, String prefix, boolean heads) {
        var band = band(height);
        int whole = columns.stream().mapToInt(PaperColumn::width).sum();
        int before = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            int left = WIDTH * before / whole;
            before += column.width();
            var field = field("$" + source + "{" + prefix + i + "}", heads ? heading : styleOf(column));
            place(field, left, 0, WIDTH * before / whole - left, height);
            field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            field.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
            band.addElement(field);
        }
        return band;
    }

    private JRDesignStyle styleOf(PaperColumn column) {
        return switch (column.content()) {
            case TEXT -> cell;
            case NUMBER -> number;
            case DAY -> day;
        };
    }

    /** A line of the paper that is one parameter. */
    private JRDesignTextField words(String name, int top, JRDesignStyle style) throws JRException {
        parameter(name, String.class);
        var field = field("$P{" + name + "}", style);
        place(field, 0, top, WIDTH, LINE);
        return field;
    }

    private JRDesignTextField field(String expression, JRDesignStyle style) {
        var field = new JRDesignTextField(design);
        field.setExpression(new JRDesignExpression(expression));
        field.setStyle(style);
        return field;
    }

    private static JRDesignTextField stretching(JRDesignTextField field) {
        field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        field.setPositionType(PositionTypeEnum.FLOAT);
        return field;
    }

    private void parameter(String name, Class<?> type) throws JRException {
        var parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(type);
        design.addParameter(parameter);
    }

    private static void place(JRDesignElement element, int left, int top, int width, int height) {
        element.setX(left);
        element.setY(top);
        element.setWidth(width);
        element.setHeight(height);
    }

    private static JRDesignBand band(int height) {
        var band = new JRDesignBand();
        band.setHeight(height);
        return band;
    }

    private static JRDesignStyle style(String name, @Nullable JRDesignStyle parent) {
        var style = new JRDesignStyle();
        style.setName(name);
        if (parent != null) {
            style.setParentStyle(parent);
        }
        return style;
    }
}
