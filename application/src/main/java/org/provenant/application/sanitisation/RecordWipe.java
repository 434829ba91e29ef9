package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Records that drives were wiped, or destroyed before a witness, with the report or proof. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class RecordWipe {

    @Inject
    WipeBook book;

    @Inject
    FileStore files;

    @Inject
    ChangeRecorder recorder;

    /** @throws RuleViolated a {@link SanitisationRule} that says what cannot be so, or a {@link FileRule} */
    public List<WipeRecordId> record(Command command) {
        if (command.drives().isEmpty()) {
            throw new RuleViolated(SanitisationRule.NO_LINES);
        }
        recorder.happenedOn(command.facts().day());
        var sent = command.file();
        Attachment file = null;
        if (sent != null) {
            file = AttachmentGuard.check(sent.name(), sent.bytes());
            files.store(sent.bytes());
        }
        var kept = file;
        return book.lock(command.drives()).stream()
                .map(drive -> book.write(drive, command.facts(), kept).id())
                .toList();
    }

    /** @param file the report of the tool, or what proves the destruction */
    public record Command(List<DriveId> drives, WipeRecord.Facts facts, AddPaper.@Nullable Sent file) {}
}
