package org.provenant.application.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** Changes right inputs at random, along their structure or byte by byte. Every choice comes from one source. */
public final class Mutation {

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w:]+)=\"([^\"]*)\"");
    private static final Pattern CELL = Pattern.compile("[^,;\\t\\r\\n]+");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1258"),
            Charset.forName("UTF-32LE"));

    /** What programs stumble over, whatever they expect. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1E400",
            "1e-400",
            "1E+999999999",
            "NaN",
            "Infinity",
            "9".repeat(400),
            "2147483648",
            "-2147483648",
            "99999999999999999999",
            "0x10",
            "٣٤",
            "１２",
            "\u0000",
            "\uFFFF",
            "\u202E",
            "\uD83D\uDE00",
            "e\u0301",
            "á".repeat(40_000),
            "31/31/2023",
            "30/02/2024",
            "2024-02-30",
            "1/2/3",
            "99999-12-31",
            "00/00/0000",
            "1.234,56",
            "1,234.56",
            "1.2.3,4,5",
            "=1+1",
            "@SUM(A1)",
            "\t=1",
            "A1048577",
            "XFE1",
            "ZZZZZZZ99999999999",
            "s",
            "str",
            "inlineStr",
            "e",
            "b",
            "d",
            "xl/workbook.xml",
            "../../xl/workbook.xml",
            "http://127.0.0.1/a",
            "External",
            "true",
            "_x0000_",
            "_xD800_",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&nothing;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?xml version=\"1.1\"?>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "\"",
            "\"\"\"",
            "'",
            "\r",
            "\n\n",
            "sep=;");

    private final Random random;

    public Mutation(Random random) {
        this.random = random;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of the values that programs stumble over. */
    public String odd() {
        return any(ODD);
    }

    /** A text with some of its letters changed, doubled, lost or made odd. */
    public String text(String text) {
        var changed = new StringBuilder(text);
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(changed.length() + 1);
            int to = Math.min(changed.length(), at + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, odd());
                case 1 -> changed.delete(at, to);
                case 2 -> changed.insert(at, changed.substring(at, to));
                default -> changed.replace(at, to, String.valueOf((char) random.nextInt(0x2100)));
            }
        }
        return changed.toString();
    }

    /** Bytes flipped, lost, doubled, moved, or cut off. */
    public byte[] bytes(byte[] input) {
        var changed = input.clone();
        for (int left = 1 + random.nextInt(4); left > 0 && changed.length > 0; left--) {
            int from = random.nextInt(changed.length);
            int to = Math.min(changed.length, from + 1 + random.nextInt(64));
            switch (random.nextInt(6)) {
                case 0, 1 -> changed[from] ^= (byte) (1 << random.nextInt(8));
                case 2 ->
                    changed[from] = any(List.of(0, 0x7F, 0x80, 0xFF, (int) '<', (int) '"', (int) '&', (int) '\n'))
                            .byteValue();
                case 3 -> changed = joined(changed, 0, from, changed, to, changed.length);
                case 4 -> changed = joined(changed, 0, to, changed, from, changed.length);
                default -> changed = random.nextInt(4) == 0 ? Arrays.copyOf(changed, from) : changed;
            }
        }
        return changed;
    }

    private static byte[] joined(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        var both = Arrays.copyOf(Arrays.copyOfRange(one, from, to), to - from + otherTo - otherFrom);
        System.arraycopy(other, otherFrom, both, to - from, otherTo - otherFrom);
        return both;
    }

    /** Tags, attributes and texts changed, lost, doubled, exchanged or nested. */
    public String xml(String xml) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(xml);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty()) {
            return odd();
        }
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(8)) {
                case 0 -> tokens.set(at, "");
                case 1 -> tokens.add(at, tokens.get(at));
                case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
                case 3 -> tokens.add(at, odd());
                case 4 -> tokens.set(at, tokens.get(at).repeat(1 + random.nextInt(300)));
                case 5 -> tokens.set(at, text(tokens.get(at)));
                default -> tokens.set(at, attribute(tokens.get(at)));
            }
        }
        return String.join("", tokens);
    }

    private String attribute(String tag) {
        var attributes = ATTRIBUTE
                .matcher(tag)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(ArrayList::new));
        if (attributes.isEmpty()) {
            return tag.startsWith("<") ? tag : odd();
        }
        var chosen = any(attributes);
        var name = chosen.substring(0, chosen.indexOf('='));
        return switch (random.nextInt(4)) {
            case 0 -> tag.replace(chosen, "");
            case 1 -> tag.replace(chosen, chosen + chosen);
            case 2 ->
                tag.replace(
                        chosen, name + "=\"" + text(chosen.substring(name.length() + 2, chosen.length() - 1)) + '"');
            default -> tag.replace(chosen, name + "=\"" + odd() + '"');
        };
    }

    /** Parts of a package changed, lost, doubled, renamed or exchanged; sometimes the package lies about their size. */
    public byte[] zip(byte[] file) {
        var parts = parts(file);
        for (int left = 1 + random.nextInt(2); left > 0 && !parts.isEmpty(); left--) {
            int at = random.nextInt(parts.size());
            var part = parts.get(at);
            switch (random.nextInt(12)) {
                case 0 -> parts.remove(at);
                case 1 -> parts.add(part);
                case 2 -> parts.set(at, new ZippedPart(text(part.name()), part.content(), -1));
                case 3 -> parts.set(at, new ZippedPart(any(parts).name(), part.content(), -1));
                case 4 -> parts.set(at, new ZippedPart(part.name(), bytes(part.content()), -1));
                case 5 -> parts.set(at, new ZippedPart(part.name(), part.content(), random.nextInt(1 << 20)));
                case 6 -> Collections.swap(parts, at, random.nextInt(parts.size()));
                default ->
                    parts.set(
                            at,
                            new ZippedPart(
                                    part.name(),
                                    xml(new String(part.content(), StandardCharsets.UTF_8))
                                            .getBytes(random.nextInt(20) == 0 ? any(CHARSETS) : StandardCharsets.UTF_8),
                                    -1));
            }
        }
        var zip = new CraftedWorkbook.CraftedZip();
        parts.forEach(part -> zip.add(part.name(), out -> out.write(part.content()), part.claimed()));
        return random.nextInt(10) == 0 ? bytes(zip.bytes()) : zip.bytes();
    }

    /** @param claimed the size that the package names; -1 for the true one */
    private record ZippedPart(String name, byte[] content, long claimed) {}

    private static List<ZippedPart> parts(byte[] file) {
        var parts = new ArrayList<ZippedPart>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(new ZippedPart(entry.getName(), zip.readAllBytes(), -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** Cells, separators, quotation marks, line ends and the way of writing characters changed. */
    public byte[] csv(String csv) {
        var text = csv;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            var lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
            int at = random.nextInt(lines.size());
            switch (random.nextInt(9)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(at));
                case 2 -> lines.set(at, text(lines.get(at)));
                case 3 -> lines.set(at, lines.get(at).replace(',', any(List.of(';', '\t', '|', '"'))));
                case 4 -> lines.set(at, '"' + lines.get(at));
                case 5 -> lines.set(at, lines.get(at).replace("\n", any(List.of("\r", "\r\n", "\n\n", "\u0085", ""))));
                case 6 -> lines.set(at, lines.get(at).strip() + ",".repeat(random.nextInt(300)) + "\n");
                default -> lines.set(at, cell(lines.get(at)));
            }
            text = String.join("", lines);
        }
        var charset = random.nextInt(3) == 0 ? any(CHARSETS) : StandardCharsets.UTF_8;
        var mark = random.nextInt(8) == 0 ? "\uFEFF" : "";
        var written = (mark + text).getBytes(charset);
        return random.nextInt(10) == 0 ? bytes(written) : written;
    }

    private String cell(String line) {
        var cells = CELL.matcher(line).results().map(found -> found.group()).toList();
        if (cells.isEmpty()) {
            return odd() + line;
        }
        var chosen = any(cells);
        return line.replace(
                chosen, random.nextBoolean() ? odd() : '"' + text(chosen).replace("\"", "\"\"") + '"');
    }
}
