package org.provenant.application.disposal;

import jakarta.inject.Inject;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.disposal.DisposalPaperId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.RuleViolated;

/** Keeps a paper of a disposal, once its file was found harmless; a later one of the same kind is its new version. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class AttachDisposalPaper {

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    FileStore files;

    /** What was lost may have been assessed before anybody writes it off. */
    private void requireInTime(DisposalOrder order, RoutePaper paper, DisposalPaper.Facts facts) {
        var approved = order.approvedOn();
        if (!paper.neededFor().isBy(DisposalStep.COLLECTION)
                && !routes.of(order).isOfLostDevices()
                && (approved == null || facts.issuedOn().isBefore(approved))) {
            throw new RuleViolated(DisposalRule.PAPER_BEFORE_APPROVAL, paper.name(), facts.issuedOn());
        }
    }

    /** @throws RuleViolated {@link DisposalRule#PAPER_UNKNOWN}, {@link DisposalRule#PAPER_BEFORE_APPROVAL}, {@link DisposalRule#ORDER_STAGE} or a rule of files */
    public DisposalPaperId attach(DisposalOrderId id, DisposalPaper.Facts facts, AddPaper.Sent file) {
        var order = orders.inTurn(id);
        var known = routes.of(order)
                .paper(facts.code())
                .orElseThrow(() -> new RuleViolated(DisposalRule.PAPER_UNKNOWN, facts.code(), order.route()));
        var line = facts.line();
        if (known.perDevice() != (line != null)) {
            throw new RuleViolated(
                    known.perDevice() ? DisposalRule.PAPER_PER_DEVICE : DisposalRule.PAPER_OF_ORDER, known.name());
        }
        if (line != null
                && order.boundLines().stream().noneMatch(each -> each.id().equals(line))) {
            throw new RuleViolated(DisposalRule.NOT_ON_THE_LIST, line.value());
        }
        requireInTime(order, known, facts);
        var deed = orders.on(facts.issuedOn());
        var attachment = AttachmentGuard.check(file.name(), file.bytes());
        files.store(file.bytes());
        return orders.add(new DisposalPaper(order, facts, attachment, deed.by(), deed.at()))
                .id();
    }
}
