package org.provenant.reports.management;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.CheckpointMark;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.Words;

/** Draws a management report as PDF, on pages laid across. */
public final class ManagementDocument {

    private static final String BUNDLE = "org.provenant.reports.management.management";

    /** Writes the PDF; the stream stays open. */
    public void pdf(ManagementPaperData data, Language language, OutputStream out) {
        var words = new Words(BUNDLE, language);
        try (var printing = new Printing(words, facts(data, language))) {
            printing.add(ManagementTemplate.of(data), parameters(data, words), rows(data, words));
            printing.pdf(out);
        }
    }

    private static PaperFacts facts(ManagementPaperData data, Language language) {
        return new PaperFacts(
                data.title(),
                data.company(),
                data.span(),
                data.day(),
                FileDigest.of(data.toString().getBytes(StandardCharsets.UTF_8)),
                language);
    }

    private static RecordRows<List<@Nullable Object>> rows(ManagementPaperData data, Words words) {
        var columns = new HashMap<String, Function<List<@Nullable Object>, @Nullable Object>>();
        for (int i = 0; i < data.columns().size(); i++) {
            int at = i;
            columns.put("c" + i, row -> shown(row.get(at), words));
        }
        return new RecordRows<>(data.rows().iterator(), columns, PaperText::shown);
    }

    private static Map<String, @Nullable Object> parameters(ManagementPaperData data, Words words) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("company", data.company().toUpperCase(Locale.ROOT));
        parameters.put("taxCode", words.text("taxCode", data.taxCode()));
        parameters.put("title", data.title().toUpperCase(words.locale()));
        parameters.put("span", data.span());
        parameters.put("addressee", words.text("addressee", data.addressee()));
        parameters.put("demo", words.text("demo.line"));
        parameters.put(
                "count",
                data.rows().isEmpty()
                        ? words.text("count.none")
                        : words.text("count", Words.count(data.rows().size())));
        parameters.put("footer", words.text("footer", data.title(), data.madeBy(), data.day()));
        for (int i = 0; i < data.columns().size(); i++) {
            parameters.put("h" + i, data.columns().get(i).heading());
        }
        for (int i = 0; i < data.totals().size(); i++) {
            parameters.put("t" + i, shown(data.totals().get(i), words));
        }
        CheckpointMark.put(parameters, data.checkpoint(), words.language());
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }

    private static @Nullable Object shown(@Nullable Object value, Words words) {
        return value instanceof LocalDate day ? words.terms().write(day) : value;
    }
}
