package org.provenant.reports.label;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.Words;

/**
 * Prints labels on sheets or a roll. Sheets come in any size and a template only in one, so the pages are laid out here
 * and given to the engine as they are.
 */
public final class LabelSheetDocument {

    private static final String BUNDLE = "org.provenant.reports.label.label";

    /** Writes the labels as PDF; the stream stays open. */
    public void pdf(LabelSheetData sheet, Language language, OutputStream out) {
        var words = new Words(BUNDLE, language);
        try (var printing = new Printing(words, facts(sheet, words))) {
            printing.add(print(sheet, words));
            printing.pdf(out);
        }
    }

    private static PaperFacts facts(LabelSheetData sheet, Words words) {
        return new PaperFacts(
                words.text("title"),
                sheet.company(),
                words.text("subject", Words.count(sheet.labels().size())),
                sheet.day(),
                FileDigest.of(sheet.toString().getBytes(StandardCharsets.UTF_8)),
                words.language());
    }

    private static JasperPrint print(LabelSheetData sheet, Words words) {
        var layout = sheet.layout();
        var print = new JasperPrint();
        print.setName("labels");
        print.setPageWidth(
                (int) Math.round(LabelDrawing.points(layout.pageWidth().doubleValue())));
        print.setPageHeight(
                (int) Math.round(LabelDrawing.points(layout.pageHeight().doubleValue())));
        var drawing = new LabelDrawing(layout, sheet.text(), words, print.getDefaultStyleProvider());
        var page = new JRBasePrintPage();
        int position = sheet.start() - 1;
        for (var label : sheet.labels()) {
            if (position == layout.labels()) {
                print.addPage(page);
                page = new JRBasePrintPage();
                position = 0;
            }
            drawing.draw(
                    label,
                    LabelDrawing.points(
                            layout.leftOf(position % layout.across()).doubleValue()),
                    LabelDrawing.points(layout.topOf(position / layout.across()).doubleValue()),
                    page);
            position++;
        }
        print.addPage(page);
        return print;
    }
}
