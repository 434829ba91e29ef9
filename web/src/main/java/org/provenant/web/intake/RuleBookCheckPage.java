package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.rulebook.AdoptRuleBook;
import org.provenant.application.intake.rulebook.RuleBookUploads;
import org.provenant.application.licensing.RuleBookPreview;
import org.provenant.application.regulation.RuleWords;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.regulation.RuleBookUploadId;
import org.provenant.domain.regulation.RuleDifference;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** What an uploaded rule book would change, or everything wrong with it. */
@Named
@RequestScoped
public class RuleBookCheckPage {

    /** So many problems are shown; whoever has more has one mistake in many rows. */
    private static final int MOST_PROBLEMS = 200;

    @Inject
    RuleBookUploads uploads;

    @Inject
    RuleBookPreview preview;

    @Inject
    AdoptRuleBook adoptRuleBook;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private RuleBookUploads.@Nullable Checked checked;
    private RuleBookPreview.@Nullable Preview seenAhead;
    private @Nullable Reason reason;

    public void adopt() {
        var edition = adoptRuleBook.adopt(id(), Objects.requireNonNull(reason));
        redirects.to("/regulation/list.xhtml", "regulation.done.adopted", edition);
    }

    private RuleBookUploadId id() {
        return new RuleBookUploadId(address.id());
    }

    public RuleBookUploads.Checked getChecked() {
        if (checked == null) {
            checked = uploads.check(id());
        }
        return checked;
    }

    /** What it would ask otherwise of open dossiers, once it is adopted. */
    public RuleBookPreview.Preview getPreview() {
        if (seenAhead == null) {
            seenAhead = preview.of(getChecked().difference());
        }
        return seenAhead;
    }

    public List<RowProblem> getProblems() {
        return getChecked().problems().stream().limit(MOST_PROBLEMS).toList();
    }

    /** Why a value cannot be. */
    public String reason(RowProblem problem) {
        return problem.reason(Terms.in(languages.getLanguage()));
    }

    /** What to write instead. */
    public String hint(RowProblem problem) {
        return problem.hint(Terms.in(languages.getLanguage()));
    }

    /** What a value that differs is called. */
    public String name(RuleDifference.Value value) {
        return value.name(Terms.in(languages.getLanguage()));
    }

    public @Nullable String before(RuleDifference.Value value) {
        return RuleWords.before(value, Terms.in(languages.getLanguage()));
    }

    public @Nullable String after(RuleDifference.Value value) {
        return RuleWords.after(value, Terms.in(languages.getLanguage()));
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
