package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.SignedMinutes;
import org.provenant.domain.stocktake.SignedMinutesId;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRule;

/** Keeps a scan of the minutes with the signatures of the committee, once it was found harmless. */
@UseCase
@Allowed(Permission.MANAGE_STOCKTAKES)
public class AttachSignedMinutes {

    @Inject
    Stocktakes stocktakes;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated a {@link FileRule} or {@link StocktakeRule#STOCKTAKE_NOT_CLOSED} */
    public SignedMinutesId attach(StocktakeId id, AddPaper.Sent file, @Nullable String remark) {
        var stocktake = stocktakes.get(id);
        stocktake.requireClosed();
        var attachment = AttachmentGuard.check(file.name(), file.bytes());
        files.store(file.bytes());
        return stocktakes
                .add(new SignedMinutes(
                        stocktake,
                        attachment,
                        remark,
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .id();
    }
}
