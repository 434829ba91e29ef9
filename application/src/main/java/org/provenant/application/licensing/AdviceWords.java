package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.provenant.application.audit.FieldWords;
import org.provenant.domain.regulation.CaseAdvice.Verdict;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes what the case finder advised in words, for the history. */
@ApplicationScoped
public class AdviceWords implements FieldWords {

    @Override
    public boolean writes(String entity, String field) {
        return entity.equals("CaseDecision") && field.equals("advice");
    }

    @Override
    public String write(String text, Language language) {
        var terms = Terms.in(language);
        return AdviceText.read(text).cases().stream()
                .filter(each -> each.verdict() != Verdict.OTHER_PURPOSE)
                .map(each -> each.permittedCase().name() + ": " + terms.word(each.verdict()))
                .collect(Collectors.joining(" · "));
    }
}
