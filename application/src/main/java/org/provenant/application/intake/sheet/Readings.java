package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.shared.RuleViolated;

/** Finds out which declared formats could read the texts of a file. It never chooses between two that could. */
final class Readings<F extends Enum<F>> {

    private static final int EXAMPLES = 5;

    private final Class<F> formats;
    private final BiFunction<F, String, Object> reader;
    private final Map<F, Integer> unreadable;
    private final Set<String> differing = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private boolean anyDiffer;
    private int texts;

    private Readings(Class<F> formats, BiFunction<F, String, Object> reader) {
        this.formats = formats;
        this.reader = reader;
        this.unreadable = new EnumMap<>(formats);
    }

    static Readings<DateOrder> ofDates() {
        return new Readings<>(DateOrder.class, DateOrder::read);
    }

    static Readings<NumberStyle> ofNumbers() {
        return new Readings<>(NumberStyle.class, NumberStyle::read);
    }

    void add(String text) {
        texts++;
        var meanings = new HashSet<Object>();
        int readers = 0;
        for (var format : formats.getEnumConstants()) {
            try {
                meanings.add(reader.apply(format, text));
                readers++;
            } catch (RuleViolated e) {
                unreadable.merge(format, 1, Integer::sum);
            }
        }
        if (meanings.size() > 1) {
            anyDiffer = true;
            remember(differing, text);
        } else if (readers < formats.getEnumConstants().length) {
            anyDiffer = true;
            remember(others, text);
        }
    }

    private static void remember(Collection<String> examples, String text) {
        if (examples.size() < EXAMPLES) {
            examples.add(text);
        }
    }

    /** The only format that can read every text, if it matters and there is just one. */
    Optional<F> only() {
        var able = able();
        return anyDiffer && able.size() == 1 ? Optional.of(able.get(0)) : Optional.empty();
    }

    /** Whether a person must say which format is meant. */
    boolean isOpen() {
        return anyDiffer && able().size() != 1;
    }

    /** The formats that can read every text. */
    private List<F> able() {
        var able = new ArrayList<F>();
        for (var format : formats.getEnumConstants()) {
            if (texts > 0 && !unreadable.containsKey(format)) {
                able.add(format);
            }
        }
        return able;
    }

    FormatQuestion question(FormatQuestion.Format format) {
        var able = able();
        List<Enum<?>> choices = new ArrayList<>(able.isEmpty() ? List.of(formats.getEnumConstants()) : able);
        var examples = new LinkedHashSet<>(differing);
        examples.addAll(others);
        return new FormatQuestion(format, examples.stream().limit(EXAMPLES).toList(), choices);
    }
}
