package org.provenant.application.intake.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provenant.application.shared.file.XmlPart;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** The plain text of a piece of formatted text: all its runs, without the reading aids of East Asian scripts. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /**
     * Reads up to the end of the element just entered.
     *
     * @param row where the text stands, for the refusal of too long a text
     */
    static String read(XmlPart xml, String element, int row) {
        var text = new StringBuilder();
        int aids = 0;
        boolean inText = false;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isText()) {
                if (inText && aids == 0) {
                    append(xml, text, row);
                }
            } else if (xml.isStart("rPh")) {
                aids++;
            } else if (xml.isEnd("rPh")) {
                aids--;
            } else {
                inText = xml.isStart("t");
            }
        }
        return unescape(text.toString());
    }

    /** Adds the text just met, unless that makes too long a cell. */
    static void append(XmlPart xml, StringBuilder text, int row) {
        xml.appendText(text);
        if (text.length() > SheetLimits.CELL_TEXT) {
            throw new RuleViolated(IntakeRule.CELL_TOO_LONG, row, SheetLimits.CELL_TEXT);
        }
    }

    /** Characters that XML cannot hold are written {@code _x000D_}. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
