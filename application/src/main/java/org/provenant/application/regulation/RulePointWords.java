package org.provenant.application.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.provenant.application.audit.FieldWords;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes the rules that a record rests on in words, for the history. */
@ApplicationScoped
class RulePointWords implements FieldWords {

    private static final Set<String> FIELDS =
            Set.of("Dossier.rules", "Dossier.checkedRules", "Research.rules", "CaseDecision.rulePoint");

    @Override
    public boolean writes(String entity, String field) {
        return FIELDS.contains(entity + "." + field);
    }

    @Override
    public String write(String text, Language language) {
        var point = RulePoint.read(text);
        return Terms.in(language).text("regulation.value.rulePoint", point.edition(), point.day());
    }
}
