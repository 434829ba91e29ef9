package org.provenant.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryIntegrity;
import org.provenant.application.overview.Dashboard;
import org.provenant.application.overview.HomeOverview;
import org.provenant.application.overview.Overview;
import org.provenant.application.overview.OverviewPapers;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.overview.KeyFigure;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** The first page: the company in figures, each leading to its list, and the way to the first import. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    Overview overview;

    @Inject
    OverviewPapers papers;

    @Inject
    HomeOverview home;

    @Inject
    HistoryIntegrity integrity;

    @Inject
    Callers callers;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    private HomeOverview.@Nullable Steps steps;
    private @Nullable Dashboard dashboard;
    private @Nullable List<HomeOverview.LatestImport> imports;
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
            steps = home.steps();
        }
        return steps;
    }

    public Dashboard getDashboard() {
        if (dashboard == null) {
            dashboard = overview.now();
        }
        return dashboard;
    }

    public List<HomeOverview.LatestImport> getImports() {
        if (imports == null) {
            imports = home.imports();
        }
        return imports;
    }

    /** The list that shows what a figure counts. */
    public String listOf(KeyFigure figure) {
        return switch (figure) {
            case OVERDUE -> "/deadline/list.xhtml?when=OVERDUE";
            case DUE_IN_A_WEEK -> "/deadline/list.xhtml?when=WITHIN_A_WEEK";
            case DUE_IN_A_MONTH -> "/deadline/list.xhtml?when=WITHIN_A_MONTH";
            case REPORTS_DUE -> "/deadline/list.xhtml?kind=REPORT";
            case OPEN_BREACHES -> "/breach/list.xhtml?state=OPEN";
            case ORDERS_TO_APPROVE -> "/disposal/list.xhtml?stage=CHECKED";
            case PERMITS_WITH_REST -> "/permit/list.xhtml?validity=VALID&balance=left";
        };
    }

    public void pdf() {
        var language = languages.getLanguage();
        var bytes = papers.pdf(language);
        Downloads.send(fileName(LocalDate.now(clock), language), Downloads.PDF, out -> out.write(bytes));
    }

    /** What the sheet for management is called as a file. */
    static String fileName(LocalDate day, Language language) {
        return Labels.text(language, "overview.label.file", day.toString()) + ".pdf";
    }
}
