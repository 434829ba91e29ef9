package org.provenant.application.shared.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Tells text from what only looks like it, and XML from pages that a browser would run. */
final class TextGuard {

    private static final String ALLOWED_CONTROLS = "\t\n\r\f";
    private static final List<String> WEB_PAGES =
            List.of("<html", "<!doctype", "<script", "<svg", "<table", "<body", "<?php");
    private static final Set<String> WEB_ROOTS = Set.of("html", "svg", "script", "stylesheet", "transform", "hta");
    private static final byte[][] SCRIPT_TAGS = {
        "<script".getBytes(StandardCharsets.US_ASCII), "<SCRIPT".getBytes(StandardCharsets.US_ASCII)
    };

    private TextGuard() {}

    static AttachmentType typeOf(byte[] bytes) {
        if (!isText(bytes)) {
            throw new RuleViolated(FileRule.FILE_KIND_NOT_TAKEN);
        }
        var start = FileKind.startOf(bytes);
        if (WEB_PAGES.stream().anyMatch(start::startsWith)) {
            throw new RuleViolated(FileRule.FILE_WEB_PAGE);
        }
        if (start.startsWith("<?xml")) {
            requireHarmlessXml(bytes);
            return AttachmentType.XML;
        }
        for (var tag : SCRIPT_TAGS) {
            if (Bytes.find(bytes, tag, 0, bytes.length) >= 0) {
                throw new RuleViolated(FileRule.FILE_WEB_PAGE);
            }
        }
        return AttachmentType.TEXT;
    }

    /** Text holds no control characters but those of lines; in UTF-16, which says so, every other byte may be zero. */
    private static boolean isText(byte[] bytes) {
        boolean wide = bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
        var letters =
                wide ? new String(bytes, StandardCharsets.UTF_16) : new String(bytes, StandardCharsets.ISO_8859_1);
        return letters.chars().allMatch(letter -> letter >= ' ' || ALLOWED_CONTROLS.indexOf(letter) >= 0);
    }

    /** No document type, no inclusion of other files, no page or picture that a browser would run. */
    private static void requireHarmlessXml(byte[] bytes) {
        boolean first = true;
        try (var xml = XmlPart.open("xml", new ByteArrayInputStream(bytes))) {
            while (xml.next()) {
                if (xml.isStart()) {
                    var element = xml.element().toLowerCase(Locale.ROOT);
                    if (first && WEB_ROOTS.contains(element) || element.equals("script")) {
                        throw new RuleViolated(FileRule.FILE_WEB_PAGE);
                    }
                    first = false;
                }
            }
        }
    }
}
