package org.provenant.application.usage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.shared.file.BarePicture;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.ConditionPhoto;
import org.provenant.domain.usage.ConditionRecord;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.SightingKind;
import org.provenant.domain.usage.UsageRule;

/** Records what was done to a device and in what condition it is, with photos; whoever did it has seen the device. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class RecordCondition {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Conditions conditions;

    @Inject
    Sightings sightings;

    @Inject
    FileStore files;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link UsageRule#SEEN_IN_THE_FUTURE}, {@link UsageRule#SEEN_BEFORE_IT_CAME},
     *     {@link UsageRule#TOO_MANY_PHOTOS}, {@link UsageRule#NOT_A_PHOTO}, {@link UsageRule#PHOTO_TOO_LARGE} or a
     *     {@link FileRule}
     */
    public ConditionRecordId record(Command command) {
        if (command.photos().size() > ConditionRecord.MOST_PHOTOS) {
            throw new RuleViolated(UsageRule.TOO_MANY_PHOTOS, ConditionRecord.MOST_PHOTOS);
        }
        var facts = command.facts();
        recorder.happenedOn(facts.happenedOn());
        sightings.report(
                List.of(command.device()),
                new Sighting.Facts(facts.happenedOn(), SightingKind.MAINTENANCE, null, null));
        var record = conditions.add(new ConditionRecord(
                equipment.get(command.device()).id(),
                facts,
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        for (var photo : command.photos()) {
            conditions.add(new ConditionPhoto(record.id(), kept(photo)));
        }
        return record.id();
    }

    /** The picture alone is kept, turned as the camera was held; what else the file held is not. */
    private Attachment kept(Photo photo) {
        var sent = AttachmentGuard.check(photo.name(), photo.bytes());
        if (sent.type() != AttachmentType.JPEG && sent.type() != AttachmentType.PNG) {
            throw new RuleViolated(UsageRule.NOT_A_PHOTO, sent.name());
        }
        var bare = BarePicture.of(sent.type(), photo.bytes(), UsageRule.PHOTO_TOO_LARGE);
        files.store(bare);
        return new Attachment(sent.name(), sent.type(), bare.length, FileDigest.of(bare));
    }

    /** What was done, with photos of it. */
    public record Command(EquipmentId device, ConditionRecord.Facts facts, List<Photo> photos) {

        public Command {
            photos = List.copyOf(photos);
        }
    }

    /**
     * A photo as it was sent.
     *
     * @param name as the sender's machine calls it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Photo(String name, byte[] bytes) {}
}
