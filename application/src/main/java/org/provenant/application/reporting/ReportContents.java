package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.ReportAcceptance;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.periodic.AcceptedCheck;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.ReportLine;

/** What a draft says as the register stands now: its figures as of the end of the period, and what its checks find. */
@ApplicationScoped
class ReportContents {

    @Inject
    ReportForms forms;

    @Inject
    ReportFigureQuery figures;

    @Inject
    ReportChecks checks;

    @Inject
    ReportDrafts drafts;

    Content of(ReportDraft draft) {
        var period = draft.period().period();
        var form = formOf(draft);
        var lines = figures.lines(period, form.cases());
        var off = form.facts().checksOff();
        var accepted = drafts.acceptances(draft);
        var findings = checks.of(draft.formCode(), period, lines).stream()
                .filter(finding -> !off.contains(finding.check()))
                .map(finding -> new Checked(finding, holding(accepted, finding)))
                .toList();
        return new Content(form, lines, findings);
    }

    /** The form that it was put up with, or would be put up with now. */
    ReportFormVersion formOf(ReportDraft draft) {
        var kept = draft.form();
        return kept == null ? inForce(draft) : forms.get(kept);
    }

    /** @throws RuleViolated {@link ReportingRule#FIGURES_CHANGED} or {@link ReportingRule#FORM_CHANGED} */
    void requireAsPutUp(ReportDraft draft, Content content) {
        draft.requireForm(inForce(draft).id());
        draft.requireAsPutUp(content.digest());
    }

    /** Whether it was not put up yet, or its figures and its form are those that were. */
    boolean isAsPutUp(ReportDraft draft, Content content) {
        return draft.stage() == DraftStage.DRAFT
                || draft.isOnForm(inForce(draft).id()) && draft.isAsPutUp(content.digest());
    }

    private ReportFormVersion inForce(ReportDraft draft) {
        return forms.inForceOn(draft.formCode(), draft.period().period().to());
    }

    private static Optional<ReportAcceptance> holding(List<ReportAcceptance> all, ReportChecks.Finding finding) {
        var digest = finding.digest();
        return all.stream()
                .filter(each -> each.holdsFor(finding.check(), digest))
                .reduce((earlier, later) -> later);
    }

    /** A check, and that it was accepted as it fails now. */
    record Checked(ReportChecks.Finding finding, Optional<ReportAcceptance> acceptance) {

        boolean stops() {
            return !finding.outcome().passed() && acceptance.isEmpty();
        }
    }

    /** All of it. */
    record Content(ReportFormVersion form, List<ReportLine> lines, List<Checked> checks) {

        FileDigest digest() {
            return FrozenReport.digest(lines);
        }

        /** @throws RuleViolated {@link ReportingRule#CHECK_FAILS} for the first failed check that nobody has accepted */
        void requirePassedOrAccepted() {
            checks.stream().filter(Checked::stops).findFirst().ifPresent(each -> {
                throw new RuleViolated(
                        ReportingRule.CHECK_FAILS,
                        new Term(Terms.keyOf(each.finding().check())),
                        each.finding().outcome().failed());
            });
        }

        List<AcceptedCheck> accepted() {
            return checks.stream()
                    .filter(each -> !each.finding().outcome().passed())
                    .flatMap(each -> each.acceptance().stream()
                            .map(reason -> new AcceptedCheck(each.finding().check(), reason.because())))
                    .toList();
        }
    }
}
