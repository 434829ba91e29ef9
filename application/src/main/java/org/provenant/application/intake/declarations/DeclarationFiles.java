package org.provenant.application.intake.declarations;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.MappingJson;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Lists of declarations that were uploaded: how each is read, and what its check finds. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeclarationFiles {

    private static final int LATEST = 20;

    private static final String SELECT = """
            select d.id, d.file_name, d.mapping is not null as mapped, d.uploaded_at, u.name, d.confirmed_at,
              d.declarations
            from declaration_upload d join user_account u on u.id = d.uploaded_by
            where d.company_id = :company and (cast(:id as bigint) is null or d.id = :id)
            order by d.id desc limit :most
            """;

    @Inject
    DeclarationUploads uploads;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** The latest uploads, the last first. */
    public List<Uploaded> latest() {
        return rows(null);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's file */
    public Uploaded get(DeclarationUploadId id) {
        return rows(id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
    }

    private List<Uploaded> rows(@Nullable Long id) {
        return database.sql()
                .createQuery(SELECT)
                .bind("company", callers.current().requireCompany().value())
                .bind("id", id)
                .bind("most", LATEST)
                .map((row, context) -> {
                    var confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
                    return new Uploaded(
                            row.getLong("id"),
                            row.getString("file_name"),
                            stateOf(row.getBoolean("mapped"), confirmedAt != null),
                            row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                            row.getString("name"),
                            confirmedAt == null ? null : confirmedAt.toInstant(),
                            row.getObject("declarations", Integer.class));
                })
                .list();
    }

    private static BatchState stateOf(boolean mapped, boolean confirmed) {
        if (confirmed) {
            return BatchState.CONFIRMED;
        }
        return mapped ? BatchState.CHECKED : BatchState.UPLOADED;
    }

    /** How the file is read, or could be: as declared, as the last one with its headings was, else as they say. */
    public Proposal<DeclarationColumn> propose(DeclarationUploadId id) {
        var upload = uploads.get(id);
        var file = uploads.open(upload);
        var mapping = upload.mapping();
        return mapping == null
                ? uploads.propose(file)
                : Proposal.review(HeadingWords.OF_DECLARATIONS, file, MappingJson.ofDeclarations(mapping));
    }

    /** The same below the headings that the user points to. */
    public Proposal<DeclarationColumn> below(DeclarationUploadId id, String sheet, int headerRow) {
        return Proposal.of(HeadingWords.OF_DECLARATIONS, open(id), sheet, headerRow);
    }

    /** What is still open with the mapping that the user declares. */
    public Proposal<DeclarationColumn> review(DeclarationUploadId id, SheetMapping<DeclarationColumn> declared) {
        return Proposal.review(HeadingWords.OF_DECLARATIONS, open(id), declared);
    }

    /** The file to look into. */
    public SheetFile open(DeclarationUploadId id) {
        return uploads.open(uploads.get(id));
    }

    /**
     * What becomes of each declaration of the file with the register as it is now, and everything wrong.
     *
     * @throws RuleViolated {@link IntakeRule#NOT_CHECKED} if nobody has said yet how the file is read
     */
    public CheckedDeclarations check(DeclarationUploadId id) {
        return uploads.check(uploads.get(id));
    }

    /**
     * An uploaded list of declarations.
     *
     * @param state uploaded until it is said how it is read; checked until it is registered
     * @param uploadedBy name of the user
     * @param declarations how many declarations it brought; nothing before it is registered
     */
    public record Uploaded(
            long id,
            String fileName,
            BatchState state,
            Instant uploadedAt,
            String uploadedBy,
            @Nullable Instant confirmedAt,
            @Nullable Integer declarations)
            implements Serializable {

        /** Whether its declarations are in the register. */
        public boolean confirmed() {
            return state == BatchState.CONFIRMED;
        }
    }
}
