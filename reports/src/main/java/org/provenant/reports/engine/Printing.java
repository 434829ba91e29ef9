package org.provenant.reports.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleDocxExporterConfiguration;
import net.sf.jasperreports.export.SimpleDocxReportConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Terms;

/**
 * One run of the report engine. Pages beyond a few are kept in a swap file, so that a long report does not need more
 * memory than a short one; closing the run removes the file.
 */
public final class Printing implements AutoCloseable {

    private static final int TWIPS_PER_POINT = 20;
    private static final int SHEET_MARGIN = 36;
    private static final int PAGES_IN_MEMORY = 24;
    private static final int SWAP_BLOCK = 16 * 1024;
    private static final int SWAP_GROWTH = 256;

    /** The tags of a paper stay in memory until it is written: about 150 kB for a page full of cells. */
    static final int MOST_TAGGED_PAGES = 250;

    static {
        SystemFonts.ensure();
    }

    private final JasperReportsContext context;
    private final Words words;
    private final PaperFacts facts;
    private final JRSwapFileVirtualizer virtualizer;
    private final List<JasperPrint> prints = new ArrayList<>();

    public Printing(Words words, PaperFacts facts) {
        this.words = words;
        this.facts = facts;
        var settings = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        settings.setProperty("net.sf.jasperreports.export.pdf.producer.factory", SteadyPdf.Factory.class.getName());
        settings.setProperty(JRPdfExporter.PDF_TAGGER_FACTORY_PROPERTY, PaperTagger.Factory.class.getName());
        this.context = settings;
        var swap = new JRSwapFile(settings, System.getProperty("java.io.tmpdir"), SWAP_BLOCK, SWAP_GROWTH);
        this.virtualizer = new JRSwapFileVirtualizer(PAGES_IN_MEMORY, swap, true);
    }

    /**
     * Fills a template, on pages of its own unless {@link JRParameter#IS_IGNORE_PAGINATION} is set. Each filled template follows the one before: further pages, or a further sheet.
     */
    public void add(JasperReport template, Map<String, @Nullable Object> parameters, JRDataSource rows) {
        var all = new HashMap<>(parameters);
        all.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.bundle());
        all.put(JRParameter.REPORT_LOCALE, words.locale());
        all.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Terms.VIETNAM));
        all.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
        try {
            var print = JasperFillManager.getInstance(context).fill(template, all, rows);
            if (Boolean.TRUE.equals(all.get(JRParameter.IS_IGNORE_PAGINATION))) {
                print.setPageHeight(template.getPageHeight());
            }
            facts.attachTo(print);
            prints.add(print);
        } catch (JRException e) {
            throw new IllegalStateException("the report " + facts.title() + " cannot be drawn", e);
        }
    }

    /** Takes pages that were laid out without a template. */
    public void add(JasperPrint print) {
        facts.attachTo(print);
        prints.add(print);
    }

    /**
     * Writes everything filled so far as one PDF; the stream stays open. It is PDF/A-2a, with tags for screen readers, up to
     * {@value #MOST_TAGGED_PAGES} pages, and PDF/A-2u beyond, so that the memory it takes stays bounded.
     */
    public void pdf(OutputStream out) {
        var settings = new SimplePdfExporterConfiguration();
        settings.setCompressed(true);
        settings.setMetadataTitle(facts.title());
        settings.setMetadataAuthor(facts.author());
        settings.setMetadataSubject(facts.subject());
        settings.setMetadataCreator("Provenant");
        settings.setDisplayMetadataTitle(true);
        settings.setTagged(pages() <= MOST_TAGGED_PAGES);
        settings.setTagLanguage(facts.languageTag());
        var exporter = new JRPdfExporter(context);
        exporter.setConfiguration(settings);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        export(exporter::exportReport);
    }

    /**
     * Writes everything filled so far as one workbook; the stream stays open.
     *
     * @param sheets the names of the sheets, one for each filled template
     */
    public void xlsx(OutputStream out, List<String> sheets) {
        var settings = new SimpleXlsxExporterConfiguration();
        settings.setMetadataTitle(facts.title());
        settings.setMetadataAuthor(facts.author());
        settings.setMetadataSubject(facts.subject());
        settings.setMetadataApplication("Provenant");
        var layout = new SimpleXlsxReportConfiguration();
        layout.setSheetNames(sheets.toArray(String[]::new));
        layout.setOnePagePerSheet(false);
        layout.setDetectCellType(true);
        layout.setWhitePageBackground(false);
        layout.setRemoveEmptySpaceBetweenRows(true);
        layout.setIgnorePageMargins(true);
        printable(layout);
        var exporter = new JRXlsxExporter(context);
        exporter.setConfiguration(settings);
        exporter.setConfiguration(layout);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        try (var zip = new SteadyZip()) {
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(zip.draft()));
            export(exporter::exportReport);
            zip.copyTo(out, facts.day());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sheets are printed across the paper, as wide as one page, with margins and the number of the page. */
    private void printable(SimpleXlsxReportConfiguration layout) {
        prints.forEach(print -> print.setOrientation(OrientationEnum.LANDSCAPE));
        layout.setFitWidth(1);
        layout.setFitHeight(0);
        layout.setPrintPageTopMargin(SHEET_MARGIN);
        layout.setPrintPageLeftMargin(SHEET_MARGIN);
        layout.setPrintPageBottomMargin(SHEET_MARGIN);
        layout.setPrintPageRightMargin(SHEET_MARGIN);
        layout.setSheetFooterRight("&P/&N");
    }

    /** Writes everything filled so far as one document of a word processor; the stream stays open. */
    public void docx(OutputStream out) {
        var settings = new SimpleDocxExporterConfiguration();
        settings.setMetadataTitle(facts.title());
        settings.setMetadataAuthor(facts.author());
        settings.setMetadataSubject(facts.subject());
        settings.setMetadataApplication("Provenant");
        var layout = new SimpleDocxReportConfiguration();
        layout.setFlexibleRowHeight(true);
        var exporter = new JRDocxExporter(context);
        exporter.setConfiguration(settings);
        exporter.setConfiguration(layout);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        try (var zip = new SteadyZip()) {
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(zip.draft()));
            export(exporter::exportReport);
            zip.copyTo(out, facts.day(), "word/document.xml", this::withBottomMargin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What flows over its page leaves the engine no room below; the template's own is put back. */
    private String withBottomMargin(String document) {
        var margin = prints.get(0).getBottomMargin() * TWIPS_PER_POINT;
        return document.replaceAll("(<w:pgMar[^>]* w:bottom=\")0\"", "$1" + margin + "\"");
    }

    private int pages() {
        return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    }

    private void export(Export export) {
        try {
            export.run();
        } catch (JRException e) {
            throw new IllegalStateException("the report " + facts.title() + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        virtualizer.cleanup();
    }

    private interface Export {
        void run() throws JRException;
    }
}
