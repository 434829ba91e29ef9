package org.provenant.domain.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** One spreadsheet on its way into the register: the whole file or nothing, and back again while nothing depends on it. */
@Entity
@Table(name = "import_batch")
public class ImportBatch implements Recorded {

    public static final int FILE_NAME_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_batch")
    @SequenceGenerator(name = "import_batch", sequenceName = "import_batch_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @Column(name = "declaration_id")
    private DeclarationId declaration;

    @Column(name = "file_digest")
    private String fileDigest;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private BatchState state = BatchState.UPLOADED;

    /** The mapping in force, as JSON. */
    private @Nullable String mapping;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "problem_count")
    private int problems;

    @Column(name = "uploaded_by")
    private UserId uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ImportBatch() {}

    public ImportBatch(
            CompanyId company, DeclarationId declaration, FileDigest file, String fileName, UserId by, Instant now) {
        this.company = company;
        this.declaration = declaration;
        this.fileDigest = file.hex();
        var name = Text.required(fileName, "fileName", Integer.MAX_VALUE);
        this.fileName = name.substring(Math.max(0, name.length() - FILE_NAME_LENGTH));
        this.uploadedBy = by;
        this.uploadedAt = now;
    }

    /**
     * Keeps the outcome of a check.
     *
     * @param mappingJson the mapping that it was checked with
     * @throws RuleViolated {@link IntakeRule#ALREADY_CONFIRMED}
     */
    public void checked(String mappingJson, int rowCount, int problemCount) {
        requireOpen();
        mapping = mappingJson;
        rows = rowCount;
        problems = problemCount;
        state = BatchState.CHECKED;
    }

    /** @throws RuleViolated unless it was checked and no problem was found */
    public void requireConfirmable() {
        requireOpen();
        if (state != BatchState.CHECKED) {
            throw new RuleViolated(IntakeRule.NOT_CHECKED, fileName);
        }
        if (problems > 0) {
            throw new RuleViolated(IntakeRule.HAS_PROBLEMS, fileName, problems);
        }
        if (rows == 0) {
            throw new RuleViolated(IntakeRule.NO_ROWS, fileName);
        }
    }

    /** Its devices are in the register now. */
    public void confirm(Instant now) {
        requireConfirmable();
        state = BatchState.CONFIRMED;
        confirmedAt = now;
    }

    /** Its devices are out of the register again. */
    public void undo(Instant now) {
        if (state != BatchState.CONFIRMED) {
            throw new RuleViolated(IntakeRule.NOT_CONFIRMED, fileName);
        }
        state = BatchState.UNDONE;
        undoneAt = now;
    }

    private void requireOpen() {
        if (state == BatchState.CONFIRMED || state == BatchState.UNDONE) {
            throw new RuleViolated(IntakeRule.ALREADY_CONFIRMED, fileName);
        }
    }

    @Override
    public ImportBatchId id() {
        return new ImportBatchId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public CompanyId company() {
        return company;
    }

    public DeclarationId declaration() {
        return declaration;
    }

    public FileDigest file() {
        return new FileDigest(fileDigest);
    }

    public String fileName() {
        return fileName;
    }

    public BatchState state() {
        return state;
    }

    public @Nullable String mapping() {
        return mapping;
    }

    public int rows() {
        return rows;
    }

    public int problems() {
        return problems;
    }

    public UserId uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public @Nullable Instant undoneAt() {
        return undoneAt;
    }
}
