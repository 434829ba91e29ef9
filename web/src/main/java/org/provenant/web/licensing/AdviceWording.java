package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.CaseAdvice;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** The sentences of an advice in the language of the page. */
@Named("adviceWording")
@RequestScoped
public class AdviceWording {

    @Inject
    Languages languages;

    @Inject
    Labels labels;

    public String of(CaseAdvice.Said said) {
        return isEnglish() ? said.en() : said.vi();
    }

    /** The question of a condition. */
    public @Nullable String question(CaseAdvice.Condition condition) {
        return isEnglish() ? condition.questionEn() : condition.questionVi();
    }

    /** What is excepted from the heading; nothing for most. */
    public @Nullable String exception(CaseAdvice.Listing listing) {
        return isEnglish() ? listing.noteEn() : listing.noteVi();
    }

    /** What another route asks for. */
    public String note(CaseAdvice.Outside outside) {
        return isEnglish() ? outside.noteEn() : outside.noteVi();
    }

    /** A heading of 4, 6 or 8 digits as documents print it. */
    public String heading(String digits) {
        return HsCode.shown(digits);
    }

    /** Instrument, article and how far they were checked. */
    public String source(RuleSource source) {
        var text = source.text().isEmpty() ? labels.text("regulation.label.ownProposal") : source.text();
        return text + " · " + labels.word(source.certainty());
    }

    private boolean isEnglish() {
        return languages.getLanguage() == Language.EN;
    }
}
