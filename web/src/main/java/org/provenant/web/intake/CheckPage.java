package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportProblems;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.intake.StartConfirm;
import org.provenant.application.intake.sheet.ReturnedFile;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** What the check of a file found: every problem, the file back with reasons, or the way into the register. */
@Named
@RequestScoped
public class CheckPage {

    @Inject
    ImportList imports;

    @Inject
    ImportProblems problems;

    @Inject
    ImportFiles files;

    @Inject
    StartConfirm startConfirm;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable ImportRow row;
    private @Nullable List<RowProblem> shown;

    private ImportBatchId id() {
        return new ImportBatchId(address.id());
    }

    public ImportRow getRow() {
        if (row == null) {
            row = imports.get(id());
        }
        return row;
    }

    /** Asks for all devices to be registered and shows how far that is. */
    public void confirm() {
        startConfirm.start(id());
        redirects.to("/intake/card.xhtml?id=" + address.id());
    }

    /** Gives the user's own file back with the reasons in it. */
    public void download() {
        var name = getRow().fileName();
        var mapping = files.propose(id(), null).mapping();
        var found = problems.of(id(), 0, ImportProblems.MOST);
        var file = files.open(id());
        Downloads.send(
                name,
                ReturnedFile.mediaType(file),
                out -> ReturnedFile.write(file, mapping, found, languages.getLanguage(), out));
    }

    public List<RowProblem> getProblems() {
        if (shown == null) {
            shown = getRow().problems() == 0 ? List.of() : problems.of(id(), from(), address.getSize());
        }
        return shown;
    }

    private int from() {
        var after = address.number("after");
        return Math.toIntExact(Objects.requireNonNullElse(after == null ? address.number("before") : after, 0L));
    }

    public @Nullable String getNext() {
        var next = from() + address.getSize();
        return next < getRow().problems() && next < ImportProblems.MOST ? Integer.toString(next) : null;
    }

    public @Nullable String getPrevious() {
        return from() == 0 ? null : Integer.toString(Math.max(0, from() - address.getSize()));
    }

    /** Why a value cannot be. */
    public String reason(RowProblem problem) {
        return problem.reason(Terms.in(languages.getLanguage()));
    }

    /** What to do about it. */
    public String hint(RowProblem problem) {
        return problem.hint(Terms.in(languages.getLanguage()));
    }
}
