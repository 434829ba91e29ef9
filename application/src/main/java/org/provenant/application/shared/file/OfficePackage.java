package org.provenant.application.shared.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * The parts of a workbook or document, once the whole file has passed: unpacked within the limits, nothing executable or
 * nested in it, nothing that points outside.
 */
public final class OfficePackage {

    /** Says that macros are allowed in it, not that there are any. */
    private static final String BINARY = "ms-excel.sheet.binary";

    private static final int MARK_LENGTH = 16;
    /** A link that a person may click is the only way out of the file that is allowed; nothing follows it. */
    private static final Set<String> HARMLESS_LINKS = Set.of("hyperlink");

    private static final Set<String> NESTED = Set.of("oleObject", "package", "control", "activeXControlBinary");

    private final ZipContents zip;
    private final Map<String, List<Relationship>> relationships = new HashMap<>();
    private final Map<String, String> types;

    private OfficePackage(ZipContents zip) {
        this.zip = zip;
        unpackEverything();
        requirePlainXml();
        this.types = zip.find("[Content_Types].xml").map(this::contentTypes).orElse(Map.of());
        requireNoMacros(types);
        readRelationships();
    }

    /** @throws RuleViolated a {@link FileRule} if the file could do harm */
    public static OfficePackage open(byte[] file) {
        return new OfficePackage(ZipContents.of(file));
    }

    public ZipContents zip() {
        return zip;
    }

    /** Whether it says what its parts are, as packages of office programs do and other zip files do not. */
    public boolean isOffice() {
        return !types.isEmpty();
    }

    /**
     * The part that the whole file stands for, if it is of this kind.
     *
     * @param ending how the part's content type ends, for example {@code .spreadsheetml.sheet.main+xml}
     */
    public Optional<ZipPart> main(String ending) {
        return related("", "officeDocument")
                .filter(part -> types.getOrDefault(part.name().toLowerCase(Locale.ROOT), "")
                        .endsWith(ending));
    }

    /** The first part of a kind that another part points to; "" stands for the whole file. */
    public Optional<ZipPart> related(String from, String kind) {
        return relationshipsOf(from).stream()
                .filter(link -> link.kind().equals(kind) && !link.external())
                .findFirst()
                .flatMap(link -> zip.find(link.target()));
    }

    public List<Relationship> relationshipsOf(String part) {
        return relationships.getOrDefault(Relationship.relsOf(part).toLowerCase(Locale.ROOT), List.of());
    }

    /** Every entry keeps its word about its size, and none is a file that has no business in a document. */
    private void unpackEverything() {
        var buffer = new byte[1 << 16];
        for (var part : zip.parts()) {
            try (var in = zip.open(part)) {
                var mark = in.readNBytes(MARK_LENGTH);
                requireNotNested(part, mark);
                while (in.read(buffer) >= 0) {
                    // the stream itself counts
                }
            } catch (IOException e) {
                throw new RuleViolated(FileRule.FILE_DAMAGED, part.name());
            }
        }
    }

    private static void requireNotNested(ZipPart part, byte[] mark) {
        var name = part.name().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin")) {
            throw new RuleViolated(FileRule.FILE_MACROS);
        }
        if (name.contains("/embeddings/")
                || name.contains("/activex/")
                || FileKind.of(mark).isForeignInside()) {
            throw new RuleViolated(FileRule.FILE_NESTED, part.name());
        }
    }

    private Map<String, String> contentTypes(ZipPart part) {
        var byExtension = new HashMap<String, String>();
        var byName = new HashMap<String, String>();
        try (var xml = XmlPart.open(zip, part)) {
            while (xml.next()) {
                if (xml.isStart("Default")) {
                    byExtension.put(xml.required("Extension").toLowerCase(Locale.ROOT), xml.required("ContentType"));
                } else if (xml.isStart("Override")) {
                    var name = xml.required("PartName").toLowerCase(Locale.ROOT);
                    byName.put(name.startsWith("/") ? name.substring(1) : name, xml.required("ContentType"));
                }
            }
        }
        var types = new HashMap<String, String>();
        for (var entry : zip.parts()) {
            var name = entry.name().toLowerCase(Locale.ROOT);
            var extension = name.substring(name.lastIndexOf('.') + 1);
            types.put(name, byName.getOrDefault(name, byExtension.getOrDefault(extension, "")));
        }
        return types;
    }

    private static void requireNoMacros(Map<String, String> types) {
        for (var type : types.values()) {
            var lower = type.toLowerCase(Locale.ROOT);
            var said = lower.contains("macroenabled") && !lower.contains(BINARY);
            if (said || lower.contains("vbaproject") || lower.contains("macrosheet")) {
                throw new RuleViolated(FileRule.FILE_MACROS);
            }
        }
    }

    private void readRelationships() {
        for (var part : zip.parts()) {
            var name = part.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".rels")) {
                var links = Relationship.read(zip, part);
                links.forEach(OfficePackage::requireHarmless);
                relationships.put(name, links);
            }
        }
    }

    private static void requireHarmless(Relationship link) {
        if (link.kind().equals("vbaProject") || link.kind().equals("xlMacrosheet")) {
            throw new RuleViolated(FileRule.FILE_MACROS);
        }
        if (NESTED.contains(link.kind())) {
            throw new RuleViolated(FileRule.FILE_NESTED, link.target());
        }
        if (link.external() && !HARMLESS_LINKS.contains(link.kind())) {
            throw new RuleViolated(FileRule.FILE_EXTERNAL_LINKS, link.target());
        }
    }

    /** Parts that nobody reads may still not carry a document type. */
    private void requirePlainXml() {
        for (var part : zip.parts()) {
            var name = part.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                try (var xml = XmlPart.open(zip, part)) {
                    xml.next();
                }
            }
        }
    }
}
