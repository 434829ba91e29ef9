package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a table in a form that grows while it is filled in. The form says how many rows it has; their inputs are
 * called like {@code goods0}, {@code goods1}.
 */
@Named
@RequestScoped
public class EntryRows {

    private static final int AT_FIRST = 3;
    private static final int MOST = 200;

    @Inject
    HttpServletRequest request;

    private int atFirst = AT_FIRST;

    /** How many rows the form has. */
    public int getCount() {
        var told = request.getParameter("rows");
        return told == null || !told.matches("\\d{1,3}")
                ? atFirst
                : Math.max(1, Math.min(MOST, Integer.parseInt(told)));
    }

    /** The most rows that a form can have. */
    public int getMost() {
        return MOST;
    }

    /** One of these for each row of the form. */
    public <T> List<T> make(Supplier<T> row) {
        return IntStream.range(0, getCount()).mapToObj(index -> row.get()).toList();
    }

    /** One of these for each row of the form, which begins with a row for each that there is already, filled from it. */
    public <T, F> List<T> filled(List<F> now, Supplier<T> row, BiConsumer<T, F> fill) {
        atFirst = Math.max(1, now.size());
        var rows = make(row);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            for (int i = 0; i < Math.min(now.size(), rows.size()); i++) {
                fill.accept(rows.get(i), now.get(i));
            }
        }
        return rows;
    }

    /** Whether something was typed into one of these inputs of a row, so that the rest of it must be there too. */
    public boolean isBegun(int row, String inputs) {
        return Stream.of(inputs.split(" "))
                .map(input -> request.getParameter(input + row))
                .anyMatch(value -> value != null && !value.isBlank());
    }
}
