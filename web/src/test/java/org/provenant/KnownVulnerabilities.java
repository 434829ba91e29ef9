package org.provenant;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/** The maintained list of versions that must not be shipped, {@code org/provenant/known-vulnerabilities.csv}. */
record KnownVulnerabilities(List<Hole> holes) {

    private static final String FILE = "/org/provenant/known-vulnerabilities.csv";

    /** A library, or what is packed inside another one. */
    record Part(String coordinates, String version) {

        @Override
        public String toString() {
            return coordinates + ":" + version;
        }
    }

    /**
     * One known hole.
     *
     * @param affected versions, as Maven writes ranges
     * @param identifier what the world calls it
     * @param source where it is described
     * @param mitigation why it does no harm here; empty if such a version must not be shipped
     */
    record Hole(String coordinates, String affected, String identifier, String source, String mitigation) {

        boolean isIn(Part part) {
            try {
                return part.coordinates().equals(coordinates)
                        && VersionRange.createFromVersionSpec(affected)
                                .containsVersion(new DefaultArtifactVersion(part.version()));
            } catch (InvalidVersionSpecificationException e) {
                throw new AssertionError(FILE + ": no range of versions: " + affected, e);
            }
        }

        boolean isMitigated() {
            return !mitigation.isBlank();
        }
    }

    static KnownVulnerabilities read() {
        var file = Objects.requireNonNull(KnownVulnerabilities.class.getResourceAsStream(FILE), FILE);
        try (var rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new KnownVulnerabilities(
                    rows.stream().map(KnownVulnerabilities::hole).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hole hole(NamedCsvRecord row) {
        return new Hole(
                row.getField("coordinates"),
                row.getField("affected"),
                row.getField("identifier"),
                row.getField("source"),
                row.getField("mitigation"));
    }

    /** What is shipped with a hole that nothing is written against, as sentences. */
    List<String> open(Collection<Part> shipped) {
        return holes.stream()
                .filter(hole -> !hole.isMitigated())
                .flatMap(hole -> shipped.stream()
                        .filter(hole::isIn)
                        .map(part -> part + " has " + hole.identifier() + " (" + hole.source() + ")"))
                .toList();
    }

    /** Mitigations of what is not shipped any more, as sentences. */
    List<String> needless(Collection<Part> shipped) {
        return holes.stream()
                .filter(hole -> hole.isMitigated() && shipped.stream().noneMatch(hole::isIn))
                .map(hole ->
                        "the mitigation of " + hole.identifier() + " in " + hole.coordinates() + " is needed no more")
                .toList();
    }
}
