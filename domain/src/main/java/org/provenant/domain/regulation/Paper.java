package org.provenant.domain.regulation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/**
 * One paper of a case's dossier, as the rule book asks for it.
 *
 * @param rule number of the row that asks for it; 0 before its edition is adopted
 * @param code what the paper is called within the checklist, such as {@code REQ}
 * @param alsoForm another form that is taken too, under what the note says; none for most
 * @param sets how many are handed in
 * @param note what else must be known of it; none for most
 */
public record Paper(
        long rule,
        String code,
        String nameVi,
        String nameEn,
        PaperForm form,
        @Nullable PaperForm alsoForm,
        int sets,
        boolean mandatory,
        @Nullable String noteVi,
        @Nullable String noteEn,
        RuleSource source)
        implements Serializable {

    /** @param reading of a row of the kind {@link RuleKind#PAPER} */
    public static Paper of(RuleReading reading) {
        var content = reading.facts().content();
        return new Paper(
                reading.rule(),
                reading.facts().code(),
                content.text(RuleField.NAME_VI),
                content.text(RuleField.NAME_EN),
                content.choice(RuleField.PAPER_FORM, PaperForm.class),
                content.findChoice(RuleField.ALSO_FORM, PaperForm.class),
                content.number(RuleField.SETS),
                content.isSet(RuleField.MANDATORY),
                content.find(RuleField.NOTE_VI),
                content.find(RuleField.NOTE_EN),
                reading.source());
    }

    /** Whether it may be handed in in this form: the one that is asked for, a better one, or another that is taken too. */
    public boolean takes(PaperForm given) {
        return given.compareTo(form) <= 0 || given == alsoForm;
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    public @Nullable String note(Language language) {
        return language == Language.VI || noteEn == null ? noteVi : noteEn;
    }
}
