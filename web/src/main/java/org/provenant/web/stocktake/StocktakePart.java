package org.provenant.web.stocktake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.application.stocktake.StocktakeSummary;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.LossId;

/** Running stocktakes on the home page, and stocktakes on the cards of what they have brought to light. */
@Named
@RequestScoped
public class StocktakePart {

    @Inject
    StocktakeList list;

    private @Nullable List<StocktakeSummary> running;
    private final Map<Long, List<StocktakeSummary>> ofBreaches = new HashMap<>();
    private final Map<Long, List<StocktakeSummary>> ofLosses = new HashMap<>();

    /** The running ones that the user has to do with, the most urgent first. */
    public List<StocktakeSummary> getRunning() {
        if (running == null) {
            running = list.running();
        }
        return running;
    }

    /** Those in which the device of a breach was missing, the latest first. */
    public List<StocktakeSummary> ofBreach(long breach) {
        return ofBreaches.computeIfAbsent(breach, id -> list.thatFound(new BreachId(id)));
    }

    /** Those in which a loss was reported, the latest first. */
    public List<StocktakeSummary> ofLoss(long loss) {
        return ofLosses.computeIfAbsent(loss, id -> list.thatReported(new LossId(id)));
    }
}
