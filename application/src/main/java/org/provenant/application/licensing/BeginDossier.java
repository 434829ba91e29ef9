package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.regulation.PermittedCase;

/** Begins a dossier for a case, with the goods that are to be imported. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class BeginDossier {

    @Inject
    Dossiers dossiers;

    @Inject
    Places places;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    public DossierId begin(Command command) {
        for (var line : command.goods()) {
            if (line.place() != null) {
                places.get(line.place());
            }
        }
        return dossiers.add(new Dossier(
                        callers.current().requireCompany(),
                        command.title(),
                        command.permittedCase(),
                        command.caseDecision(),
                        LocalDate.now(clock),
                        command.goods()))
                .id();
    }

    /** @param caseDecision number of the case finder's decision that it follows, if there is one */
    public record Command(
            String title,
            PermittedCase permittedCase,
            @Nullable Long caseDecision,
            List<DossierLine.Facts> goods) {}
}
