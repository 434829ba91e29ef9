package org.provenant.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.provenant.domain.shared.Terms;

/** Icon and colour of each state, from {@code marks.properties}: {@code <context>.<Type>.<CONSTANT>=<colour> <icon>}. */
@Named
@ApplicationScoped
public class Marks {

    private static final String PLAIN = "muted pi-circle";

    private final ResourceBundle marks = ResourceBundle.getBundle("org.provenant.web.marks");

    /** Colour: ok, info, warn, bad or muted. */
    public String kind(Enum<?> state) {
        return mark(state)[0];
    }

    public String icon(Enum<?> state) {
        return mark(state)[1];
    }

    private String[] mark(Enum<?> state) {
        var key = Terms.keyOf(state);
        return (marks.containsKey(key) ? marks.getString(key) : PLAIN).split(" ", 2);
    }
}
