package org.provenant.reports.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.Template;
import org.provenant.reports.engine.Words;

/** Draws the summary of a pack of evidence: the history of each record, before → after, who, when and why. */
public final class EvidenceSummaryDocument {

    private static final String BUNDLE = "org.provenant.reports.evidence.evidence";

    private final JasperReport paper = Template.load(getClass(), "summary");

    public byte[] pdf(EvidenceSummaryData summary, Language language) {
        var words = new Words(BUNDLE, language);
        var bytes = new ByteArrayOutputStream();
        try (var printing = new Printing(words, facts(summary, words))) {
            printing.add(
                    paper,
                    parameters(summary, words),
                    new RecordRows<>(summary.lines().iterator(), columns(words), PaperText::shown));
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    private static PaperFacts facts(EvidenceSummaryData summary, Words words) {
        return new PaperFacts(
                words.text("title"),
                summary.company(),
                selection(summary, words),
                LocalDate.ofInstant(summary.madeAt(), Terms.VIETNAM),
                FileDigest.of((summary.checkpoint().text() + summary.name() + summary.madeAt())
                        .getBytes(StandardCharsets.UTF_8)),
                words.language());
    }

    private static String selection(EvidenceSummaryData summary, Words words) {
        return summary.period() == null
                ? words.text("selection." + summary.kind().name(), summary.name())
                : words.text(
                        "selection.PERIOD",
                        summary.period().from(),
                        summary.period().to());
    }

    private static Map<String, Function<EvidenceLine, @Nullable Object>> columns(Words words) {
        var columns = new HashMap<String, Function<EvidenceLine, @Nullable Object>>();
        columns.put("record", line -> line.record() == null ? words.text("record.none") : line.record());
        columns.put("number", line -> line.act().number());
        columns.put("act", line -> act(line.act(), words));
        columns.put("why", line -> why(line.act(), words));
        columns.put("field", EvidenceLine::field);
        columns.put("before", EvidenceLine::before);
        columns.put("after", EvidenceLine::after);
        return columns;
    }

    private static String act(EvidenceLine.Act act, Words words) {
        return words.text("act", Long.toString(act.number()), act.recordedAt(), act.actor(), act.useCase());
    }

    /** Outcome, real day and reason, each if there is something to say; nothing if there is not. */
    private static @Nullable String why(EvidenceLine.Act act, Words words) {
        var why = new StringBuilder();
        if (act.outcome() != null) {
            why.append(words.text("act.outcome", act.outcome()));
        }
        if (act.happenedOn() != null) {
            why.append(why.isEmpty() ? "" : " ").append(words.text("act.happenedOn", act.happenedOn()));
        }
        if (act.reason() != null) {
            why.append(why.isEmpty() ? "" : " ").append(words.text("act.reason", act.reason()));
        }
        return why.isEmpty() ? null : why.toString();
    }

    private static Map<String, @Nullable Object> parameters(EvidenceSummaryData summary, Words words) {
        var checkpoint = summary.checkpoint();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", summary.demo());
        parameters.put("companyInCapitals", summary.company().toUpperCase(Locale.ROOT));
        parameters.put("company", words.text("company", summary.company(), summary.taxCode()));
        parameters.put("selection", selection(summary, words));
        parameters.put("made", words.text("made", summary.madeAt(), summary.requestedBy()));
        parameters.put(
                "holds",
                words.text(
                        "holds",
                        Words.count(summary.entries()),
                        Words.count(summary.changes()),
                        Words.count(summary.papers())));
        parameters.put(
                "checkpoint",
                words.text(
                        "checkpoint",
                        checkpoint.origin(),
                        Words.count(Math.toIntExact(checkpoint.size())),
                        checkpoint.madeAt()));
        parameters.put("root", words.text("root", checkpoint.root().hex()));
        parameters.put("keys", words.text("keys", String.join("\n", summary.fingerprints())));
        parameters.put("how", words.text("how"));
        parameters.put(
                "footer",
                words.text("footer", summary.name(), checkpoint.root().hex().substring(0, 16)));
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }
}
