package org.provenant.application.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.provenant.application.shared.file.XmlPart;
import org.provenant.application.shared.file.ZipContents;
import org.provenant.application.shared.file.ZipPart;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** The texts that a workbook keeps once and names by number. Kept as bytes: millions of them fit. */
final class SharedStrings {

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private byte[] bytes = new byte[0];
    private int[] ends = new int[256];
    private int count;

    private SharedStrings() {}

    static SharedStrings read(ZipContents zip, Optional<ZipPart> part) {
        var strings = new SharedStrings();
        part.ifPresent(existing -> {
            try (var xml = XmlPart.open(zip, existing)) {
                while (xml.next()) {
                    if (xml.isStart("si")) {
                        strings.add(RichText.read(xml, "si", strings.count + 1));
                    }
                }
            }
        });
        strings.bytes = strings.collected.toByteArray();
        strings.collected.reset();
        return strings;
    }

    private void add(String text) {
        if (count == SheetLimits.SHARED_STRINGS || collected.size() > SheetLimits.SHARED_STRINGS_BYTES) {
            throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
        }
        collected.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = collected.size();
    }

    /** The text of that number; nothing if the workbook has none. */
    Optional<String> get(int number) {
        if (number < 0 || number >= count) {
            return Optional.empty();
        }
        int start = number == 0 ? 0 : ends[number - 1];
        return Optional.of(new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8));
    }
}
