package org.provenant.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleList;
import org.provenant.application.regulation.RuleWords;
import org.provenant.application.regulation.VerifyRule;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleRowId;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One rule of the rule book; an administrator records that it agrees with the official text. */
@Named
@RequestScoped
public class RulePage {

    @Inject
    RuleList rules;

    @Inject
    VerifyRule verifyRule;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable RuleRow row;
    private @Nullable RuleFacts facts;
    private @Nullable Integer version;
    private @Nullable String comparedWith;

    public void verify() {
        verifyRule.verify(getRow().id(), Objects.requireNonNull(version), Objects.requireNonNullElse(comparedWith, ""));
        redirects.to("/regulation/rule.xhtml?id=" + address.id(), "regulation.done.verified", getRow().code());
    }

    public RuleRow getRow() {
        if (row == null) {
            row = rules.get(new RuleRowId(address.id()));
        }
        return row;
    }

    public RuleFacts getFacts() {
        if (facts == null) {
            facts = getRow().facts();
        }
        return facts;
    }

    /** What the rule says, field by field. */
    public List<Said> getSaid() {
        var terms = Terms.in(languages.getLanguage());
        return getRow().content().values().entrySet().stream()
                .map(entry ->
                        new Said(terms.word(entry.getKey()), RuleWords.write(entry.getKey(), entry.getValue(), terms)))
                .toList();
    }

    /** Whether somebody may still compare it with an official text. */
    public boolean isVerifiable() {
        return getRow().untilEdition() == null && getFacts().instrument() != null;
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    public @Nullable Integer getVersion() {
        return version == null ? Integer.valueOf(getRow().version()) : version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable String getComparedWith() {
        return comparedWith;
    }

    public void setComparedWith(@Nullable String comparedWith) {
        this.comparedWith = comparedWith;
    }

    /** A field and its value in words. */
    public record Said(String name, String value) {}
}
