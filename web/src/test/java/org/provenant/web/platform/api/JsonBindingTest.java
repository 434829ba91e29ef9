package org.provenant.web.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;

/** What a body may look like, and what is said of one that does not. */
class JsonBindingTest {

    /** One field of every shape. */
    record Wish(
            String text,
            int number,
            BigDecimal amount,
            boolean truth,
            LocalDate day,
            PlaceKind kind,
            PlaceId place,
            Quantity pieces,
            List<Part> parts,
            Map<PlaceKind, String> names,
            @Nullable String note) {}

    record Part(String name, @Nullable List<Integer> sizes) {}

    private static final String FULL = """
            {"text": "Nhà máy", "number": 7, "amount": 0.10, "truth": true, "day": "2026-02-28", "kind": "SITE",
             "place": 3, "pieces": 12, "parts": [{"name": "a", "sizes": [1, 2]}], "names": {"ROOM": "Phòng"}}""";

    @Test
    void bodyBecomesARecordOfValues() throws IOException {
        var wish = read(FULL);

        var expected = new Wish(
                "Nhà máy",
                7,
                new BigDecimal("0.10"),
                true,
                LocalDate.of(2026, 2, 28),
                PlaceKind.SITE,
                new PlaceId(3),
                new Quantity(12),
                List.of(new Part("a", List.of(1, 2))),
                Map.of(PlaceKind.ROOM, "Phòng"),
                null);
        assertEquals(expected, wish);
    }

    @Test
    void nothingWrittenIsNothingRead() throws IOException {
        assertEquals(
                null, read(FULL.replace("\"text\"", "\"note\": null, \"text\"")).note());
    }

    @Test
    void numbersAreNotTakenFromTextNorCut() {
        assertEquals(List.of("/number"), wrong(FULL.replace("\"number\": 7", "\"number\": \"7\"")));
        assertEquals(List.of("/number"), wrong(FULL.replace("\"number\": 7", "\"number\": 7.5")));
        assertEquals(List.of("/number"), wrong(FULL.replace("\"number\": 7", "\"number\": 3000000000")));
        assertEquals(List.of("/amount"), wrong(FULL.replace("0.10", "true")));
    }

    @Test
    void valuesRefuseByTheirOwnRules() {
        assertEquals(List.of("/pieces"), wrong(FULL.replace("12", "-12")));
        assertEquals(List.of("/day"), wrong(FULL.replace("2026-02-28", "2026-02-30")));
        assertEquals(List.of("/kind"), wrong(FULL.replace("\"SITE\"", "\"site\"")));
        assertEquals(List.of("/names/HALL"), wrong(FULL.replace("\"ROOM\"", "\"HALL\"")));
    }

    @Test
    void placesWithinListsAreNamed() {
        assertEquals(
                List.of("/parts/0/sizes/1", "/parts/0/size~1~0"),
                wrong(FULL.replace("[1, 2]", "[1, \"2\"], \"size/~\": 1")));
    }

    @Test
    void brokenTextIsNamedByLineAndColumn() {
        var refusal = assertThrows(RuleViolated.class, () -> read("{\n  \"text\": nul }"));

        assertEquals(ApiRule.MALFORMED_JSON, refusal.rule());
        assertEquals(2, refusal.values().get(0));
    }

    private static Wish read(String json) throws IOException {
        return (Wish) Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Wish.class);
    }

    private static List<String> wrong(String json) {
        return assertThrows(BodyInvalid.class, () -> read(json)).fields().stream()
                .map(BodyInvalid.Wrong::pointer)
                .sorted()
                .toList();
    }
}
