package org.provenant.reports.handover;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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

/**
 * Writes the minutes of a handover (biên bản bàn giao): as the text that the parties sign, and as PDF that says the same
 * with the text's digest and the signatures. Papers between people of a Vietnamese company are in Vietnamese.
 */
public final class HandoverDocument {

    private static final Words WORDS = new Words("org.provenant.reports.handover.handover", Language.VI);

    private final JasperReport paper = Template.load(getClass(), "minutes");

    /** The text that is signed, line by line. */
    public static String text(HandoverData minutes) {
        var lines = new ArrayList<String>();
        lines.add(WORDS.text("title"));
        lines.add(WORDS.text("number", minutes.number()));
        lines.addAll(head(minutes));
        lines.add(WORDS.text("devices", Words.count(minutes.devices().size())));
        int position = 1;
        for (var device : minutes.devices()) {
            lines.add(position++ + ". "
                    + Stream.of(device.tag(), serial(device), device.name(), device.condition(), device.place())
                            .collect(Collectors.joining(" | ")));
        }
        lines.addAll(end(minutes));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> head(HandoverData minutes) {
        return List.of(
                WORDS.text("company", minutes.company(), minutes.taxCode(), minutes.address()),
                WORDS.text("day", minutes.day()),
                WORDS.text("giver", minutes.giver()),
                WORDS.text("receiver", minutes.receiver()),
                WORDS.text("place", minutes.place()),
                WORDS.text("reason", minutes.reason()));
    }

    private static List<String> end(HandoverData minutes) {
        var lines = new ArrayList<String>();
        if (minutes.onArrival() != null) {
            lines.add(WORDS.text("onArrival", minutes.onArrival()));
        }
        if (minutes.terms() != null) {
            lines.add(WORDS.text("terms", minutes.terms()));
        }
        lines.add(WORDS.text("confirmed"));
        return lines;
    }

    private static String serial(HandoverData.Device device) {
        return Objects.requireNonNullElse(device.serial(), WORDS.text("noSerial"));
    }

    public byte[] pdf(HandoverData minutes, HandoverSigned signed) {
        var bytes = new ByteArrayOutputStream();
        var facts = new PaperFacts(
                WORDS.text("title"),
                minutes.company(),
                WORDS.text("number", minutes.number()),
                minutes.day(),
                FileDigest.of(text(minutes).getBytes(StandardCharsets.UTF_8)),
                Language.VI);
        try (var printing = new Printing(WORDS, facts)) {
            printing.add(paper, parameters(minutes, signed), rows(minutes));
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    private static RecordRows<Numbered> rows(HandoverData minutes) {
        var rows = new ArrayList<Numbered>();
        minutes.devices().forEach(device -> rows.add(new Numbered(rows.size() + 1, device)));
        Map<String, Function<Numbered, @Nullable Object>> columns = Map.of(
                "position", Numbered::position,
                "tag", row -> row.device().tag(),
                "serial", row -> serial(row.device()),
                "name", row -> row.device().name(),
                "condition", row -> row.device().condition(),
                "place", row -> row.device().place());
        return new RecordRows<>(rows.iterator(), columns, PaperText::shown);
    }

    private static Map<String, @Nullable Object> parameters(HandoverData minutes, HandoverSigned signed) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", minutes.demo());
        parameters.put("companyInCapitals", minutes.company().toUpperCase(Locale.ROOT));
        parameters.put("number", WORDS.text("number", minutes.number()));
        parameters.put("head", String.join("\n", head(minutes)));
        parameters.put(
                "devices", WORDS.text("devices", Words.count(minutes.devices().size())));
        parameters.put("end", String.join("\n", end(minutes)));
        parameters.put("giver", minutes.giver());
        parameters.put("receiver", minutes.receiver());
        parameters.put("giverSignature", picture(signed.giver()));
        parameters.put("receiverSignature", picture(signed.receiver()));
        parameters.put("signed", signedWords(signed));
        parameters.put("digest", WORDS.text("digest", signed.textDigest()));
        parameters.put("footer", WORDS.text("footer", minutes.number(), minutes.day()));
        parameters.replaceAll((name, value) -> PaperText.shown(value));
        return parameters;
    }

    private static String signedWords(HandoverSigned signed) {
        if (signed.by() == null || signed.at() == null) {
            return WORDS.text("signed.PENDING");
        }
        var key = "signed."
                + (signed.way() == null ? signed.state().name() : signed.way().name());
        return WORDS.text(key, signed.by(), signed.at());
    }

    private static @Nullable BufferedImage picture(byte @Nullable [] png) {
        if (png == null) {
            return null;
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Numbered(Integer position, HandoverData.Device device) {}
}
