package org.provenant.domain.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** What is hashed of an entry and of a change, and that it is what RFC 8785 makes of the same JSON. */
class CanonicalFormTest {

    private static final RecordChange CHANGE = new RecordChange(
            ChangeKind.CHANGED,
            "Equipment",
            17,
            "TB-\"1\"",
            List.of(
                    new FieldChange("stage", new FieldValue("IN_STORAGE", null), new FieldValue("IN_USE", null)),
                    new FieldChange("place", null, new FieldValue("K1 Kho Đông\n", 4L))));

    @Test
    void changeIsWrittenAsTheFormatSays() {
        assertEquals(
                "{\"entity\":\"Equipment\",\"fields\":{\"place\":{\"after\":{\"id\":4,\"text\":\"K1 Kho Đông\\n\"}},"
                        + "\"stage\":{\"after\":{\"text\":\"IN_USE\"},\"before\":{\"text\":\"IN_STORAGE\"}}},"
                        + "\"form\":\"provenant-change-1\",\"kind\":\"CHANGED\",\"label\":\"TB-\\\"1\\\"\",\"record\":17}",
                text(CHANGE.canonical()));
    }

    @Test
    void entryIsWrittenAsTheFormatSays() {
        var entry = new AuditEntry(
                5,
                Instant.parse("2026-05-04T01:02:03.4Z"),
                LocalDate.parse("2026-05-01"),
                2L,
                "Record keeper",
                3L,
                "Example Ltd",
                "PAGE",
                "MoveEquipment",
                "Moved",
                "REFUSED",
                new AuditEntry.Refusal("custody.rule.CLOSED", List.of("K1", 2, Map.of("day", "2026-05-01"))),
                List.of("Equipment:17"),
                1,
                TreeHash.ofLeaf(CHANGE.canonical()));

        assertEquals(
                "{\"actor\":\"Record keeper\",\"actorId\":2,\"changes\":{\"count\":1,\"root\":\""
                        + entry.changesRoot().hex()
                        + "\"},\"channel\":\"PAGE\",\"company\":\"Example Ltd\",\"companyId\":3,"
                        + "\"form\":\"provenant-entry-1\",\"happenedOn\":\"2026-05-01\",\"id\":5,\"outcome\":\"REFUSED\","
                        + "\"reason\":\"Moved\",\"recordedAt\":\"2026-05-04T01:02:03.400000Z\","
                        + "\"refusal\":{\"rule\":\"custody.rule.CLOSED\",\"values\":[\"K1\",2,{\"day\":\"2026-05-01\"}]},"
                        + "\"subjects\":[\"Equipment:17\"],\"useCase\":\"MoveEquipment\"}",
                text(entry.canonical()));
        assertEquals(TreeHash.ofLeaf(entry.canonical()), entry.leaf());
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        var entry = new AuditEntry(
                1,
                Instant.EPOCH,
                null,
                null,
                "—",
                null,
                null,
                "SYSTEM",
                "SignIn",
                null,
                "DENIED",
                null,
                List.of(),
                0,
                TreeHash.ofNothing());

        assertEquals(
                "{\"actor\":\"—\",\"changes\":{\"count\":0,\"root\":\""
                        + TreeHash.ofNothing().hex()
                        + "\"},\"channel\":\"SYSTEM\",\"form\":\"provenant-entry-1\",\"id\":1,\"outcome\":\"DENIED\","
                        + "\"recordedAt\":\"1970-01-01T00:00:00.000000Z\",\"subjects\":[],\"useCase\":\"SignIn\"}",
                text(entry.canonical()));
    }

    @Test
    void anyTextIsWrittenAsTheStandardWritesIt() throws IOException {
        var random = new Random(8785);
        for (int round = 0; round < 2_000; round++) {
            var change = new RecordChange(
                    ChangeKind.CREATED,
                    anyText(random),
                    random.nextLong(1L << 53),
                    anyText(random),
                    List.of(
                            new FieldChange(anyText(random), new FieldValue(anyText(random), 7L), null),
                            new FieldChange(anyText(random), null, new FieldValue(anyText(random), null))));

            var written = change.canonical();

            assertArrayEquals(new JsonCanonicalizer(written).getEncodedUTF8(), written);
        }
    }

    @Test
    void whatTheStandardCannotWriteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("a", 1.5)));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("a", (1L << 53) + 1)));
    }

    private static String anyText(Random random) {
        return random.ints(random.nextInt(20), 1, 0x11000)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .map(point -> random.nextInt(3) == 0 ? point % 0x80 + 1 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }
}
