package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.Permits;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.permit.Researches;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLineId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Records that the authority granted a dossier: makes the permit of what was really granted, beside what was asked for. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class GrantDossier {

    @Inject
    Dossiers dossiers;

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    Permits permits;

    @Inject
    Researches researches;

    @Inject
    RuleBook rules;

    @Inject
    Clock clock;

    /**
     * @return the permit
     * @throws RuleViolated {@link LicensingRule#STEP_NOT_POSSIBLE}, {@link LicensingRule#NOTHING_GRANTED},
     *     {@link LicensingRule#GRANTED_LINE_TWICE}, {@link LicensingRule#OTHER_CASE_NEEDS_REASON}, or a rule of the permit
     */
    public PermitId grant(Command command) {
        var dossier = dossiers.get(command.id(), command.version());
        if (command.granted().isEmpty()) {
            throw new RuleViolated(LicensingRule.NOTHING_GRANTED);
        }
        var permit = registerPermit.register(
                command.permit(), command.granted().stream().map(Granted::facts).toList());
        var permitLines = permitCard.get(permit).lines();
        var lines = new HashMap<DossierLineId, PermitLineId>();
        for (int i = 0; i < permitLines.size(); i++) {
            var line = command.granted().get(i).line();
            if (line != null
                    && lines.put(line, new PermitLineId(permitLines.get(i).id())) != null) {
                throw new RuleViolated(LicensingRule.GRANTED_LINE_TWICE, i + 1);
            }
        }
        dossier.grant(permits.get(permit), LocalDate.now(clock), lines, command.otherCase());
        if (command.permit().permittedCase() == PermittedCase.RS1) {
            dossier.research().ifPresent(facts -> keep(facts, permit, dossier));
        }
        return permit;
    }

    /** The research rests on the rules on which its dossier was decided. */
    private void keep(Research.Facts facts, PermitId permit, Dossier dossier) {
        researches.add(new Research(permits.get(permit), facts, dossier.rulesOr(rules.now())));
    }

    /**
     * @param version the version that the user saw
     * @param granted the lines of the permit in their order
     * @param otherCase on what grounds the authority granted another case than was asked for; none if it did not
     */
    public record Command(
            DossierId id,
            int version,
            Permit.Facts permit,
            List<Granted> granted,
            @Nullable Reason otherCase) {}

    /**
     * One line of the permit.
     *
     * @param line the dossier's line that it answers; none if the authority granted what was not asked for
     */
    public record Granted(@Nullable DossierLineId line, PermitLine.Facts facts) {}
}
