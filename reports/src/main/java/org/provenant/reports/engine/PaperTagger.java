package org.provenant.reports.engine;

import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.DefaultPdfTagger;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Says of each thing on a paper what it is (ISO 32000-1, 14.8), so that a screen reader reads tables cell by cell and skips
 * ornaments and page numbers. Texts in the style {@value #HEADING} are headings of columns, those in {@value #CELL} cells of a
 * table, which ends with the next text outside it.
 */
final class PaperTagger extends DefaultPdfTagger {

    private static final String CELL = "cell";
    private static final String HEADING = "heading";

    /** What the templates say of their headings: {@code h1} or {@code h2}. */
    private static final String TAG = "net.sf.jasperreports.export.accessibility.tag";

    private PdfStructure structure;
    private PdfStructureEntry document;
    private String language = "";
    private @Nullable PdfStructureEntry table;
    private @Nullable PdfStructureEntry row;
    private @Nullable PdfStructureEntry cell;
    private int rowTop;
    private boolean ornament;

    @SuppressWarnings("NullAway.Init")
    private PaperTagger() {
        super(true);
    }

    @Override
    public void setLanguage(String tag) {
        language = tag;
    }

    @Override
    public void setPdfProducer(PdfProducer producer) {
        structure = producer.getPdfStructure();
    }

    @Override
    public void init() {
        document = structure.createDocumentTag(language);
    }

    @Override
    public void startPage() {
        row = null;
    }

    @Override
    public void startElement(JRPrintElement element) {
        cell = null;
        ornament = isOrnament(element);
        if (ornament || !(element instanceof JRPrintText)) {
            return;
        }
        if (isStyled(element.getStyle(), CELL)) {
            cell = cellAt(element);
        } else {
            table = null;
            row = null;
        }
    }

    private PdfStructureEntry cellAt(JRPrintElement element) {
        if (table == null) {
            table = structure.createTag(document, "Table");
        }
        if (row == null || element.getY() != rowTop) {
            row = structure.createTag(table, "TR");
            rowTop = element.getY();
        }
        if (!isStyled(element.getStyle(), HEADING)) {
            return structure.createTag(row, "TD");
        }
        var heading = structure.createTag(row, "TH");
        heading.setScope("Column");
        return heading;
    }

    /** What stands on every page says nothing of its own. */
    private static boolean isOrnament(JRPrintElement element) {
        var origin = element.getOrigin();
        var band = origin == null ? null : origin.getBandType();
        return band == BandTypeEnum.PAGE_FOOTER || band == BandTypeEnum.BACKGROUND;
    }

    private static boolean isStyled(@Nullable JRStyle style, String name) {
        for (var each = style; each != null; each = each.getStyle()) {
            if (name.equals(each.getName())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void startText(JRPrintText text) {
        if (ornament) {
            structure.beginArtifact();
        } else if (cell == null) {
            structure.beginTag(document, kind(text));
        } else {
            structure.beginTag(cell, "P");
        }
    }

    private static String kind(JRPrintText text) {
        var tag = text.hasProperties() ? text.getPropertiesMap().getProperty(TAG) : null;
        return tag == null ? "P" : tag.toUpperCase(Locale.ROOT);
    }

    @Override
    public void startText(JRPrintText text, String link) {
        startText(text);
    }

    @Override
    public void endText() {
        if (ornament) {
            structure.endArtifact();
        } else {
            structure.endTag();
        }
    }

    @Override
    public void startImage(JRPrintImage image, float left, float bottom, float right, float top) {
        var figure = structure.beginTag(document, "Figure");
        figure.setBBox(left, bottom, right, top);
        var words = image.getHyperlinkTooltip();
        if (words != null) {
            figure.putString("Alt", words);
        }
    }

    @Override
    public void endImage() {
        structure.endTag();
    }

    @Override
    public void beginArtifact() {
        structure.beginArtifact();
    }

    @Override
    public void endArtifact() {
        structure.endArtifact();
    }

    /** Named in the engine's settings, hence public. */
    public static final class Factory implements PdfTaggerFactory {

        @Override
        public PdfTagger createTagger(JRPdfExporter exporter) {
            return new PaperTagger();
        }
    }
}
