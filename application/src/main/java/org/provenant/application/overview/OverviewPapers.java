package org.provenant.application.overview;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.LastCheckpoint;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.overview.OverviewData;
import org.provenant.reports.overview.OverviewDocument;

/** The dashboard on one page, for management. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class OverviewPapers {

    @Inject
    Overview overview;

    @Inject
    LastCheckpoint lastCheckpoint;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    public byte[] pdf(Language language) {
        return new OverviewDocument().pdf(data(overview.now(), Terms.in(language)), language);
    }

    private OverviewData data(Dashboard now, Terms terms) {
        var caller = callers.current();
        var company = database.entities()
                .find(Company.class, caller.requireCompany().value())
                .facts();
        return new OverviewData(
                company.name(),
                company.taxCode().value(),
                now.day(),
                caller.name(),
                now.figures().stream()
                        .map(figure -> new OverviewData.Count(terms.word(figure.kind()), figure.number()))
                        .toList(),
                now.unverified(),
                now.undated(),
                now.stages().stream()
                        .map(stage -> new OverviewData.Count(terms.word(stage.stage()), stage.devices()))
                        .toList(),
                lines(now),
                now.moreLines(),
                now.months().stream()
                        .map(month -> new OverviewData.Month(month.month(), month.cameIn(), month.wentOut()))
                        .toList(),
                stocktake(now.stocktake()),
                report(now.report(), terms),
                lastCheckpoint.note().orElse(null),
                settings.isDemo());
    }

    private static List<OverviewData.Line> lines(Dashboard now) {
        return now.lines().stream()
                .map(line -> new OverviewData.Line(
                        line.permit(), line.lineNo(), line.goods(), line.permitted(), line.declared()))
                .toList();
    }

    private static OverviewData.@Nullable Stocktake stocktake(Dashboard.@Nullable LastStocktake last) {
        return last == null
                ? null
                : new OverviewData.Stocktake(
                        last.number(),
                        LocalDate.ofInstant(last.closedAt(), Terms.VIETNAM),
                        last.seen(),
                        last.expected());
    }

    private static OverviewData.@Nullable Report report(Dashboard.@Nullable LastReport last, Terms terms) {
        return last == null
                ? null
                : new OverviewData.Report(
                        last.number(),
                        last.from(),
                        last.to(),
                        last.filing() == null ? null : terms.word(last.filing()));
    }
}
