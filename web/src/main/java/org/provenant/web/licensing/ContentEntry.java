package org.provenant.web.licensing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentKind;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.ValueRule;

/** One field of a dossier's paper while it is typed. */
public class ContentEntry {

    private final ContentField field;
    private @Nullable String text;
    private @Nullable LocalDate day;
    private @Nullable BigDecimal number;
    private @Nullable EndRoute route;

    ContentEntry(ContentField field) {
        this.field = field;
    }

    /** @param content in the fixed form of the field's kind */
    void fill(@Nullable String content) {
        if (content == null) {
            return;
        }
        switch (field.kind()) {
            case TEXT, LONG_TEXT -> text = content;
            case DATE -> day = LocalDate.parse(content);
            case NUMBER -> number = new BigDecimal(content);
            case ROUTE -> route = EndRoute.valueOf(content);
        }
    }

    /** What was typed, in the fixed form of the field's kind. */
    @Nullable
    String typed() {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text;
            case DATE -> day == null ? null : day.toString();
            case NUMBER -> number == null ? null : number.toPlainString();
            case ROUTE -> route == null ? null : route.name();
        };
    }

    public ContentField getField() {
        return field;
    }

    /** The kind's name, by which the page chooses the input. */
    public String getKind() {
        return field.kind().name();
    }

    /** The rules whose refusal stands at this field. */
    public String getRules() {
        if (field.kind() == ContentKind.ROUTE) {
            return LicensingRule.ROUTE_NOT_OF_CASE.name();
        }
        return field == ContentField.RESEARCH_ENDS ? ValueRule.PERIOD_ENDS_BEFORE_START.name() : "";
    }

    /** Whether the paper is not complete without it. */
    public boolean isNeeded() {
        return field.isRequired();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable BigDecimal getNumber() {
        return number;
    }

    public void setNumber(@Nullable BigDecimal number) {
        this.number = number;
    }

    public @Nullable EndRoute getRoute() {
        return route;
    }

    public void setRoute(@Nullable EndRoute route) {
        this.route = route;
    }
}
