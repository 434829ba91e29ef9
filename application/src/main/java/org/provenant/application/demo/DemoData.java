package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.DemoClock;
import org.provenant.application.usecase.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty register with the demo data set if the settings ask for it. A register that holds a company is left
 * alone, so that demo data never mixes with real data.
 */
@ApplicationScoped
public class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    @Inject
    Settings settings;

    @Inject
    DemoCompany company;

    @Inject
    DemoImports imports;

    @Inject
    DemoDossiers dossiers;

    @Inject
    DemoLife life;

    @Inject
    DemoCustody custody;

    @Inject
    DemoProcessing processing;

    @Inject
    DemoRules rules;

    @Inject
    DemoInspection inspection;

    @Inject
    DemoLabels labels;

    @Inject
    DemoUse use;

    @Inject
    DemoDrives drives;

    @Inject
    DemoConfirmations confirmations;

    @Inject
    DemoStocktake stocktake;

    @Inject
    DemoBreaches breaches;

    @Inject
    DemoSchedules schedules;

    @Inject
    DemoPacks packs;

    @Inject
    DemoUpdates updates;

    @Inject
    DemoDeadlines deadlines;

    /** Loads the demo data set, if it is asked for and not there yet. */
    public void loadIfAskedFor() {
        if (!settings.isDemo() || company.exists()) {
            return;
        }
        LOG.info("Making the demo data set: one company, two years of history.");
        try {
            var cast = company.make();
            imports.make(cast);
            dossiers.make(cast);
            life.live(cast);
            processing.make(cast);
            custody.make(cast);
            rules.make(cast);
            inspection.make(cast);
            labels.make(cast);
            use.make(cast);
            drives.make(cast);
            confirmations.make(cast);
            stocktake.make(cast);
            breaches.make(cast);
            packs.make(cast);
            updates.make(cast);
            deadlines.make(cast);
            schedules.make(cast);
        } finally {
            DemoClock.comeBack();
        }
    }
}
