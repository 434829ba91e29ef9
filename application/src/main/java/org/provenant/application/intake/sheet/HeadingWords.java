package org.provenant.application.intake.sheet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.shared.Aliases;
import org.provenant.domain.shared.Text;

/** Recognises what a heading stands for, by the wordings of {@code headings.properties}. */
final class HeadingWords {

    /** How sure it is: a heading that is a wording beats one that has it among other words. */
    enum Fit {
        CONTAINED,
        PART,
        WHOLE
    }

    /** What a heading stands for. */
    record Recognised(EquipmentColumn column, Fit fit) {}

    private static final String IGNORED = "IGNORED";
    private static final int LONGEST_HEADING = 100;
    private static final int SHORTEST_CONTAINED = 4;
    private static final double LEAST_SHARE = 0.3;

    private static final Aliases WORDINGS = Aliases.of(HeadingWords.class, "headings.properties");

    private HeadingWords() {}

    /** What the heading stands for; nothing if it is unknown, ignored, or could be two things. */
    static Optional<Recognised> recognise(String heading) {
        var parts = parts(heading);
        var whole = String.join(" ", parts);
        if (parts.isEmpty() || whole.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        for (var text : List.of(heading, whole, withoutBrackets(heading))) {
            var name = WORDINGS.find(text);
            if (name.isPresent()) {
                return column(name.get(), Fit.WHOLE);
            }
        }
        var names = new HashSet<String>();
        parts.forEach(part -> WORDINGS.find(part).ifPresent(names::add));
        if (!names.isEmpty()) {
            if (names.size() > 1) {
                names.remove(IGNORED);
            }
            return names.size() == 1 ? column(names.iterator().next(), Fit.PART) : Optional.empty();
        }
        return longestWithin(whole);
    }

    /** A heading may say the same in two languages, or add a unit in brackets. */
    private static List<String> parts(String heading) {
        return Arrays.stream(heading.split("[/|\\n\\r()\\[\\]{};:*]| - | – "))
                .filter(part -> !Text.plain(part).isEmpty())
                .toList();
    }

    private static String withoutBrackets(String heading) {
        return heading.replaceAll("\\([^)]*\\)|\\[[^]]*]|\\{[^}]*}", " ");
    }

    private static Optional<Recognised> longestWithin(String heading) {
        return WORDINGS.longestWithin(heading)
                .filter(found -> found.letters() >= SHORTEST_CONTAINED)
                .filter(found -> found.letters() >= Text.plain(heading).length() * LEAST_SHARE)
                .flatMap(found -> column(found.name(), Fit.CONTAINED));
    }

    private static Optional<Recognised> column(String name, Fit fit) {
        return name.equals(IGNORED)
                ? Optional.empty()
                : Optional.of(new Recognised(EquipmentColumn.valueOf(name), fit));
    }
}
