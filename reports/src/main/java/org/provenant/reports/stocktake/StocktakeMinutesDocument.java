package org.provenant.reports.stocktake;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Draws the minutes of a stocktake as PDF or workbook, in the layout of form 05-TSCĐ. Its columns are not compared with
 * the official form, and the paper says so. What remains of a value after depreciation is not among the copies that a
 * stocktake keeps: those columns are left to be filled in by hand.
 */
public final class StocktakeMinutesDocument {

    private static final String BUNDLE = "org.provenant.reports.stocktake.stocktake";

    private final JasperReport minutes = Template.load(getClass(), "minutes");
    private final JasperReport table = Template.load(getClass(), "minutes-table");

    /** Writes the PDF; the stream stays open. */
    public void pdf(StocktakeMinutesData data, Language language, OutputStream out) {
        var words = new Words(BUNDLE, language);
        try (var printing = new Printing(words, facts(data, words))) {
            printing.add(minutes, parameters(data, words, PaperText::shown), rows(data, PaperText::shown));
            printing.pdf(out);
        }
    }

    /** Writes the workbook; the stream stays open. */
    public void xlsx(StocktakeMinutesData data, Language language, OutputStream out) {
        var words = new Words(BUNDLE, language);
        try (var printing = new Printing(words, facts(data, words))) {
            var medium = UnaryOperator.<@Nullable Object>identity();
            printing.add(table, parameters(data, words, medium), rows(data, medium));
            printing.xlsx(out, List.of(words.text("sheet")));
        }
    }

    private static PaperFacts facts(StocktakeMinutesData data, Words words) {
        return new PaperFacts(
                words.text("title"),
                data.company(),
                words.text("footer", data.number(), data.closedOn()),
                data.closedOn(),
                FileDigest.of(data.toString().getBytes(StandardCharsets.UTF_8)),
                words.language());
    }

    private static RecordRows<MinutesRow> rows(StocktakeMinutesData data, UnaryOperator<@Nullable Object> medium) {
        var no = new AtomicInteger();
        var columns = new HashMap<String, Function<MinutesRow, @Nullable Object>>();
        columns.put("no", row -> no.incrementAndGet());
        columns.put("name", MinutesRow::name);
        columns.put("code", row -> row.serialNumber() == null ? row.code() : row.code() + "\n" + row.serialNumber());
        columns.put("place", MinutesRow::place);
        columns.put("currency", MinutesRow::currency);
        columns.put("booked", MinutesRow::booked);
        columns.put("bookedValue", row -> row.valueOf(row.booked()));
        columns.put("counted", MinutesRow::counted);
        columns.put("countedValue", row -> row.valueOf(row.counted()));
        columns.put("difference", MinutesRow::difference);
        columns.put("differenceValue", row -> row.valueOf(row.difference()));
        columns.put("note", MinutesRow::note);
        return new RecordRows<>(data.rows().iterator(), columns, medium);
    }

    private static Map<String, @Nullable Object> parameters(
            StocktakeMinutesData data, Words words, UnaryOperator<@Nullable Object> medium) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", data.demo());
        parameters.put("companyInCapitals", data.company().toUpperCase(Locale.ROOT));
        parameters.put("company", words.text("company", data.company(), data.taxCode(), data.address()));
        parameters.put("number", words.text("number", data.number(), data.name()));
        parameters.put("time", words.text("time", data.openedOn(), data.closedOn()));
        parameters.put("basis", data.basis() == null ? null : words.text("basis", data.basis()));
        parameters.put(
                "scope",
                words.text(
                        "scope", data.scope().isEmpty() ? words.text("scope.all") : String.join("; ", data.scope())));
        parameters.put("committee", committee(data, words));
        parameters.put("totals", totals(data, words));
        parameters.put("conclusion", words.text("conclusion", data.conclusion()));
        parameters.put(
                "head",
                data.committee().isEmpty() ? null : data.committee().get(0).name());
        parameters.put(
                "members",
                data.committee().stream().skip(1).map(CommitteeLine::name).collect(Collectors.joining("\n")));
        parameters.put("footer", words.text("footer", data.number(), data.closedOn()));
        CheckpointMark.put(parameters, data.checkpoint(), words.language());
        parameters.replaceAll((name, value) -> medium.apply(value));
        return parameters;
    }

    private static String committee(StocktakeMinutesData data, Words words) {
        return IntStream.range(0, data.committee().size())
                .mapToObj(i -> {
                    var member = data.committee().get(i);
                    return words.text(
                            i == 0 ? "committee.head" : "committee.member",
                            member.name(),
                            Objects.requireNonNullElse(member.duty(), "…………"));
                })
                .collect(Collectors.joining("\n"));
    }

    /** Values in several currencies cannot be added up, so there is a line for each. */
    private static String totals(StocktakeMinutesData data, Words words) {
        var lines = new StringBuilder(words.text(
                "totals",
                Words.count(data.booked()),
                Words.count(data.counted()),
                Words.count(data.counted() - data.booked()),
                Words.count(data.missing()),
                Words.count(data.surplus())));
        var currencies = new TreeSet<String>();
        data.rows().forEach(row -> {
            if (row.currency() != null) {
                currencies.add(row.currency());
            }
        });
        for (var currency : currencies) {
            lines.append('\n')
                    .append(words.text(
                            "totals.value",
                            currency,
                            sum(data, currency, MinutesRow::booked),
                            sum(data, currency, MinutesRow::counted),
                            sum(data, currency, MinutesRow::difference)));
        }
        return lines.toString();
    }

    private static BigDecimal sum(StocktakeMinutesData data, String currency, ToIntFunction<MinutesRow> pieces) {
        return data.rows().stream()
                .filter(row -> currency.equals(row.currency()))
                .map(row -> row.valueOf(pieces.applyAsInt(row)))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
