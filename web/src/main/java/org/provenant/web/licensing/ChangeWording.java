package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.provenant.application.regulation.RuleWords;
import org.provenant.domain.regulation.CaseChange;
import org.provenant.domain.regulation.RuleDifference;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** What rules ask otherwise, in sentences of the page's language. */
@Named("changeWording")
@RequestScoped
public class ChangeWording {

    @Inject
    Languages languages;

    @Inject
    Labels labels;

    /** What becomes of a rule: its kind, its name, and whether it comes, goes or changes. */
    public String of(CaseChange.Line line) {
        return labels.text(
                "licensing.change." + line.way(), labels.word(line.kind()), line.name(languages.getLanguage()));
    }

    /** What it says otherwise, in the page's language. */
    public List<RuleDifference.Value> values(CaseChange.Line line) {
        return line.values().stream()
                .filter(value -> isShown(value.name(), line))
                .toList();
    }

    private boolean isShown(String field, CaseChange.Line line) {
        if (languages.getLanguage() == Language.VI) {
            return !field.endsWith("_EN");
        }
        return !field.endsWith("_VI")
                && (!field.equals(RuleField.VALUE.name())
                        || line.values().stream().noneMatch(each -> each.name().equals(RuleField.VALUE_EN.name())));
    }

    /** One value as it was and as it is; of a deadline no more than the numbers. */
    public String of(RuleDifference.Value value) {
        var terms = Terms.in(languages.getLanguage());
        var before = labels.dashed(RuleWords.before(value, terms));
        var after = labels.dashed(RuleWords.after(value, terms));
        return value.name().startsWith(RuleField.VALUE.name())
                ? labels.text("licensing.change.plainValue", before, after)
                : labels.text("licensing.change.value", value.name(terms), before, after);
    }
}
