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
import org.provenant.reports.engine.PlaceAndDate;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.Template;
import org.provenant.reports.engine.Words;

/**
 * Writes the papers of a disposal as PDF, in Vietnamese, as papers between companies and authorities in Vietnam are. What
 * is not known yet is left to be filled in by hand.
 */
public final class DisposalDocument {

    private static final Words WORDS = new Words("org.provenant.reports.disposal.disposal", Language.VI);
    private static final String OPEN = "…………………………";

    private final JasperReport paper = Template.load(getClass(), "disposal");

    public byte[] pdf(DisposalPaperKind kind, DisposalData order) {
        var bytes = new ByteArrayOutputStream();
        var facts = new PaperFacts(
                title(kind),
                order.company(),
                number(order),
                order.day(),
                FileDigest.of((kind + "\n" + order).getBytes(StandardCharsets.UTF_8)),
                Language.VI);
        try (var printing = new Printing(WORDS, facts)) {
            printing.add(paper, parameters(kind, order), rows(order));
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    /** The title of a paper. */
    public static String title(DisposalPaperKind kind) {
        return WORDS.text("title." + kind);
    }

    private static List<String> head(DisposalPaperKind kind, DisposalData order) {
        var head = new ArrayList<String>();
        switch (kind) {
            case CONSENT_REQUEST -> head.add(WORDS.text("to", order.authority()));
            case CUSTOMS_NOTICE -> head.add(WORDS.text("to", WORDS.text("customs")));
            default -> head.add(WORDS.text("basis", String.join("; ", order.basis())));
        }
        if (order.edition() > 1) {
            head.add(WORDS.text("corrected", order.edition() - 1, open(order.corrected())));
        }
        head.add(WORDS.text("company", order.company(), order.taxCode(), order.address()));
        head.add(WORDS.text("lead." + kind, order.route(), order.purpose()));
        if (kind != DisposalPaperKind.CONSENT_REQUEST) {
            head.add(WORDS.text("partner", open(order.partner())));
        }
        head.addAll(particulars(kind, order));
        return head;
    }

    private static List<String> particulars(DisposalPaperKind kind, DisposalData order) {
        return switch (kind) {
            case DECISION -> List.of(WORDS.text("approvers", open(String.join(", ", order.approvers()))));
            case MINUTES ->
                List.of(
                        WORDS.text("place", open(null), open(order.collectedOn())),
                        WORDS.text("method", order.route()),
                        WORDS.text("notice", open(order.notice())),
                        WORDS.text("confirmation", open(order.confirmation())),
                        WORDS.text("witnesses"));
            case HANDOVER_LIST ->
                List.of(WORDS.text(
                        "transport",
                        open(order.collectedOn() == null ? order.scheduledFor() : order.collectedOn()),
                        open(order.vehicle())));
            case CUSTOMS_NOTICE -> List.of(WORDS.text("planned", open(order.scheduledFor()), open(order.vehicle())));
            case CONSENT_REQUEST -> List.of(WORDS.text("asked"));
            case LIQUIDATION -> throw new IllegalArgumentException("minutes of liquidation have a form of their own");
        };
    }

    private static String number(DisposalData order) {
        return order.edition() == 1
                ? WORDS.text("number", order.number())
                : WORDS.text("number.edition", order.number(), order.edition());
    }

    private static Object open(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? OPEN : value;
    }

    private static RecordRows<Numbered> rows(DisposalData order) {
        var rows = new ArrayList<Numbered>();
        order.devices().forEach(device -> rows.add(new Numbered(rows.size() + 1, device)));
        var terms = Terms.in(Language.VI);
        Map<String, Function<Numbered, @Nullable Object>> columns = Map.of(
                "position", Numbered::position,
                "tag",
                        row -> row.device().serial() == null
                                ? row.device().tag()
                                : row.device().tag() + "\n" + row.device().serial(),
                "name", row -> row.device().name(),
                "hs", row -> row.device().hs(),
                "origin", row -> row.device().origin(),
                "waste", row -> Objects.requireNonNullElse(row.device().wasteCode(), ""),
                "weight",
                        row -> row.device().weight() == null
                                ? ""
                                : terms.write(row.device().weight()),
                "result", row -> row.device().result());
        return new RecordRows<>(rows.iterator(), columns, PaperText::shown);
    }

    private static Map<String, @Nullable Object> parameters(DisposalPaperKind kind, DisposalData order) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", order.demo());
        parameters.put("companyInCapitals", order.company().toUpperCase(Locale.ROOT));
        parameters.put(
                "title",
                kind == DisposalPaperKind.DECISION && order.approvedOn() == null
                        ? WORDS.text("draft", title(kind))
                        : title(kind));
        parameters.put("number", number(order));
        parameters.put(
                "placeAndDate",
                PlaceAndDate.of(WORDS, null, kind == DisposalPaperKind.DECISION ? order.approvedOn() : null));
        parameters.put("head", String.join("\n", head(kind, order)));
        parameters.put(
                "devices", WORDS.text("devices", Words.count(order.devices().size())));
        parameters.put(
                "end",
                WORDS.text(total(order), Words.count(counted(order).size()), weight(order)) + "\n"
                        + WORDS.text("end." + kind));
        parameters.put("left", WORDS.text("sign.left." + kind));
        parameters.put("right", WORDS.text("sign.right." + kind));
        parameters.put("footer", WORDS.text("footer", title(kind), order.number(), order.day()));
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }

    private static String total(DisposalData order) {
        return counted(order).size() == order.devices().size() ? "total" : "total.returned";
    }

    private static List<DisposalData.Device> counted(DisposalData order) {
        return order.devices().stream().filter(DisposalData.Device::counted).toList();
    }

    private static String weight(DisposalData order) {
        var sum = counted(order).stream()
                .map(DisposalData.Device::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? OPEN : Terms.in(Language.VI).write(sum.stripTrailingZeros());
    }

    private record Numbered(Integer position, DisposalData.Device device) {}
}
