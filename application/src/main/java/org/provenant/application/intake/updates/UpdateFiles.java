package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.provenant.application.intake.MappingJson;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Looks into the file of an update: what its columns seem to say, and what only a person can decide. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class UpdateFiles {

    @Inject
    DeviceUpdates updates;

    @Inject
    FileStore files;

    /** How the file could be read: as it was checked last, else as its headings say. */
    public Proposal<UpdateColumn> propose(DeviceUpdateId id) {
        var reading = updates.get(id).reading();
        return reading == null
                ? Proposal.of(HeadingWords.OF_UPDATES, open(id))
                : review(id, MappingJson.ofUpdates(reading.mapping()));
    }

    /** The same below the headings that the user points to. */
    public Proposal<UpdateColumn> below(DeviceUpdateId id, String sheet, int headerRow) {
        return Proposal.of(HeadingWords.OF_UPDATES, open(id), sheet, headerRow);
    }

    /** What is still open with the mapping that the user declares. */
    public Proposal<UpdateColumn> review(DeviceUpdateId id, SheetMapping<UpdateColumn> declared) {
        return Proposal.review(HeadingWords.OF_UPDATES, open(id), declared);
    }

    /** The surest key among those that the columns hold; the asset tag if they hold none. */
    public DeviceKey keyOf(SheetMapping<UpdateColumn> mapping) {
        return Stream.of(DeviceKey.RECORD_NO, DeviceKey.ASSET_TAG, DeviceKey.SERIAL, DeviceKey.DECLARATION_LINE)
                .filter(key -> key.columns().stream().allMatch(mapping::covers))
                .findFirst()
                .orElse(DeviceKey.ASSET_TAG);
    }

    /**
     * The file to look into.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if devices were chosen in the list
     */
    public SheetFile open(DeviceUpdateId id) {
        return SheetFile.open(bytes(id));
    }

    /** The file as it was uploaded. */
    public byte[] bytes(DeviceUpdateId id) {
        var file = updates.get(id).file();
        if (file == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return files.read(file);
    }
}
