package org.provenant.application.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.provenant.application.audit.FieldWords;
import org.provenant.domain.regulation.RuleContent;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes what a rule says in words, for the history. */
@ApplicationScoped
class RuleContentWords implements FieldWords {

    @Override
    public boolean writes(String entity, String field) {
        return entity.equals("RuleRow") && field.equals("ruleContent");
    }

    @Override
    public String write(String text, Language language) {
        var terms = Terms.in(language);
        return RuleContent.read(text).values().entrySet().stream()
                .map(entry ->
                        terms.word(entry.getKey()) + ": " + RuleWords.write(entry.getKey(), entry.getValue(), terms))
                .collect(Collectors.joining(" • "));
    }
}
