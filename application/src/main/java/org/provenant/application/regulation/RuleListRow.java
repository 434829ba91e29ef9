package org.provenant.application.regulation;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RuleContent;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * One rule in a list.
 *
 * @param content its fields, one line each
 * @param instrument none for what the product proposes itself
 */
public record RuleListRow(
        long id,
        RuleKind kind,
        String code,
        String content,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String instrument,
        @Nullable String article,
        Certainty certainty,
        @Nullable String verifiedBy,
        @Nullable LocalDate verifiedOn)
        implements Serializable {

    /** What the rule says, in one sentence of that language. */
    public String title(Language language) {
        var read = RuleContent.read(content);
        var terms = Terms.in(language);
        return switch (kind) {
            case PARAMETER ->
                word(read, RuleField.PARAMETER, terms) + ": "
                        + read.inLanguage(RuleField.VALUE, RuleField.VALUE_EN, language);
            case HS_MAPPING ->
                word(read, RuleField.FROM_HEADING, terms) + " → " + word(read, RuleField.TO_HEADING, terms);
            case OTHER_CONTROL -> word(read, RuleField.CONTROL, terms) + ": " + word(read, RuleField.HEADING, terms);
            default -> read.name(language);
        };
    }

    private static String word(RuleContent content, RuleField field, Terms terms) {
        return RuleWords.write(field, content.text(field), terms);
    }
}
