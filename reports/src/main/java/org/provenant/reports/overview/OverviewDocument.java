package org.provenant.reports.overview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

/** Draws the state of a company on one page, whatever it has: what does not fit is cut or counted. */
public final class OverviewDocument {

    private static final String BUNDLE = "org.provenant.reports.overview.overview";

    private final JasperReport paper = Template.load(getClass(), "overview");

    public byte[] pdf(OverviewData data, Language language) {
        var words = new Words(BUNDLE, language);
        var bytes = new ByteArrayOutputStream();
        try (var printing = new Printing(words, facts(data, words))) {
            printing.add(
                    paper,
                    parameters(data, words),
                    new RecordRows<>(
                            OverviewRow.of(data, words).iterator(), OverviewRow.columns(words), PaperText::shown));
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    private static PaperFacts facts(OverviewData data, Words words) {
        return new PaperFacts(
                words.text("title"),
                data.company(),
                words.text("day", data.day(), data.madeBy()),
                data.day(),
                FileDigest.of(data.toString().getBytes(StandardCharsets.UTF_8)),
                words.language());
    }

    private static Map<String, @Nullable Object> parameters(OverviewData data, Words words) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", data.demo());
        parameters.put("companyInCapitals", data.company().toUpperCase(Locale.ROOT));
        parameters.put("taxCode", words.text("taxCode", data.taxCode()));
        parameters.put("day", words.text("day", data.day(), data.madeBy()));
        CheckpointMark.put(parameters, data.checkpoint(), words.language());
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }
}
