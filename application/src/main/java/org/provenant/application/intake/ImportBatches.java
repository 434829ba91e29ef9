package org.provenant.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.intake.ImportBatch;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.SupplierProfile;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The imports of the company that the caller acts for, and how its suppliers write. */
@ApplicationScoped
public class ImportBatches {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's import */
    public ImportBatch get(ImportBatchId id) {
        return own(database.entities().find(ImportBatch.class, id.value()), id);
    }

    /** As {@link #get}; others who want to change the import wait. */
    public ImportBatch lock(ImportBatchId id) {
        return own(database.entities().find(ImportBatch.class, id.value(), LockModeType.PESSIMISTIC_WRITE), id);
    }

    private ImportBatch own(@Nullable ImportBatch batch, ImportBatchId id) {
        if (batch == null || !batch.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return batch;
    }

    ImportBatch add(ImportBatch batch) {
        database.entities().persist(batch);
        return batch;
    }

    /** Whether this very file stands behind devices of the register. */
    boolean isRegistered(FileDigest file) {
        return database.sql()
                .createQuery("select exists (select from import_batch"
                        + " where company_id = :company and file_digest = :digest and state = 'CONFIRMED')")
                .bind("company", callers.current().requireCompany().value())
                .bind("digest", file.hex())
                .mapTo(Boolean.class)
                .one();
    }

    Optional<SupplierProfile> supplier(String name) {
        return database.entities()
                .createQuery(
                        "select s from SupplierProfile s where s.company = :company and s.name = :name",
                        SupplierProfile.class)
                .setParameter("company", callers.current().requireCompany())
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Remembers how a supplier writes, for the next file. */
    void learn(String supplier, String mappingJson) {
        supplier(supplier).ifPresentOrElse(known -> known.learn(mappingJson), () -> database.entities()
                .persist(new SupplierProfile(callers.current().requireCompany(), supplier, mappingJson)));
    }
}
