package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.DeviceFinder;
import org.provenant.application.sanitisation.DriveLines;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.application.sanitisation.StateNoStorage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.Reason;
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
    DeviceFinder finder;

    @Inject
    StateNoStorage stateNoStorage;

    @Inject
    Redirects redirects;

    private @Nullable String text;
    private @Nullable Part file;
    private @Nullable String codes;
    private @Nullable Reason reason;
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

    /** States of all devices of a list that they have no drive. */
    public void state() {
        var found = finder.find(Objects.requireNonNull(codes));
        if (!found.unknown().isEmpty()) {
            throw new RuleViolated(SanitisationRule.DEVICE_UNKNOWN, String.join(", ", found.unknown()));
        }
        if (!found.several().isEmpty()) {
            throw new RuleViolated(SanitisationRule.DEVICE_AMBIGUOUS, String.join(", ", found.several()));
        }
        var devices = found.devices().stream().map(EquipmentId::new).toList();
        stateNoStorage.state(devices, Objects.requireNonNull(reason));
        redirects.to("/drive/list.xhtml", "sanitisation.done.statedMany", devices.size());
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

    public @Nullable String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = codes;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
