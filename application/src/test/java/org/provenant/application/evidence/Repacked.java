package org.provenant.application.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.provenant.domain.audit.CanonicalJson;
import org.provenant.domain.shared.FileDigest;

/** A pack taken apart, changed, and packed again with a manifest that fits: what a forger would do. */
final class Repacked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Repacked(byte[] zip) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    String text(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new AssertionError("no " + name + " in " + parts.keySet());
        }
        return new String(part, StandardCharsets.UTF_8);
    }

    List<String> lines(String name) {
        return text(name).lines().toList();
    }

    Repacked with(String name, UnaryOperator<String> edit) {
        var before = text(name);
        var after = edit.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was forged in " + name);
        }
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A text with its first two lines changed round. */
    static String swapped(String text) {
        int first = text.indexOf('\n') + 1;
        int second = text.indexOf('\n', first) + 1;
        return text.substring(first, second) + text.substring(0, first) + text.substring(second);
    }

    Repacked without(String name) {
        if (parts.remove(name) == null) {
            throw new AssertionError("no " + name);
        }
        return this;
    }

    Repacked and(String name, byte[] part) {
        parts.put(name, part);
        return this;
    }

    /**
     * The ZIP, with a manifest of these parts.
     *
     * @param note makes the signed note for the digest of a manifest and its time; what it gives may be no good
     */
    byte[] zip(BiFunction<FileDigest, String, String> note) {
        try {
            var bytes = new ByteArrayOutputStream();
            var zip = new PackZip(bytes);
            for (var part : parts.entrySet()) {
                if (!part.getKey().startsWith("pack.")) {
                    zip.add(part.getKey(), part.getValue());
                }
            }
            var manifest = manifest(zip.parts());
            zip.store("pack.json", manifest);
            var time = JSON.readTree(manifest).get("madeAt").asText();
            zip.store("pack.note", note.apply(FileDigest.of(manifest), time).getBytes(StandardCharsets.UTF_8));
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private byte[] manifest(List<PackZip.Part> packed) throws IOException {
        var manifest = (Map<String, Object>) JSON.readValue(text("pack.json"), Map.class);
        manifest.put(
                "files",
                packed.stream()
                        .map(part -> {
                            var listed = new HashMap<String, Object>(Map.of(
                                    "name",
                                    part.name(),
                                    "bytes",
                                    part.bytes(),
                                    "sha256",
                                    part.digest().hex()));
                            if (part.deflated() != null) {
                                listed.put("deflated", part.deflated().hex());
                            }
                            return listed;
                        })
                        .toList());
        return CanonicalJson.write(manifest);
    }
}
