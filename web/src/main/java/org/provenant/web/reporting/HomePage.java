package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryIntegrity;
import org.provenant.application.equipment.ResearchDues;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitRow;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.reporting.HomeOverview;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Period;

/** The first page: what is due, what is left of the permits, what came last, and the way to the first import. */
@Named
@RequestScoped
public class HomePage {

    private static final int MOST_PERMITS = 8;

    @Inject
    HomeOverview overview;

    @Inject
    PermitList permits;

    @Inject
    ResearchDues researchDues;

    @Inject
    HistoryIntegrity integrity;

    @Inject
    Callers callers;

    private HomeOverview.@Nullable Steps steps;
    private @Nullable List<ResearchDues.Due> research;
    private @Nullable List<PermitRow> balances;
    private @Nullable List<HomeOverview.StageCount> stages;
    private @Nullable List<HomeOverview.ExpiringPermit> expiring;
    private @Nullable List<HomeOverview.LatestImport> imports;
    private @Nullable Boolean reported;
    private @Nullable Boolean historyBroken;

    /** Whether the caller sees the records of a company. */
    public boolean isInCompany() {
        var caller = callers.current();
        return caller.company() != null && caller.may(Permission.READ_RECORDS);
    }

    /** Whether the last nightly check has found that the history, or a record, is not what was written. */
    public boolean isHistoryBroken() {
        if (historyBroken == null) {
            historyBroken = isInCompany()
                    && integrity.lastCheck().filter(check -> !check.isGood()).isPresent();
        }
        return historyBroken;
    }

    public HomeOverview.Steps getSteps() {
        if (steps == null) {
            steps = overview.steps();
        }
        return steps;
    }

    public List<PermitRow> getBalances() {
        if (balances == null) {
            balances = permits.find(
                            new PermitList.Query(null, null, null, null, null, false),
                            new SortColumn.Order(PermitSort.ISSUED_ON, true),
                            MOST_PERMITS,
                            null)
                    .rows();
        }
        return balances;
    }

    public List<HomeOverview.StageCount> getStages() {
        if (stages == null) {
            stages = overview.stages();
        }
        return stages;
    }

    public List<HomeOverview.ExpiringPermit> getExpiring() {
        if (expiring == null) {
            expiring = overview.expiring();
        }
        return expiring;
    }

    /** Research whose goods are still here and are to be handled soon, or should have been. */
    public List<ResearchDues.Due> getResearch() {
        if (research == null) {
            research = researchDues.within(HomeOverview.EXPIRY_NOTICE_DAYS);
        }
        return research;
    }

    public List<HomeOverview.LatestImport> getImports() {
        if (imports == null) {
            imports = overview.imports();
        }
        return imports;
    }

    public boolean isReported() {
        if (reported == null) {
            reported = overview.isLastQuarterReported();
        }
        return reported;
    }

    public Period getLastQuarter() {
        return overview.lastQuarter();
    }
}
