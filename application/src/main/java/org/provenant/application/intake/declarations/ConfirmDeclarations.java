package org.provenant.application.intake.declarations;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.customs.Declarations;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.DeclaredGoods;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Registers all new declarations of a file, each as if it had been entered by hand, or none of them. Those that the
 * register has stay as they are.
 */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class ConfirmDeclarations {

    @Inject
    DeclarationUploads uploads;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    Declarations declarations;

    @Inject
    Permits permits;

    @Inject
    Clock clock;

    /**
     * @return how many were registered
     * @throws RuleViolated {@link IntakeRule#HAS_PROBLEMS}, {@link IntakeRule#NOTHING_NEW},
     *     {@link IntakeRule#ALREADY_CONFIRMED}, or {@link PermitRule#NOT_ENOUGH_LEFT} if somebody was faster
     */
    public int confirm(DeclarationUploadId id) {
        var upload = uploads.lock(id);
        upload.requireOpen();
        var checked = uploads.check(upload);
        if (!checked.problems().isEmpty()) {
            throw new RuleViolated(
                    IntakeRule.HAS_PROBLEMS,
                    upload.fileName(),
                    checked.problems().size());
        }
        var fresh = checked.fresh();
        if (fresh.isEmpty()) {
            throw new RuleViolated(IntakeRule.NOTHING_NEW, upload.fileName());
        }
        // All at once and in their order, so that two files never wait for each other.
        permits.lock(fresh.stream()
                .flatMap(declaration -> declaration.lines().stream())
                .map(PlannedDeclaration.Line::permitLine)
                .distinct()
                .toList());
        fresh.forEach(this::register);
        upload.confirm(fresh.size(), clock.instant());
        return fresh.size();
    }

    private void register(PlannedDeclaration planned) {
        var facts = planned.facts();
        if (facts == null) {
            throw new IllegalStateException("new without a head: " + planned.number());
        }
        var registered = registerDeclaration.register(
                facts, planned.lines().stream().map(ConfirmDeclarations::line).toList());
        if (planned.clearance() != null) {
            declarations.get(registered.id()).clear(planned.clearance());
        }
    }

    private static RegisterDeclaration.Line line(PlannedDeclaration.Line planned) {
        DeclaredGoods goods = planned.goods();
        var value = goods.value();
        return new RegisterDeclaration.Line(
                planned.permitLine(),
                goods.hs(),
                goods.goods(),
                goods.quantity(),
                value == null ? null : value.amount(),
                value == null ? null : value.currency().getCurrencyCode(),
                goods.origin());
    }
}
