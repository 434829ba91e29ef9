package org.provenant.reports.deduction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.CheckpointMark;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.Template;
import org.provenant.reports.engine.Words;

/**
 * Draws the deduction sheet of a permit (phiếu theo dõi trừ lùi, after form 05/TDTL/GSQL of customs) as PDF or workbook.
 * The layout is ours until it has been compared with the official form, and the paper says so.
 */
public final class DeductionSheetDocument {

    private static final String BUNDLE = "org.provenant.reports.deduction.deduction";

    private final JasperReport paper = Template.load(getClass(), "sheet");
    private final JasperReport table = Template.load(getClass(), "table");

    public byte[] pdf(DeductionSheetData sheet, Language language) {
        var words = new Words(BUNDLE, language);
        var bytes = new ByteArrayOutputStream();
        try (var printing = new Printing(words, facts(sheet, words))) {
            printing.add(paper, parameters(sheet, words, PaperText::shown), rows(sheet, words, PaperText::shown));
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    public byte[] xlsx(DeductionSheetData sheet, Language language) {
        var words = new Words(BUNDLE, language);
        var bytes = new ByteArrayOutputStream();
        try (var printing = new Printing(words, facts(sheet, words))) {
            var medium = UnaryOperator.<@Nullable Object>identity();
            printing.add(table, parameters(sheet, words, medium), rows(sheet, words, medium));
            printing.xlsx(bytes, List.of(words.text("sheet.name")));
        }
        return bytes.toByteArray();
    }

    private static PaperFacts facts(DeductionSheetData sheet, Words words) {
        return new PaperFacts(
                words.text("title"),
                sheet.company(),
                words.text("permit", sheet.permitNumber(), sheet.permitIssuedOn(), sheet.authority()),
                sheet.day(),
                FileDigest.of(sheet.toString().getBytes(StandardCharsets.UTF_8)),
                words.language());
    }

    private static RecordRows<DeductionRow> rows(
            DeductionSheetData sheet, Words words, UnaryOperator<@Nullable Object> medium) {
        return new RecordRows<>(DeductionRow.of(sheet).iterator(), DeductionRow.columns(words), medium);
    }

    private static Map<String, @Nullable Object> parameters(
            DeductionSheetData sheet, Words words, UnaryOperator<@Nullable Object> medium) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", sheet.demo());
        parameters.put("companyInCapitals", sheet.company().toUpperCase(Locale.ROOT));
        parameters.put("company", words.text("company", sheet.company(), sheet.taxCode(), sheet.address()));
        parameters.put("permit", words.text("permit", sheet.permitNumber(), sheet.permitIssuedOn(), sheet.authority()));
        parameters.put(
                "validity",
                sheet.validTo() == null
                        ? words.text("validity.none", sheet.caseName())
                        : words.text("validity", sheet.caseName(), sheet.validTo()));
        parameters.put("day", words.text("day", sheet.day()));
        parameters.put("representative", sheet.representative());
        parameters.put("form", words.text("form"));
        parameters.put("signCompanyHint", words.text("sign.companyHint"));
        parameters.put("signCustomsHint", words.text("sign.customsHint"));
        parameters.put("footer", words.text("footer", sheet.permitNumber(), sheet.day()));
        CheckpointMark.put(parameters, sheet.checkpoint(), words.language());
        parameters.replaceAll((name, value) -> medium.apply(value));
        return parameters;
    }
}
