package org.provenant.web.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.ColumnSample;
import org.provenant.application.intake.sheet.FormatQuestion;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.ListAddress;

/** The form in which a user says what the columns of a file mean, over what the program found. */
public final class MappingForm<C extends Enum<C> & SheetColumn> {

    private static final String COLUMN = "column";
    private static final String FIXED = "fixed";

    private final Class<C> type;
    private final ListAddress address;
    private final Proposal<C> found;
    private final Function<SheetMapping<C>, Proposal<C>> review;
    private final boolean sent;
    private @Nullable Proposal<C> shown;

    /**
     * @param found what the program found
     * @param review looks at the file again with what was declared
     * @param sent whether the user has sent the form
     */
    MappingForm(
            Class<C> type,
            ListAddress address,
            Proposal<C> found,
            Function<SheetMapping<C>, Proposal<C>> review,
            boolean sent) {
        this.type = type;
        this.address = address;
        this.found = found;
        this.review = review;
        this.sent = sent;
    }

    /** What the program found, or what the user has declared so far once the form came back. */
    public Proposal<C> getProposal() {
        if (!sent) {
            return found;
        }
        if (shown == null) {
            shown = review.apply(declared());
        }
        return shown;
    }

    /** @throws RuleViolated if a format is still open */
    void requireAnswers() {
        getProposal().questions().stream().findFirst().ifPresent(open -> {
            throw open.unanswered();
        });
    }

    /** What the user declares. */
    SheetMapping<C> declared() {
        var columns = new ArrayList<MappedColumn<C>>();
        for (var sample : found.columns()) {
            var says = address.value(COLUMN + sample.index(), type);
            if (says != null) {
                columns.add(new MappedColumn<>(sample.index(), sample.heading(), says));
            }
        }
        var fixed = new EnumMap<C, String>(type);
        for (var column : type.getEnumConstants()) {
            var value = address.value(FIXED + column.name());
            if (value != null && columns.stream().noneMatch(mapped -> mapped.column() == column)) {
                fixed.put(column, value);
            }
        }
        return new SheetMapping<>(
                found.mapping().sheet(),
                found.mapping().headerRow(),
                columns,
                fixed,
                address.value("dateOrder", DateOrder.class),
                address.value("numberStyle", NumberStyle.class));
    }

    /** Everything that a column can say. */
    public List<C> getMeanings() {
        return List.of(type.getEnumConstants());
    }

    /** Whether this is what a column says now, as proposed or as the user chose. */
    public boolean isMeant(ColumnSample<C> sample, C meaning) {
        return sample.column() == meaning;
    }

    /** What no column says but one value may say for all rows: what is needed, and what was given before. */
    public List<C> getFixable() {
        var proposal = getProposal();
        return getMeanings().stream()
                .filter(column -> proposal.missing().contains(column)
                        || proposal.mapping().fixed().containsKey(column))
                .toList();
    }

    public String fixed(C column) {
        return getProposal().mapping().fixed().getOrDefault(column, "");
    }

    public DateOrder[] getDateOrders() {
        return DateOrder.values();
    }

    public NumberStyle[] getNumberStyles() {
        return NumberStyle.values();
    }

    /** What of the file leaves the order of dates open, or null. */
    public @Nullable FormatQuestion getDateQuestion() {
        return question(FormatQuestion.Format.DATE_ORDER);
    }

    public @Nullable FormatQuestion getNumberQuestion() {
        return question(FormatQuestion.Format.NUMBER_STYLE);
    }

    private @Nullable FormatQuestion question(FormatQuestion.Format format) {
        return getProposal().questions().stream()
                .filter(question -> question.format() == format)
                .findFirst()
                .orElse(null);
    }
}
