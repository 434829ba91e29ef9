package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.DeadlineList;
import org.provenant.application.deadline.DeadlineReminders;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.application.deadline.DeadlineSort;
import org.provenant.application.deadline.NoticeSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.Nearness;
import org.provenant.web.platform.ListAddress;

/** What is due, as a list or as a month. */
@Named
@RequestScoped
public class DeadlineListPage {

    @Inject
    DeadlineList deadlines;

    @Inject
    DeadlineReminders reminders;

    @Inject
    ListAddress address;

    @Inject
    Clock clock;

    private @Nullable Page<DeadlineRow> page;
    private @Nullable Page<DeadlineReminders.NoticeRow> missed;
    private @Nullable List<MonthWeek> weeks;

    /** The rows that the address asks for. */
    public Page<DeadlineRow> getPage() {
        if (page == null) {
            page = deadlines.find(
                    query(),
                    new SortColumn.Order(address.sortedBy(DeadlineSort.DAY), address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** What was told as overdue, done or not. */
    public Page<DeadlineReminders.NoticeRow> getMissed() {
        if (missed == null) {
            missed = reminders.find(
                    true,
                    getKind(),
                    new SortColumn.Order(
                            address.sortedBy(NoticeSort.TOLD_AT),
                            address.value("sort") == null || address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return missed;
    }

    /** The weeks of the month that the address asks for, from Monday to Sunday. */
    public List<MonthWeek> getWeeks() {
        if (weeks == null) {
            weeks = MonthWeek.of(getMonth(), deadlines.in(getMonth(), query()), clock);
        }
        return weeks;
    }

    /** Whether nothing is due in the month. */
    public boolean isMonthFree() {
        return getWeeks().stream().flatMap(week -> week.days().stream()).allMatch(day -> day.due()
                .isEmpty());
    }

    private DeadlineList.Query query() {
        return new DeadlineList.Query(
                address.value("q"), getKind(), getWhen(), address.day("from"), address.day("to"), isMine(), isTold());
    }

    public boolean isShowingMonth() {
        return "month".equals(address.value("tab"));
    }

    public boolean isShowingMissed() {
        return "missed".equals(address.value("tab"));
    }

    /** The month of the address, else the present one. */
    public YearMonth getMonth() {
        var asked = address.value("month");
        if (asked != null) {
            try {
                return YearMonth.parse(asked);
            } catch (DateTimeException noMonth) {
                return YearMonth.now(clock);
            }
        }
        return YearMonth.now(clock);
    }

    public YearMonth getMonthBefore() {
        return getMonth().minusMonths(1);
    }

    public YearMonth getMonthAfter() {
        return getMonth().plusMonths(1);
    }

    public @Nullable DeadlineKind getKind() {
        return address.value("kind", DeadlineKind.class);
    }

    public @Nullable Nearness getWhen() {
        return address.value("when", Nearness.class);
    }

    public boolean isMine() {
        return "mine".equals(address.value("mine"));
    }

    /** Whether only what the caller is reminded of is shown. */
    public boolean isTold() {
        return "told".equals(address.value("mine"));
    }

    public List<DeadlineKind> getKinds() {
        return List.of(DeadlineKind.values());
    }

    public List<Nearness> getNearness() {
        return List.of(Nearness.values());
    }
}
