package org.provenant.application.intake;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.SheetMapping;

/** Looks into the file of an import: what its columns seem to say, and what only a person can decide. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ImportFiles {

    @Inject
    ImportBatches batches;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * How the file could be read: as it was checked last, else as the named supplier's last file was, else as its
     * headings say.
     *
     * @param supplier a name from {@link #suppliers()}; nothing for none
     */
    public Proposal<EquipmentColumn> propose(ImportBatchId id, @Nullable String supplier) {
        var batch = batches.get(id);
        var file = open(id);
        if (supplier != null) {
            var known = batches.supplier(supplier);
            if (known.isPresent()) {
                return Proposal.from(
                        HeadingWords.OF_DEVICES,
                        file,
                        MappingJson.ofDevices(known.get().mapping()));
            }
        }
        var mapping = batch.mapping();
        return mapping == null
                ? Proposal.of(HeadingWords.OF_DEVICES, file)
                : Proposal.review(HeadingWords.OF_DEVICES, file, MappingJson.ofDevices(mapping));
    }

    /** The same below the headings that the user points to. */
    public Proposal<EquipmentColumn> below(ImportBatchId id, String sheet, int headerRow) {
        return Proposal.of(HeadingWords.OF_DEVICES, open(id), sheet, headerRow);
    }

    /** What is still open with the mapping that the user declares. */
    public Proposal<EquipmentColumn> review(ImportBatchId id, SheetMapping<EquipmentColumn> declared) {
        return Proposal.review(HeadingWords.OF_DEVICES, open(id), declared);
    }

    /** The file to look into. */
    public SheetFile open(ImportBatchId id) {
        return SheetFile.open(bytes(id));
    }

    /** The file as it was uploaded. */
    public byte[] bytes(ImportBatchId id) {
        return files.read(batches.get(id).file());
    }

    /** The suppliers whose way of writing is remembered, by name. */
    public List<String> suppliers() {
        return database.sql()
                .createQuery("select name from supplier_profile where company_id = :company order by plain(name)")
                .bind("company", callers.current().requireCompany().value())
                .mapTo(String.class)
                .list();
    }
}
