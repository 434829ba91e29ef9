package org.provenant.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of what was measured: a name, a value with its unit and, for a ratio that has an aim, whether it is met. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final List<Figure> all = new ArrayList<>();

    /** One line of the table. */
    record Figure(
            String name,
            double value,
            String unit,
            @Nullable Double aim,
            @Nullable Boolean met) {

        private String line() {
            var end = aim == null ? "" : String.format(Locale.ROOT, "  aim ≤ %s  %s", number(aim), verdict());
            return String.format(Locale.ROOT, "%-64s %12s %-7s%s", name, number(value), unit, end);
        }

        private String verdict() {
            return Boolean.TRUE.equals(met) ? "met" : "MISSED";
        }

        private static String number(double value) {
            return value >= 1_000
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : String.format(Locale.ROOT, "%.2f", value);
        }
    }

    void add(String name, double value, String unit) {
        keep(new Figure(name, value, unit, null, null));
    }

    /** A figure that should not be more than so much. */
    void aim(String name, double value, String unit, double most) {
        keep(new Figure(name, value, unit, most, value <= most));
    }

    /** Told at once, so that a run that is cut short has told what it knows. */
    private void keep(Figure figure) {
        all.add(figure);
        System.out.println(figure.line());
        System.out.flush();
    }

    void print(PrintStream out) {
        out.println();
        all.forEach(figure -> out.println(figure.line()));
        out.println();
        out.println("Aims met: "
                + all.stream().filter(each -> Boolean.TRUE.equals(each.met)).count() + ", missed: "
                + all.stream().filter(each -> Boolean.FALSE.equals(each.met)).count());
        out.flush();
    }

    void write(Path file) {
        try {
            JSON.writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
