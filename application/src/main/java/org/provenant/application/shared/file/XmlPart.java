package org.provenant.application.shared.file;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Reads one XML part of an office package from tag to tag. No document type, no entities, no deep nesting, no endless tags,
 * no endless supply of names: whatever could fill the memory or reach outside ends the reading.
 */
public final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;
    /** Asks a reader to fetch another file in its place. */
    private static final String INCLUSION = "http://www.w3.org/2001/XInclude";

    private static final Set<String> CHARSETS = Set.of("UTF-8", "US-ASCII", "ASCII");

    private final String name;
    private final InputStream in;
    private final XMLStreamReader2 reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private XmlPart(String name, InputStream in, XMLStreamReader2 reader) {
        this.name = name;
        this.in = in;
        this.reader = reader;
    }

    /** Opens the part; the caller closes it. */
    public static XmlPart open(ZipContents zip, ZipPart part) {
        return open(part.name(), zip.open(part));
    }

    public static XmlPart open(String name, InputStream bytes) {
        // A factory of its own: factories keep the names that they have seen.
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var in = new BoundedMarkup(bytes, name);
        try {
            var reader = (XMLStreamReader2) factory.createXMLStreamReader(in);
            var charset = reader.getCharacterEncodingScheme();
            var encoding = charset == null ? reader.getEncoding() : charset;
            if (encoding != null && !CHARSETS.contains(encoding.toUpperCase(Locale.ROOT))) {
                throw new RuleViolated(FileRule.FILE_DAMAGED, name);
            }
            return new XmlPart(name, in, reader);
        } catch (XMLStreamException e) {
            throw new RuleViolated(FileRule.FILE_DAMAGED, name);
        }
    }

    /** Goes on to the next start, end or text. */
    public boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        enter();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD -> throw new RuleViolated(FileRule.FILE_DTD);
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw damaged();
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw damaged();
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw damaged();
        }
        if (INCLUSION.equals(reader.getNamespaceURI())) {
            throw new RuleViolated(FileRule.FILE_EXTERNAL_LINKS, name);
        }
        names.add(reader.getPrefixedName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add("xmlns:" + reader.getNamespacePrefix(i));
        }
        if (names.size() > MOST_NAMES) {
            throw damaged();
        }
    }

    public boolean isStart() {
        return reader.isStartElement();
    }

    public boolean isStart(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    public boolean isEnd(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    public boolean isText() {
        return reader.hasText();
    }

    /** The name of the tag just met, without its namespace. */
    public String element() {
        return reader.getLocalName();
    }

    /** The attribute of that name, whatever its namespace. */
    public @Nullable String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that the part is nothing without. */
    public String required(String attribute) {
        var value = attribute(attribute);
        if (value == null) {
            throw damaged();
        }
        return value;
    }

    /** Whether a yes-or-no attribute says yes. */
    public boolean isSet(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** Adds the text just met. One piece of it is never longer than what may lie between two tags. */
    public void appendText(StringBuilder text) {
        try {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (UncheckedStreamException e) {
            throw damaged();
        }
    }

    /** How many bytes of the part lie before the tag just met. */
    public long startByte() {
        return reader.getLocationInfo().getStartingByteOffset();
    }

    /** What the tag just met has before its colon; empty if it has none. */
    public String prefix() {
        var prefix = reader.getPrefix();
        return prefix == null ? "" : prefix;
    }

    /** Whether the tag just met closes itself. */
    public boolean isEmptyElement() {
        try {
            return reader.isEmptyElement();
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    /** The start tag just met with one attribute taken away or, if a value is given, changed. */
    public String startTag(String attribute, @Nullable String value) {
        var tag = new StringBuilder("<").append(qualified(prefix(), element()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var declared = reader.getNamespacePrefix(i);
            var name = declared == null ? "xmlns" : "xmlns:" + declared;
            appendAttribute(tag, name, reader.getNamespaceURI(i));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var changed = reader.getAttributeLocalName(i).equals(attribute);
            if (!changed || value != null) {
                appendAttribute(
                        tag,
                        qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                        changed ? value : reader.getAttributeValue(i));
            }
        }
        return tag.append('>').toString();
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static void appendAttribute(StringBuilder tag, String name, @Nullable String value) {
        tag.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value == null ? "" : value))
                .append('"');
    }

    /** The text as it stands inside an element or an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public RuleViolated damaged() {
        return new RuleViolated(FileRule.FILE_DAMAGED, name);
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException e) {
            throw damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
