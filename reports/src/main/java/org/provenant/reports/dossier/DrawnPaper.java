package org.provenant.reports.dossier;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.shared.FileDigest;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.PlaceAndDate;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.Words;

/** One paper in the words of one language, as the templates ask for it. */
final class DrawnPaper {

    private static final String TO_FILL_IN = "………………………………………………";

    private final DossierPaperData data;
    private final Words words;

    DrawnPaper(DossierPaperData data, Words words) {
        this.data = data;
        this.words = words;
    }

    PaperFacts facts() {
        return new PaperFacts(
                title(),
                data.company().name(),
                data.subject(),
                data.day(),
                FileDigest.of(data.toString().getBytes(StandardCharsets.UTF_8)),
                words.language());
    }

    private String title() {
        return words.text("title." + data.paper());
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        var company = data.company();
        parameters.put("demo", data.demo());
        parameters.put("hasGoods", data.paper().hasGoods() && !data.goods().isEmpty());
        parameters.put("isRequest", isRequest());
        parameters.put("companyInCapitals", company.name().toUpperCase(Locale.ROOT));
        parameters.put("number", words.text("letterhead.number", orBlank(data.number())));
        parameters.put("placeAndDate", placeAndDate());
        parameters.put("title", title().toUpperCase(Locale.ROOT));
        parameters.put("subject", words.text("letterhead.subject"));
        parameters.put("addressee", words.text("letterhead.addressee", orBlank(data.addressee())));
        parameters.put("applicant", applicant());
        parameters.put("intro", words.text("intro." + data.paper(), company.name(), data.caseName()));
        parameters.put("closing", words.text(isRequest() ? "closing.request" : "closing.other"));
        parameters.put(
                "recipients", words.text(isRequest() ? "sign.recipientList.request" : "sign.recipientList.other"));
        parameters.put("signer", signer());
        parameters.put("representative", company.representative());
        parameters.put("noteHeading", words.text(ofEnd() ? "heading.end" : "heading.use"));
        parameters.put("totalQuantity", words.text("total", total()));
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }

    /** Pieces and sets are never added up: one sum for each unit, in the order of the goods. */
    private String total() {
        return data.goods().stream()
                .collect(Collectors.groupingBy(
                        DossierPaperData.Goods::unit,
                        LinkedHashMap::new,
                        Collectors.summingLong(DossierPaperData.Goods::quantity)))
                .entrySet()
                .stream()
                .map(sum -> words.text("total.of", BigDecimal.valueOf(sum.getValue()), sum.getKey()))
                .collect(Collectors.joining("; "));
    }

    private boolean isRequest() {
        return data.paper() == ContentPaper.REQUEST;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? TO_FILL_IN : text;
    }

    private String placeAndDate() {
        return PlaceAndDate.of(words, data.place(), data.day());
    }

    private String applicant() {
        var company = data.company();
        var title = company.representativeTitle();
        return String.join(
                "\n",
                words.text("company.name", company.name(), company.taxCode()),
                words.text("company.address", company.address()),
                title == null
                        ? words.text("company.representative", company.representative())
                        : words.text("company.representativeWithTitle", company.representative(), title),
                words.text("company.case", data.caseName()));
    }

    /** The office of whoever signs stands above the signature, in capitals (Decree 30/2020, Annex I). */
    private String signer() {
        var title = data.company().representativeTitle();
        var heading = words.text("sign.representative");
        return title == null ? heading : heading + "\n" + title.toUpperCase(Locale.ROOT);
    }

    private boolean ofEnd() {
        return data.paper() == ContentPaper.END_OF_USE;
    }

    JRDataSource sections() {
        var numbered = IntStream.range(0, data.sections().size())
                .mapToObj(index -> new Numbered<>(index + 1, data.sections().get(index)))
                .toList();
        Map<String, Function<Numbered<DossierPaperData.Section>, @Nullable Object>> columns = Map.of(
                "heading",
                        row -> row.position() + ". "
                                + words.terms().word(row.of().field()),
                "words", row -> orBlank(row.of().words()));
        return new RecordRows<>(numbered.iterator(), columns, PaperText::shown);
    }

    JRDataSource goods() {
        var numbered = IntStream.range(0, data.goods().size())
                .mapToObj(index -> new Numbered<>(index + 1, data.goods().get(index)))
                .toList();
        Map<String, Function<Numbered<DossierPaperData.Goods>, @Nullable Object>> columns = Map.of(
                "position", Numbered::position,
                "goods", row -> lines(row.of().goods(), row.of().model()),
                "hs", row -> row.of().hs(),
                "condition",
                        row -> lines(
                                words.terms().word(row.of().condition()),
                                row.of().manufactureYear() == null
                                        ? null
                                        : row.of().manufactureYear().toString()),
                "origin", row -> words.country(row.of().origin()),
                "unit", row -> row.of().unit(),
                "quantity", row -> row.of().quantity(),
                "value", row -> value(row.of()),
                "note", row -> note(row.of()));
        return new RecordRows<>(numbered.iterator(), columns, PaperText::shown);
    }

    private @Nullable String value(DossierPaperData.Goods goods) {
        return goods.unitValue() == null ? null : words.terms().write(goods.unitValue()) + "\n" + goods.currency();
    }

    private String note(DossierPaperData.Goods goods) {
        if (!ofEnd()) {
            return lines(goods.purpose(), goods.place());
        }
        return lines(
                goods.plannedRoute() == null ? null : words.terms().word(goods.plannedRoute()),
                goods.plannedEnd() == null ? null : words.terms().write(goods.plannedEnd()));
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private record Numbered<T>(int position, T of) {}
}
