package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.HandoverLine;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.handover.HandoverDocument;
import org.provenant.reports.handover.HandoverSigned;

/** What minutes consist of: the text that was signed, the paper to print, the signatures and the scan. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class HandoverPapers {

    private final HandoverDocument document = new HandoverDocument();

    @Inject
    Handovers handovers;

    @Inject
    HandoverFacts facts;

    @Inject
    FileStore files;

    @Inject
    Database database;

    /** The very text that is or was signed, in UTF-8. */
    public byte[] text(HandoverId id) {
        return files.read(handovers.get(id).text());
    }

    /** The same text, to be read here. */
    public String words(HandoverId id) {
        return new String(files.read(handovers.get(id).text()), StandardCharsets.UTF_8);
    }

    /** The paper, with what was signed so far. */
    public byte[] pdf(HandoverId id) {
        var handover = handovers.get(id);
        var data = facts.data(
                new Handover.Facts(
                        handover.number(),
                        handover.giver(),
                        handover.receiver(),
                        handover.place(),
                        handover.handedOn(),
                        handover.reason(),
                        handover.terms(),
                        handover.onArrival()),
                handover.lines().stream().map(HandoverLine::row).toList());
        return document.pdf(data, signed(handover));
    }

    private HandoverSigned signed(Handover handover) {
        var closedBy = handover.closedBy();
        return new HandoverSigned(
                handover.text().hex(),
                handover.state(),
                handover.signingWay(),
                closedBy == null
                        ? null
                        : database.entities()
                                .find(UserAccount.class, closedBy.value())
                                .name(),
                handover.closedAt(),
                picture(handover.giverSignature()),
                picture(handover.receiverSignature()));
    }

    private byte @Nullable [] picture(@Nullable FileDigest digest) {
        return digest == null ? null : files.read(digest);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if nobody signed on paper */
    public Attachment scan(HandoverId id) {
        var scan = handovers.get(id).scan();
        if (scan == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return scan;
    }

    /** The scan as it was sent. */
    public byte[] scanned(HandoverId id) {
        return files.read(scan(id).digest());
    }
}
