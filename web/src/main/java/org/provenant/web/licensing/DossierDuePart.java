package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierDues;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.regulation.Parameter;
import org.provenant.web.platform.Labels;

/** What is due next for dossiers, wherever a page names it. */
@Named
@RequestScoped
public class DossierDuePart {

    /** As many as a page shows that is about other things too. */
    private static final int FEW = 8;

    @Inject
    DossierDues dues;

    @Inject
    Labels labels;

    private @Nullable List<DossierDues.Due> open;

    /** Every dossier that is not decided, overdue ones first. */
    public List<DossierDues.Due> getOpen() {
        if (open == null) {
            open = dues.open();
        }
        return open;
    }

    /** The most urgent of them. */
    public List<DossierDues.Due> getFirst() {
        return getOpen().stream().limit(FEW).toList();
    }

    /** How many more there are. */
    public int getMore() {
        return Math.max(0, getOpen().size() - FEW);
    }

    /** By whom and until when. */
    public String text(DossierDues.Due due) {
        if (due.turn() == DossierDues.Turn.AUTHORITY) {
            return answer(due);
        }
        if (due.state() == DossierState.SUPPLEMENT_REQUESTED) {
            return due.day() == null
                    ? labels.text("licensing.due.supplementNoTerm")
                    : labels.text("licensing.due.supplement", due.day());
        }
        return labels.text("licensing.due.draft");
    }

    private String answer(DossierDues.Due due) {
        var deadline = due.deadline();
        if (deadline == null || deadline.day() == null || due.day() == null) {
            return labels.text("licensing.due.answerNoTerm");
        }
        return due.day().equals(deadline.day())
                ? labels.text("licensing.due.answer", due.day())
                : labels.text("licensing.due.consultation", deadline.day(), due.day());
    }

    /** Where a deadline comes from. */
    public String source(Parameter parameter) {
        var text = parameter.source().text();
        return text.isEmpty() ? labels.text("licensing.label.proposed") : text;
    }
}
