package org.provenant.reports.engine;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Terms;

/**
 * What makes a file one for the archive (PDF/A-2, ISO 19005-2): its colours are defined, and it says of itself which
 * standard it keeps, in words that agree with its other metadata. Level A where it is tagged, level U where it is not.
 */
final class Archivable {

    private static final String ENVELOPE = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>%s</pdfaid:conformance>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <xmp:CreatorTool>%s</xmp:CreatorTool><xmp:CreateDate>%s</xmp:CreateDate><pdf:Producer>%s</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""";

    private static final Map<Character, String> ESCAPES = new TreeMap<>(Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;"));

    private Archivable() {}

    /** @param day of the paper, which stands as its creation date */
    static void complete(PdfWriter writer, LocalDate day) {
        try {
            writer.getExtraCatalog().put(new PdfName("OutputIntents"), new PdfArray(colours(writer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.setXmpMetadata(metadata(writer, day).getBytes(StandardCharsets.UTF_8));
    }

    private static PdfDictionary colours(PdfWriter writer) throws IOException {
        var profile = writer.addToBody(new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB)));
        var intent = new PdfDictionary(new PdfName("OutputIntent"));
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("Info"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("DestOutputProfile"), profile.getIndirectReference());
        return intent;
    }

    private static String metadata(PdfWriter writer, LocalDate day) {
        var info = writer.getInfo();
        return ENVELOPE.formatted(
                writer.isTagged() ? "A" : "U",
                text(info, PdfName.TITLE),
                text(info, PdfName.AUTHOR),
                text(info, PdfName.SUBJECT),
                text(info, PdfName.CREATOR),
                day.atStartOfDay(Terms.VIETNAM).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                text(info, PdfName.PRODUCER));
    }

    private static String text(PdfDictionary info, PdfName key) {
        @Nullable PdfString value = (PdfString) info.get(key);
        var text = value == null ? "" : value.toUnicodeString();
        for (var escape : ESCAPES.entrySet()) {
            text = text.replace(escape.getKey().toString(), escape.getValue());
        }
        return text;
    }
}
