package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.EntryFiles;
import org.provenant.application.audit.EntryProof;
import org.provenant.application.audit.EntrySeals;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.domain.audit.AuditEntryId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;

/** One entry of the history at its permanent address, with every change beneath it. */
@Named
@RequestScoped
public class HistoryEntryPage {

    @Inject
    History history;

    @Inject
    EntrySeals seals;

    @Inject
    EntryFiles files;

    @Inject
    EntryProof proofs;

    @Inject
    ChangeTrail trail;

    @Inject
    ListAddress address;

    @Inject
    HistoryText words;

    private int from;
    private @Nullable HistoryEntry entry;
    private EntrySeals.@Nullable Seal seal;
    private EntryFiles.@Nullable Part part;
    private @Nullable List<NamedFile> named;
    private @Nullable Map<HistoryEntry.Subject, String> names;

    public HistoryEntry getEntry() {
        if (entry == null) {
            entry = history.entry(address.id(), from);
            trail.follow(List.of(entry));
        }
        return entry;
    }

    /** A record that the entry names, by its kind and the name that it had last. */
    public String subject(HistoryEntry.Subject subject) {
        if (names == null) {
            names = history.namesOf(getEntry().subjects());
        }
        var name = names.get(subject);
        return name == null
                ? words.subject(subject)
                : words.entity(subject.entity()) + " " + words.label(subject.entity(), name);
    }

    /** Its place in the chain, and what is signed of it. */
    public EntrySeals.Seal getSeal() {
        if (seal == null) {
            seal = seals.of(address.id());
        }
        return seal;
    }

    /** The files that the entry names, as many as stand on one page. */
    public List<NamedFile> getFiles() {
        if (named == null) {
            named = getPart().files().stream().map(NamedFile::new).toList();
        }
        return named;
    }

    /** How many files it names in all. */
    public int getFileCount() {
        return getPart().total();
    }

    private EntryFiles.Part getPart() {
        if (part == null) {
            part = files.of(address.id(), getFirstFile());
        }
        return part;
    }

    /** Position of the first file on this page. */
    public int getFirstFile() {
        var at = address.number("file");
        return at == null ? 0 : (int) Math.min(at, Integer.MAX_VALUE);
    }

    /** Position of the first file on the following page, or nothing if this is the last. */
    public @Nullable Integer getNextFiles() {
        var next = getFirstFile() + getFiles().size();
        return getFiles().isEmpty() || next >= getFileCount() ? null : next;
    }

    /** Position of the first file on the page before, or nothing if this is the first. */
    public @Nullable Integer getPreviousFiles() {
        return getFirstFile() == 0 ? null : Math.max(0, getFirstFile() - EntryFiles.MOST);
    }

    /** Saves the entry with everything that is needed to check it elsewhere. */
    public void download() {
        var id = new AuditEntryId(address.id());
        try (var file = Downloads.setAside(out -> proofs.write(id, out))) {
            Downloads.send("%012d.proof.json".formatted(getSeal().number()), "application/json", file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that the entry names, for the one who downloads it. */
    public final class NamedFile {

        private final EntryFiles.EntryFile file;

        private NamedFile(EntryFiles.EntryFile file) {
            this.file = file;
        }

        public EntryFiles.EntryFile getFile() {
            return file;
        }

        public void download() {
            var bytes = files.bytes(new AuditEntryId(address.id()), file.digest());
            Downloads.send(file.name(), "application/octet-stream", out -> out.write(bytes));
        }
    }

    /** Position of the first change on the following page, or nothing if this is the last. */
    public @Nullable Integer getNext() {
        var next = from + History.CHANGES;
        return next < getEntry().changeCount() ? next : null;
    }

    /** Position of the first change on the page before, or nothing if this is the first. */
    public @Nullable Integer getPrevious() {
        return from == 0 ? null : Math.max(0, from - History.CHANGES);
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = Math.max(0, from);
    }
}
