package org.provenant.application.overview;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.BreachList;
import org.provenant.application.deadline.DeadlineList;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.overview.KeyFigure;

/** The dashboard of the company acted for. It asks as often whatever the register holds. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class Overview {

    private static final int LINES = 8;
    private static final int MONTHS = 12;

    private static final String IN_FORCE = """
             p.company_id = :company and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
               and (p.revoked_on is null or p.revoked_on > :today)
            """;

    private static final String COUNTS = """
            select (select count(*) from disposal_order where company_id = :company and stage = 'CHECKED') as orders,
              (select count(*) from permit p where %s
                and exists (select from permit_line l where l.permit_id = p.id and l.declared < l.permitted)) as permits,
              (select string_agg(code, ', ' order by code) from (select distinct on (code) code, due_days from report_form
                where effective_from <= :today order by code, effective_from desc, id desc) f where due_days is null) as undated
            """.formatted(IN_FORCE);

    private static final String BALANCES = """
            select p.id as permit_id, p.number as permit, l.line_no, l.goods, l.permitted, l.declared, l.imported,
              count(*) over () as lines
            from permit_line l join permit p on p.id = l.permit_id where %s and l.declared < l.permitted
            order by cast(l.permitted - l.declared as numeric) / l.permitted, p.number, l.line_no, l.id limit :most
            """.formatted(IN_FORCE);

    private static final String FLOW = """
            with moved as (
              select date_trunc('month', received_on) as month, 1 as came_in, 0 as went_out from equipment
              where company_id = :company and stage <> 'WITHDRAWN' and received_on between :from and :today
              union all
              select date_trunc('month', stage_since), 0, 1 from equipment
              where company_id = :company and stage = any (:out) and stage_since between :from and :today)
            select cast(m.month as date) as month, cast(m.month + interval '1 month - 1 day' as date) as last,
              coalesce(sum(x.came_in), 0) as came_in, coalesce(sum(x.went_out), 0) as went_out
            from generate_series(cast(:from as timestamptz), cast(:today as timestamptz), interval '1 month') as m(month)
              left join moved x on x.month = m.month
            group by m.month order by m.month
            """;

    @Inject
    DeadlineList deadlines;

    @Inject
    BreachList breaches;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    public Dashboard now() {
        var due = deadlines.counts();
        var lines = balances();
        var counts = counts();
        return new Dashboard(
                today(),
                figures(due, counts),
                due.unverified(),
                counts.undated(),
                stages(),
                lines.stream().map(CountedLine::line).toList(),
                lines.isEmpty() ? 0 : lines.get(0).all() - lines.size(),
                months(),
                lastStocktake().orElse(null),
                lastReport().orElse(null));
    }

    private Counts counts() {
        return ofCompany(COUNTS)
                .bind("today", today())
                .map(ConstructorMapper.of(Counts.class))
                .one();
    }

    private List<Dashboard.Figure> figures(DeadlineList.Counts due, Counts counts) {
        return Arrays.stream(KeyFigure.values())
                .map(kind -> new Dashboard.Figure(
                        kind,
                        switch (kind) {
                            case OVERDUE -> due.overdue();
                            case DUE_IN_A_WEEK -> due.withinAWeek();
                            case DUE_IN_A_MONTH -> due.withinAMonth();
                            case REPORTS_DUE -> due.reports();
                            case OPEN_BREACHES -> breaches.count().open();
                            case ORDERS_TO_APPROVE -> counts.orders();
                            case PERMITS_WITH_REST -> counts.permits();
                        }))
                .toList();
    }

    /** Each stage that has any devices. */
    private List<Dashboard.StageCount> stages() {
        return ofCompany("select stage, count(*) as devices from equipment"
                        + " where company_id = :company and stage <> 'WITHDRAWN' group by stage")
                .map(ConstructorMapper.of(Dashboard.StageCount.class))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private List<CountedLine> balances() {
        var lines = ConstructorMapper.of(Dashboard.PermitLineLeft.class);
        return ofCompany(BALANCES)
                .bind("today", today())
                .bind("most", LINES)
                .map((row, context) -> new CountedLine(lines.map(row, context), row.getLong("lines")))
                .list();
    }

    private List<Dashboard.MonthFlow> months() {
        return ofCompany(FLOW)
                .bind("from", today().with(TemporalAdjusters.firstDayOfMonth()).minusMonths(MONTHS - 1))
                .bind("today", today())
                .bind("out", LifecycleStage.names(LifecycleStage::isOut))
                .map(ConstructorMapper.of(Dashboard.MonthFlow.class))
                .list();
    }

    private Optional<Dashboard.LastStocktake> lastStocktake() {
        return ofCompany("""
                        select s.id, s.number, s.closed_at, s.expected_devices as expected,
                          (select count(*) from stocktake_row r
                            where r.stocktake_id = s.id and r.expected and r.row_state <> 'PENDING') as seen
                        from stocktake s where s.company_id = :company and s.closed_at is not null
                        order by s.closed_at desc, s.id desc limit 1
                        """)
                .map(ConstructorMapper.of(Dashboard.LastStocktake.class))
                .findOne();
    }

    private Optional<Dashboard.LastReport> lastReport() {
        return ofCompany("""
                        select r.id, r.number, r.period_from as "from", r.period_to as "to", g.state as filing
                        from periodic_report r left join report_filing g on g.report_id = r.id
                        where r.company_id = :company order by r.id desc limit 1
                        """)
                .map(ConstructorMapper.of(Dashboard.LastReport.class))
                .findOne();
    }

    private Query ofCompany(String select) {
        return database.sql()
                .createQuery(select)
                .bind("company", callers.current().requireCompany().value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * What the register itself counts.
     *
     * @param undated codes of forms of which no source says when they are due
     */
    public record Counts(
            long orders, long permits, @Nullable String undated) {}

    /** @param all how many lines there are in all */
    private record CountedLine(Dashboard.PermitLineLeft line, long all) {}
}
