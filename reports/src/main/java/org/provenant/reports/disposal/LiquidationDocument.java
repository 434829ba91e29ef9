package org.provenant.reports.disposal;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/**
 * Writes the minutes by which assets are liquidated as PDF, in Vietnamese, with what form 02-TSCĐ of the accounting
 * regime asks for. Who sits on the committee, costs and proceeds are filled in by hand.
 */
public final class LiquidationDocument {

    private static final Words WORDS = new Words("org.provenant.reports.disposal.liquidation", Language.VI);
    private static final Terms TERMS = Terms.in(Language.VI);

    private final JasperReport minutes = Template.load(getClass(), "liquidation");

    public byte[] pdf(LiquidationData data) {
        var bytes = new ByteArrayOutputStream();
        var facts = new PaperFacts(
                WORDS.text("title"),
                data.company(),
                data.order(),
                data.day(),
                FileDigest.of(data.toString().getBytes(StandardCharsets.UTF_8)),
                Language.VI);
        try (var printing = new Printing(WORDS, facts)) {
            printing.add(minutes, parameters(data), rows(data));
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    private static Map<String, @Nullable Object> parameters(LiquidationData data) {
        var count = Words.count(data.assets().size());
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", data.demo());
        parameters.put("companyInCapitals", data.company().toUpperCase(Locale.ROOT));
        parameters.put("title", WORDS.text("title"));
        parameters.put("number", WORDS.text("form", data.day()));
        parameters.put(
                "head",
                String.join(
                        "\n",
                        WORDS.text("decision", data.order(), data.route(), data.purpose()),
                        WORDS.text("company", data.company(), data.taxCode(), data.address()),
                        WORDS.text("committee")));
        parameters.put("devices", WORDS.text("devices", count, data.valuedOn()));
        parameters.put("end", String.join("\n", end(data)));
        parameters.put("footer", WORDS.text("footer", data.order(), data.day()));
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }

    private static List<String> end(LiquidationData data) {
        var end = new ArrayList<String>();
        var worths = data.assets().stream()
                .map(LiquidationData.Asset::worth)
                .filter(Objects::nonNull)
                .toList();
        end.add(WORDS.text(
                "total",
                Words.count(data.assets().size()),
                sum(worths, LiquidationData.Worth::cost),
                sum(worths, LiquidationData.Worth::accumulated),
                sum(worths, LiquidationData.Worth::remaining)));
        if (worths.size() < data.assets().size()) {
            end.add(WORDS.text("unvalued", Words.count(data.assets().size() - worths.size())));
        }
        end.add(WORDS.text("conclusion"));
        end.add(WORDS.text("result"));
        return end;
    }

    private static String sum(List<LiquidationData.Worth> worths, Function<LiquidationData.Worth, BigDecimal> what) {
        return TERMS.write(worths.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static RecordRows<Numbered> rows(LiquidationData data) {
        var rows = new ArrayList<Numbered>();
        data.assets().forEach(asset -> rows.add(new Numbered(rows.size() + 1, asset)));
        Map<String, Function<Numbered, @Nullable Object>> columns = Map.of(
                "position", Numbered::position,
                "tag",
                        row -> row.asset().serial() == null
                                ? row.asset().tag()
                                : row.asset().tag() + "\n" + row.asset().serial(),
                "name", row -> row.asset().name(),
                "made",
                        row -> WORDS.country(row.asset().origin()) + ", "
                                + row.asset().madeIn(),
                "usedFrom", row -> row.of(LiquidationData.Worth::usedFrom),
                "cost", row -> row.of(LiquidationData.Worth::cost),
                "accumulated", row -> row.of(LiquidationData.Worth::accumulated),
                "remaining", row -> row.of(LiquidationData.Worth::remaining));
        return new RecordRows<>(rows.iterator(), columns, PaperText::shown);
    }

    private record Numbered(Integer position, LiquidationData.Asset asset) {

        String of(Function<LiquidationData.Worth, Object> what) {
            return asset.worth() == null ? "…" : TERMS.write(what.apply(asset.worth()));
        }
    }
}
