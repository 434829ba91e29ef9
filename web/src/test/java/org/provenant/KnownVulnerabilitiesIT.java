package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.provenant.KnownVulnerabilities.Part;

/** Nothing is shipped of which a hole is known, unless it is written why it does no harm here. */
class KnownVulnerabilitiesIT {

    private static final Path BILL = Path.of("..", "target", "bom.json");
    private static final Pattern PROOF = Pattern.compile("\\b[A-Z]\\w+(?:IT|Test)\\b");

    private final KnownVulnerabilities known = KnownVulnerabilities.read();

    @Test
    void nothingShippedHasAKnownHole() throws IOException {
        assertEquals(List.of(), known.open(ShippedParts.all()));
    }

    @Test
    void everyMitigationIsNeeded() throws IOException {
        assertEquals(List.of(), known.needless(ShippedParts.all()));
    }

    @Test
    void librariesAndWhatTheServerCarriesAreSeen() throws IOException {
        assertTrue(names(ShippedParts.libraries())
                .containsAll(List.of(
                        "org.primefaces:primefaces", "org.postgresql:postgresql", "fish.payara.extras:payara-micro")));
        assertTrue(names(ShippedParts.insideTheServer()).contains("com.hazelcast:hazelcast"));
    }

    /** The bill is made only where the build may ask the network. */
    @Test
    void theBillOfMaterialsNamesEveryLibrary() throws IOException {
        if (Files.exists(BILL)) {
            var named = new ArrayList<String>();
            new ObjectMapper()
                    .readTree(BILL.toFile())
                    .path("components")
                    .forEach(component -> named.add(component.path("group").asText() + ":"
                            + component.path("name").asText()));

            var missing = new ArrayList<>(names(ShippedParts.libraries()));
            missing.removeAll(named);

            assertEquals(List.of(), missing);
        }
    }

    private static Set<String> tests() throws IOException {
        try (var files =
                Files.find(Path.of(".."), 12, (file, kind) -> file.toString().endsWith(".java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> names(Set<Part> parts) {
        return parts.stream().map(Part::coordinates).toList();
    }

    @Test
    void everyTestThatAMitigationRestsOnIsThere() throws IOException {
        var tests = tests();
        for (var hole : known.holes()) {
            assertFalse(hole.identifier().isBlank() || hole.source().isBlank(), hole.coordinates());
            var named = PROOF.matcher(hole.mitigation());
            while (named.find()) {
                assertTrue(tests.contains(named.group()), hole.identifier() + " rests on " + named.group());
            }
        }
    }
}
