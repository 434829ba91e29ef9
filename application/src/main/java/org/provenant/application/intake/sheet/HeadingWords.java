package org.provenant.application.intake.sheet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.shared.Aliases;
import org.provenant.domain.shared.Text;

/** Recognises what a heading stands for, by the wordings of a properties file for each kind of spreadsheet. */
public final class HeadingWords<C extends Enum<C> & SheetColumn> {

    /** Of lists of devices. */
    public static final HeadingWords<EquipmentColumn> OF_DEVICES = new HeadingWords<>(
            EquipmentColumn.class, "headings.properties", EquipmentColumn.UNIT_VALUE, EquipmentColumn.CURRENCY);

    /** Of lists of goods on customs declarations. */
    public static final HeadingWords<DeclarationColumn> OF_DECLARATIONS = new HeadingWords<>(
            DeclarationColumn.class,
            "declaration-headings.properties",
            DeclarationColumn.VALUE,
            DeclarationColumn.CURRENCY);

    /** Of lists that update devices: those of devices, and what only the register's own lists say. */
    public static final HeadingWords<UpdateColumn> OF_UPDATES = new HeadingWords<>(
            UpdateColumn.class,
            List.of("update-headings.properties", "headings.properties"),
            UpdateColumn.UNIT_VALUE,
            UpdateColumn.CURRENCY);

    /** How sure it is: a heading that is a wording beats one that has it among other words. */
    enum Fit {
        CONTAINED,
        PART,
        WHOLE
    }

    /** What a heading stands for. */
    record Recognised<T extends SheetColumn>(T column, Fit fit) {}

    private static final String IGNORED = "IGNORED";
    private static final int LONGEST_HEADING = 100;
    private static final int SHORTEST_CONTAINED = 4;
    private static final double LEAST_SHARE = 0.3;

    private final Class<C> type;
    private final List<Aliases> wordings;
    private final C amount;
    private final C currency;

    private HeadingWords(Class<C> type, String file, C amount, C currency) {
        this(type, List.of(file), amount, currency);
    }

    /** @param files of which an earlier one is right where they differ */
    private HeadingWords(Class<C> type, List<String> files, C amount, C currency) {
        this.type = type;
        this.wordings =
                files.stream().map(file -> Aliases.of(HeadingWords.class, file)).toList();
        this.amount = amount;
        this.currency = currency;
    }

    /** Everything that a column can say. */
    List<C> columns() {
        return List.of(type.getEnumConstants());
    }

    /** The column of amounts; its heading may name the currency. */
    C amount() {
        return amount;
    }

    C currency() {
        return currency;
    }

    /** What the heading stands for; nothing if it is unknown, ignored, or could be two things. */
    Optional<Recognised<C>> recognise(String heading) {
        var parts = parts(heading);
        var whole = String.join(" ", parts);
        if (parts.isEmpty() || whole.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        for (var text : List.of(heading, whole, withoutBrackets(heading))) {
            var name = find(text);
            if (name.isPresent()) {
                return column(name.get(), Fit.WHOLE);
            }
        }
        var names = new HashSet<String>();
        parts.forEach(part -> find(part).ifPresent(names::add));
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

    private Optional<Recognised<C>> longestWithin(String heading) {
        return wordings.stream()
                .flatMap(words -> words.longestWithin(heading).stream())
                .reduce((one, other) -> other.letters() > one.letters() ? other : one)
                .filter(found -> found.letters() >= SHORTEST_CONTAINED)
                .filter(found -> found.letters() >= Text.plain(heading).length() * LEAST_SHARE)
                .flatMap(found -> column(found.name(), Fit.CONTAINED));
    }

    private Optional<String> find(String text) {
        return wordings.stream().flatMap(words -> words.find(text).stream()).findFirst();
    }

    private Optional<Recognised<C>> column(String name, Fit fit) {
        return name.equals(IGNORED)
                ? Optional.empty()
                : Arrays.stream(type.getEnumConstants())
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .map(column -> new Recognised<>(column, fit));
    }
}
