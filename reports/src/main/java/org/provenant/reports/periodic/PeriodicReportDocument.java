package org.provenant.reports.periodic;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.Template;
import org.provenant.reports.engine.Words;

/** Draws an issued periodic report as PDF or workbook. The same report gives the same bytes. */
public final class PeriodicReportDocument {

    private static final String BUNDLE = "org.provenant.reports.periodic.periodic";

    private final JasperReport summary = Template.load(getClass(), "summary");
    private final JasperReport devices = Template.load(getClass(), "devices");
    private final JasperReport summarySheet = Template.load(getClass(), "summary-sheet");
    private final JasperReport devicesSheet = Template.load(getClass(), "devices-sheet");

    public byte[] pdf(PeriodicReportData report, Language language) {
        var bytes = new ByteArrayOutputStream();
        pdf(report, FrozenReport.digest(report), language, bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes the paper with its appendix; the stream stays open.
     *
     * @param digest of the report's stored form, which stands on the paper
     */
    public void pdf(PeriodicReportData report, FileDigest digest, Language language, OutputStream out) {
        var words = wordsOf(report, language);
        print(PeriodicReportPaper.onPaper(report, digest, words), words, out);
    }

    /** The paper as it would be, marked on every page as not issued. */
    public byte[] draft(PeriodicReportData report, Language language) {
        var words = wordsOf(report, language);
        var bytes = new ByteArrayOutputStream();
        print(PeriodicReportPaper.ofDraft(report, FrozenReport.digest(report), words), words, bytes);
        return bytes.toByteArray();
    }

    private void print(PeriodicReportPaper paper, Words words, OutputStream out) {
        try (var printing = new Printing(words, paper.facts())) {
            var parameters = paper.parameters();
            parameters.put("appendix", devices);
            parameters.put("devices", paper.devices());
            printing.add(summary, parameters, paper.lines());
            printing.pdf(out);
        }
    }

    public byte[] xlsx(PeriodicReportData report, Language language) {
        var bytes = new ByteArrayOutputStream();
        xlsx(report, FrozenReport.digest(report), language, bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes a workbook of two sheets, summary and devices; the stream stays open.
     *
     * @param digest of the report's stored form, which stands on the sheet
     */
    public void xlsx(PeriodicReportData report, FileDigest digest, Language language, OutputStream out) {
        var words = wordsOf(report, language);
        var paper = PeriodicReportPaper.onSheet(report, digest, words);
        try (var printing = new Printing(words, paper.facts())) {
            printing.add(summarySheet, paper.parameters(), paper.lines());
            printing.add(devicesSheet, Map.of(), paper.devices());
            printing.xlsx(out, List.of(words.text("sheet.summary"), words.text("sheet.devices")));
        }
    }

    private static Words wordsOf(PeriodicReportData report, Language language) {
        return new Words(BUNDLE, language, report.form().words(language));
    }
}
