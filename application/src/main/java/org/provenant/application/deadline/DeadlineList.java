package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.Nearness;
import org.provenant.domain.identity.Permission;

/** What is due for the company acted for, over the whole life of its goods, and what was missed and is not done yet. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeadlineList {

    /** So many are shown in a month at most. */
    public static final int MOST_IN_MONTH = 500;

    private static final String COUNTS = """
            count(*) filter (where l.day < :today) as overdue,
            count(*) filter (where l.day between :today and :week) as within_a_week,
            count(*) filter (where l.day between :today and :month) as within_a_month,
            count(*) filter (where l.kind = 'REPORT') as reports,
            count(*) filter (where l.day <= :month and l.certainty <> 'VERIFIED') as unverified
            """;

    @Inject
    Deadlines deadlines;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of what is due.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<DeadlineRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(DeadlineRow.class, order, size, cursor);
    }

    /** What is due in a month, day by day; at most {@value #MOST_IN_MONTH}. */
    public List<DeadlineRow> in(YearMonth month, Query query) {
        return narrowed(query)
                .where("x.day >= :monthFrom", "monthFrom", month.atDay(1))
                .where("x.day <= :monthTo", "monthTo", month.atEndOfMonth())
                .all(DeadlineRow.class, DeadlineSort.DAY.upwards(), MOST_IN_MONTH);
    }

    /** How much is due by when; each as {@link #find} counts it. */
    public Counts counts() {
        var today = LocalDate.now(clock);
        return deadlines
                .all()
                .bind("week", today.plusWeeks(1))
                .bind("month", today.plusMonths(1))
                .figures(Counts.class, COUNTS, "()")
                .get(0);
    }

    private ListQuery narrowed(Query query) {
        var today = LocalDate.now(clock);
        var kind = query.kind();
        var list = (kind == null ? deadlines.all() : deadlines.of(EnumSet.of(kind)))
                .where("x.day >= :from", "from", query.from())
                .where("x.day <= :to", "to", query.to())
                .words("x.label", query.words());
        if (query.when() != null) {
            switch (query.when()) {
                case OVERDUE -> list.where("x.day < :today");
                case WITHIN_A_WEEK -> within(list, today.plusWeeks(1));
                case WITHIN_A_MONTH -> within(list, today.plusMonths(1));
                case WITHIN_A_QUARTER -> within(list, today.plusMonths(3));
            }
        }
        if (query.mine()) {
            deadlines.narrowToMine(list);
        }
        if (query.told()) {
            deadlines.narrowToTold(list);
        }
        return list;
    }

    private static void within(ListQuery list, LocalDate last) {
        list.where("x.day >= :today").where("x.day <= :last", "last", last);
    }

    /**
     * How much is due.
     *
     * @param withinAMonth with what is due within a week
     * @param reports whenever they are due
     * @param unverified of what is overdue or due within a month, what rests on a rule that nobody has compared with the law
     */
    public record Counts(long overdue, long withinAWeek, long withinAMonth, long reports, long unverified)
            implements Serializable {}

    /**
     * Which deadlines are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in what the record is called
     * @param from the first day
     * @param to the last day
     * @param mine only what the caller is responsible for
     * @param told only what the caller is to be reminded of now
     */
    public record Query(
            @Nullable String words,
            @Nullable DeadlineKind kind,
            @Nullable Nearness when,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean mine,
            boolean told)
            implements Serializable {

        /** Everything that is due. */
        public static final Query ALL = new Query(null, null, null, null, null, false, false);
    }
}
