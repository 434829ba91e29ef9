package org.provenant.application.intake.declarations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.MappingJson;
import org.provenant.application.intake.sheet.HeadingRow;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationProfile;
import org.provenant.domain.intake.DeclarationUpload;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The lists of declarations of the company that the caller acts for, and how its programs write them. */
@ApplicationScoped
class DeclarationUploads {

    @Inject
    Database database;

    @Inject
    DeclarationRegister register;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's file */
    DeclarationUpload get(DeclarationUploadId id) {
        return own(database.entities().find(DeclarationUpload.class, id.value()), id);
    }

    /** As {@link #get}; others who want to change or register it wait. */
    DeclarationUpload lock(DeclarationUploadId id) {
        return own(database.entities().find(DeclarationUpload.class, id.value(), LockModeType.PESSIMISTIC_WRITE), id);
    }

    private DeclarationUpload own(@Nullable DeclarationUpload upload, DeclarationUploadId id) {
        if (upload == null || !upload.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return upload;
    }

    DeclarationUpload add(DeclarationUpload upload) {
        database.entities().persist(upload);
        return upload;
    }

    SheetFile open(DeclarationUpload upload) {
        return SheetFile.open(files.read(upload.file()));
    }

    /** How a file could be read: as the last one with its headings was, else as they say. */
    Proposal<DeclarationColumn> propose(SheetFile file) {
        var rows = new LinkedHashMap<String, HeadingRow>();
        HeadingRow.candidates(file).forEach(row -> rows.putIfAbsent(DeclarationProfile.signatureOf(row.texts()), row));
        for (var known : profiles(rows.keySet())) {
            var row = rows.get(known.signature());
            if (row != null) {
                return Proposal.from(
                        HeadingWords.OF_DECLARATIONS, file, MappingJson.ofDeclarations(known.mapping()), row);
            }
        }
        return Proposal.of(HeadingWords.OF_DECLARATIONS, file);
    }

    /** Remembers how lists with the headings of this one are read. */
    void learn(SheetFile file, SheetMapping<DeclarationColumn> mapping) {
        var json = MappingJson.write(mapping);
        HeadingRow.of(file, mapping)
                .ifPresent(row -> profiles(Set.of(DeclarationProfile.signatureOf(row.texts()))).stream()
                        .findFirst()
                        .ifPresentOrElse(known -> known.learn(json), () -> database.entities()
                                .persist(new DeclarationProfile(
                                        callers.current().requireCompany(), row.texts(), json))));
    }

    private List<DeclarationProfile> profiles(Set<String> signatures) {
        return database.entities()
                .createQuery(
                        "select p from DeclarationProfile p where p.company = :company and p.signature in :signatures"
                                + " order by p.id",
                        DeclarationProfile.class)
                .setParameter("company", callers.current().requireCompany())
                .setParameter("signatures", signatures.isEmpty() ? Set.of("") : signatures)
                .getResultList();
    }

    /**
     * Compares every row with the register as it is now.
     *
     * @throws RuleViolated {@link IntakeRule#NOT_CHECKED} if nobody has said yet how the file is read
     */
    CheckedDeclarations check(DeclarationUpload upload) {
        var mapping = upload.mapping();
        if (mapping == null) {
            throw new RuleViolated(IntakeRule.NOT_CHECKED, upload.fileName());
        }
        return check(upload, MappingJson.ofDeclarations(mapping));
    }

    CheckedDeclarations check(DeclarationUpload upload, SheetMapping<DeclarationColumn> mapping) {
        return DeclarationCheck.of(register, open(upload), mapping);
    }
}
