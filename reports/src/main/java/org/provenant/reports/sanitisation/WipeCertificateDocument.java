package org.provenant.reports.sanitisation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.Template;
import org.provenant.reports.engine.Words;

/** Draws certificates of sanitisation, in Vietnamese, each drive on a page of its own. */
public final class WipeCertificateDocument {

    private static final Words WORDS = new Words("org.provenant.reports.sanitisation.certificate", Language.VI);

    private final JasperReport paper = Template.load(getClass(), "certificate");

    /** @param certificates at least one, all of one company */
    public byte[] pdf(List<WipeCertificateData> certificates) {
        var first = certificates.get(0);
        var bytes = new ByteArrayOutputStream();
        var facts = new PaperFacts(
                WORDS.text("title"),
                first.company(),
                certificates.stream().map(WipeCertificateData::number).collect(Collectors.joining(", ")),
                first.wipe().day(),
                FileDigest.of(certificates.toString().getBytes(StandardCharsets.UTF_8)),
                Language.VI);
        try (var printing = new Printing(WORDS, facts)) {
            for (var certificate : certificates) {
                printing.add(paper, parameters(certificate), rows(certificate));
            }
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    private static RecordRows<Line> rows(WipeCertificateData certificate) {
        Map<String, Function<Line, @Nullable Object>> columns = Map.of("term", Line::term, "value", Line::value);
        return new RecordRows<>(lines(certificate).iterator(), columns, PaperText::shown);
    }

    private static List<Line> lines(WipeCertificateData certificate) {
        var medium = certificate.medium();
        var wipe = certificate.wipe();
        var lines = new ArrayList<Line>();
        add(lines, "assetTag", medium.assetTag());
        add(lines, "source", together(medium.source(), medium.deviceSerial()));
        add(lines, "kind", WORDS.terms().word(medium.kind()));
        add(lines, "manufacturer", medium.manufacturer());
        add(lines, "model", medium.model());
        add(lines, "serial", medium.serial() == null ? WORDS.text("noSerial") : medium.serial());
        add(lines, "capacity", medium.capacityGb() == null ? null : WORDS.text("gigabytes", medium.capacityGb()));
        add(lines, "standard", wipe.standard());
        add(lines, "level", WORDS.terms().word(wipe.level()));
        add(lines, "method", together(WORDS.terms().word(wipe.method()), wipe.methodDetail()));
        add(lines, "tool", wipe.tool() == null ? null : together(wipe.tool(), wipe.toolVersion()));
        add(lines, "verification", wipe.verification());
        add(
                lines,
                "time",
                wipe.startedAt() == null || wipe.endedAt() == null
                        ? WORDS.terms().write(wipe.day())
                        : WORDS.text("span", wipe.startedAt(), wipe.endedAt()));
        add(lines, "result", WORDS.terms().word(wipe.result()));
        add(lines, "report", wipe.reportNumber());
        add(lines, "digest", wipe.fileDigest());
        add(lines, "destination", WORDS.text("byHand"));
        return lines;
    }

    private static void add(List<Line> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add(new Line(WORDS.text("line." + key), value));
        }
    }

    private static String together(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> parameters(WipeCertificateData certificate) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", certificate.demo());
        parameters.put("companyInCapitals", certificate.company().toUpperCase(Locale.ROOT));
        parameters.put("number", WORDS.text("number", certificate.number()));
        parameters.put(
                "company", WORDS.text("company", certificate.company(), certificate.taxCode(), certificate.address()));
        parameters.put("operator", certificate.wipe().operator());
        parameters.put("verifier", certificate.wipe().verifier());
        parameters.put("footer", WORDS.text("footer", certificate.number()));
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }

    private record Line(String term, String value) {}
}
