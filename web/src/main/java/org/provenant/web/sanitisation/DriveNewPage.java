package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.DriveLines;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.compliance.SentFile;
import org.provenant.web.platform.Redirects;

/** Records the drives of many devices from lines that were pasted or stand in a spreadsheet. */
@Named
@RequestScoped
public class DriveNewPage {

    @Inject
    DriveLines lines;

    @Inject
    RecordDrives recordDrives;

    @Inject
    Redirects redirects;

    private @Nullable String text;
    private @Nullable Part file;
    private List<DriveLines.Wrong> wrong = List.of();

    /** Records all lines if every one can be; otherwise shows what is wrong with which. */
    public void save() {
        var sent = SentFile.of(file);
        var read = sent == null ? lines.read(text == null ? "" : text) : lines.sheet(sent.bytes());
        wrong = read.wrong();
        if (!wrong.isEmpty()) {
            throw new RuleViolated(SanitisationRule.LINES_WRONG, wrong.size());
        }
        var recorded = recordDrives.record(read.lines()).size();
        redirects.to("/drive/list.xhtml", "sanitisation.done.recorded", recorded);
    }

    /** The lines that cannot be recorded, each with the reason. */
    public List<DriveLines.Wrong> getWrong() {
        return wrong;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
