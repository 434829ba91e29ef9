package org.provenant.domain.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as people here write them: {@code dd/MM/yyyy}. Nothing is guessed; 31/02/2026 is no day. */
public final class TypedDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /** The day that a text names, if it names one. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** @throws DateTimeException if the text names no day */
    public static LocalDate parse(String text) {
        return LocalDate.parse(text.strip(), TYPED);
    }
}
