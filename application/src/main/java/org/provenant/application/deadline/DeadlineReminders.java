package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.deadline.AnswerKind;
import org.provenant.domain.deadline.Audience;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What people are reminded of, what they were reminded of, and what they said to it. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeadlineReminders {

    private static final String SELECT = """
            select n.id, n.deadline_kind as kind, n.subject_record as record_id, n.subject_label as label, n.due_on,
              n.days_before, n.audience, n.told_at
            from deadline_notice n
            """;

    @Inject
    Deadlines deadlines;

    @Inject
    StageRules rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The most pressing of what the caller is to be reminded of now, and how much it is in all: by the stage told last,
     * unless they have seen it or it was put off. Who only reads the register is reminded of nothing.
     *
     * @param most so many at most
     */
    public Page<DeadlineRow> waiting(int most) {
        var list = deadlines.all();
        deadlines.narrowToTold(list);
        return list.first(DeadlineRow.class, DeadlineSort.DAY.upwards(), most);
    }

    /**
     * One page of the stages that were told.
     *
     * @param missed only those told after the last day had passed
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<NoticeRow> find(
            boolean missed, @Nullable DeadlineKind kind, SortColumn.Order order, int size, @Nullable String cursor) {
        var list = list().where("n.deadline_kind = :kind", "kind", kind);
        if (missed) {
            list.where("n.days_before < 0");
        }
        var page = list.page(Told.class, order, size, cursor);
        return new Page<>(compared(page.rows()), page.total(), page.next(), page.previous());
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's */
    public NoticeRow get(DeadlineNoticeId id) {
        return compared(List.of(read(id))).get(0);
    }

    /** Every stage of the same deadline that was told, the first first. */
    public List<NoticeRow> told(DeadlineNoticeId id) {
        var notice = read(id);
        return compared(list().where("n.deadline_kind = :kind", "kind", notice.kind())
                .where("n.subject_record = :subject", "subject", notice.recordId())
                .where("n.due_on = :due", "due", notice.dueOn())
                .all(Told.class, NoticeSort.TOLD_AT.upwards(), Integer.MAX_VALUE));
    }

    private Told read(DeadlineNoticeId id) {
        return list().one(Told.class, "n.id", id);
    }

    private ListQuery list() {
        return new ListQuery(database.sql(), SELECT)
                .where("n.company_id = :company")
                .bind("company", callers.current().requireCompany());
    }

    /** What was told, beside what is due still; of the calendar only the records in question are read. */
    private List<NoticeRow> compared(List<Told> told) {
        Map<Told, DeadlineRow> due = new HashMap<>();
        told.stream().collect(Collectors.groupingBy(Told::kind)).forEach((kind, ofKind) -> {
            var records = ofKind.stream().map(Told::recordId).collect(Collectors.toSet());
            deadlines
                    .of(kind, records)
                    .all(DeadlineRow.class, DeadlineSort.DAY.upwards(), Integer.MAX_VALUE)
                    .forEach(row -> ofKind.stream()
                            .filter(each -> each.recordId() == row.recordId()
                                    && each.dueOn().equals(row.day()))
                            .forEach(each -> due.put(each, row)));
        });
        return told.stream().map(each -> each.beside(due.get(each))).toList();
    }

    /** What was said to every stage of the same deadline, the first first. */
    public List<Answered> answers(DeadlineNoticeId id) {
        read(id);
        return database.sql()
                .createQuery("""
                        select a.answer_kind, a.later_until, a.because, u.name, a.answered_at
                        from deadline_notice n join deadline_notice m on m.company_id = n.company_id
                            and m.deadline_kind = n.deadline_kind and m.subject_record = n.subject_record
                            and m.due_on = n.due_on
                          join deadline_answer a on a.notice_id = m.id join user_account u on u.id = a.answered_by
                        where n.id = :id order by a.id
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Answered(
                        AnswerKind.valueOf(row.getString("answer_kind")),
                        row.getObject("later_until", LocalDate.class),
                        row.getString("because"),
                        row.getString("name"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The last day to which a reminder can be put off. */
    public LocalDate lastLater(DeadlineNoticeId id) {
        var notice = read(id);
        return rules.ladder().lastLater(notice.daysBefore(), notice.dueOn(), LocalDate.now(clock));
    }

    /** When who is told, with the source of each rule; nothing where an older rule book does not say. */
    public List<Stages> stages() {
        return rules.rows();
    }

    /** After how many days what is overdue is told again, with the source of the rule; nothing as with the stages. */
    public Optional<Again> again() {
        return rules.again();
    }

    /** @param days after so many days, again and again */
    public record Again(int days, RuleSource source) implements Serializable {}

    /** A stage as it was told. */
    public record Told(
            long id,
            DeadlineKind kind,
            long recordId,
            String label,
            LocalDate dueOn,
            int daysBefore,
            Audience audience,
            Instant toldAt) {

        NoticeRow beside(@Nullable DeadlineRow due) {
            return new NoticeRow(
                    id,
                    kind,
                    recordId,
                    label,
                    dueOn,
                    daysBefore,
                    audience,
                    toldAt,
                    due == null ? null : due.pageId(),
                    due != null && Objects.equals(due.noticeId(), id));
        }
    }

    /**
     * A stage that was told.
     *
     * @param label what the record was called then
     * @param daysBefore how many days before the last day the stage began; negative after it
     * @param pageId number of the record on whose page it stands; none once it is done or due on another day
     * @param current whether it is due still, and no later stage was told
     */
    public record NoticeRow(
            long id,
            DeadlineKind kind,
            long recordId,
            String label,
            LocalDate dueOn,
            int daysBefore,
            Audience audience,
            Instant toldAt,
            @Nullable Long pageId,
            boolean current)
            implements Serializable {

        /** Whether it is due still. */
        public boolean isOpen() {
            return pageId != null;
        }
    }

    /** What somebody said to a reminder. */
    public record Answered(
            AnswerKind kind,
            @Nullable LocalDate until,
            @Nullable String because,
            String by,
            Instant at) implements Serializable {}

    /** @param days numbers of days before the last day, with spaces between them; negative for days after it */
    public record Stages(Audience told, String days, RuleSource source) implements Serializable {}
}
