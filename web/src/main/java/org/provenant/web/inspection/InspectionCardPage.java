package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.About;
import org.provenant.application.inspection.AskForPaper;
import org.provenant.application.inspection.CloseInspection;
import org.provenant.application.inspection.FindingList;
import org.provenant.application.inspection.FindingRow;
import org.provenant.application.inspection.InspectionList;
import org.provenant.application.inspection.InspectionRow;
import org.provenant.application.inspection.NoteList;
import org.provenant.application.inspection.NoteRow;
import org.provenant.application.inspection.RequestList;
import org.provenant.application.inspection.RequestRow;
import org.provenant.application.inspection.SampleRow;
import org.provenant.application.inspection.Samples;
import org.provenant.application.inspection.WriteFinding;
import org.provenant.application.inspection.WriteNote;
import org.provenant.domain.inspection.FindingSeverity;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One inspection: what it is about, its samples, findings, requests and notes, and the forms that add to them. */
@Named
@RequestScoped
public class InspectionCardPage {

    @Inject
    InspectionList list;

    @Inject
    Samples sampleLookup;

    @Inject
    FindingList findingList;

    @Inject
    RequestList requestList;

    @Inject
    NoteList noteList;

    @Inject
    CloseInspection closeInspection;

    @Inject
    WriteFinding writeFinding;

    @Inject
    AskForPaper askForPaper;

    @Inject
    WriteNote writeNote;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable InspectionRow row;
    private @Nullable List<SampleRow> samples;
    private @Nullable List<FindingRow> findings;
    private @Nullable List<RequestRow> requests;
    private @Nullable List<NoteRow> notes;
    private int version;
    private @Nullable String text;
    private @Nullable String basis;
    private @Nullable FindingSeverity severity;
    private @Nullable SubjectKind subjectKind;
    private @Nullable String subjectNumber;
    private @Nullable LocalDate dueOn;

    /** Remembers which version the user sees, and the record that the address names for a finding. */
    public void load() {
        version = getRow().version();
        subjectKind = address.value("about", SubjectKind.class);
        subjectNumber = address.value("number");
    }

    /** Ends the inspection. */
    public void close() {
        closeInspection.close(id(), version, Objects.requireNonNull(text));
        redirects.again("inspection.done.closed");
    }

    /** Writes a finding. */
    public void writeFinding() {
        writeFinding.write(new WriteFinding.Command(
                id(), Objects.requireNonNull(severity), Objects.requireNonNull(text), basis, about()));
        back("findings", "inspection.done.findingWritten");
    }

    /** Asks for a paper. */
    public void ask() {
        askForPaper.ask(
                new AskForPaper.Command(id(), Objects.requireNonNull(text), about(), Objects.requireNonNull(dueOn)));
        back("requests", "inspection.done.asked");
    }

    /** Keeps a note. */
    public void writeNote() {
        writeNote.write(id(), Objects.requireNonNull(text), about());
        back("notes", "inspection.done.noteWritten");
    }

    private void back(String tab, String done) {
        redirects.to("/inspection/card.xhtml?id=" + id().value() + "&tab=" + tab, done);
    }

    private About about() {
        return new About(subjectKind, subjectNumber);
    }

    public InspectionRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /** The tab that is shown: facts, samples, findings, requests, notes or history. */
    public String getTab() {
        var tab = address.value("tab");
        return tab == null ? "facts" : tab;
    }

    public List<SampleRow> getSamples() {
        if (samples == null) {
            samples = sampleLookup.of(id());
        }
        return samples;
    }

    public List<FindingRow> getFindings() {
        if (findings == null) {
            findings = findingList.of(id());
        }
        return findings;
    }

    public List<RequestRow> getRequests() {
        if (requests == null) {
            requests = requestList.of(id());
        }
        return requests;
    }

    public List<NoteRow> getNotes() {
        if (notes == null) {
            notes = noteList.of(id());
        }
        return notes;
    }

    public FindingSeverity[] getSeverities() {
        return FindingSeverity.values();
    }

    public SubjectKind[] getSubjectKinds() {
        return SubjectKind.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    public @Nullable FindingSeverity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable FindingSeverity severity) {
        this.severity = severity;
    }

    public @Nullable SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public void setSubjectKind(@Nullable SubjectKind subjectKind) {
        this.subjectKind = subjectKind;
    }

    public @Nullable String getSubjectNumber() {
        return subjectNumber;
    }

    public void setSubjectNumber(@Nullable String subjectNumber) {
        this.subjectNumber = subjectNumber;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    private InspectionId id() {
        return new InspectionId(address.id());
    }
}
