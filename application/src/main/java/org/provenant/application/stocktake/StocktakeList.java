package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.stocktake.ScopeKind;
import org.provenant.domain.stocktake.SignedMinutesId;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRule;

/** The stocktakes of the company acted for, each with its scope, committee and signed minutes. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class StocktakeList {

    private static final String SELECT = """
            select s.id, s.number, s.name, s.basis, s.count_until, u.name as opened_by, s.opened_at, c.name as closed_by,
              s.closed_at, s.conclusion, s.expected_devices as expected, n.seen, n.surplus, n.unresolved,
              s.closed_at is null and s.count_until < :today as overdue, s.language, s.pdf_digest, s.xlsx_digest,
              s.version, plain(s.name) as name_order
            from stocktake s
              join user_account u on u.id = s.opened_by
              left join user_account c on c.id = s.closed_by
              join lateral (select count(*) filter (where expected and row_state <> 'PENDING') as seen,
                  count(*) filter (where not expected and resolution is distinct from 'STRUCK_OUT') as surplus,
                  count(*) filter (where row_state <> 'FOUND' and resolution is null) as unresolved
                from stocktake_row where stocktake_id = s.id) n on true
            """;

    private static final int MOST_AT_HOME = 20;

    @Inject
    Stocktakes stocktakes;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One page of the stocktakes.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<StocktakeSummary> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return narrowed(query).page(StocktakeSummary.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's stocktake */
    public StocktakeSummary get(StocktakeId id) {
        return narrowed(Query.ALL).one(StocktakeSummary.class, "s.id", id);
    }

    /**
     * The running ones that the caller has to do with, the most urgent first: whoever manages stocktakes sees all, of
     * others those named to count.
     */
    public List<StocktakeSummary> running() {
        var caller = callers.current();
        if (!caller.may(Permission.COUNT_EQUIPMENT) && !caller.may(Permission.MANAGE_STOCKTAKES)) {
            return List.of();
        }
        var list = narrowed(new Query(null, true));
        if (!caller.may(Permission.MANAGE_STOCKTAKES)) {
            list.where(
                    "exists (select from stocktake_member m where m.stocktake_id = s.id and m.user_id = :counter)",
                    "counter",
                    caller.requireUser());
        }
        return list.all(StocktakeSummary.class, StocktakeSort.COUNT_UNTIL.upwards(), MOST_AT_HOME);
    }

    /** Those in which a device was missing that the breach register has so. */
    public List<StocktakeSummary> thatFound(BreachId breach) {
        return withRow("breach_id = :breach", "breach", breach);
    }

    /** Those in which a loss was reported. */
    public List<StocktakeSummary> thatReported(LossId loss) {
        return withRow("loss_id = :loss", "loss", loss);
    }

    private List<StocktakeSummary> withRow(String condition, String name, RecordId id) {
        return narrowed(Query.ALL)
                .where(
                        "exists (select from stocktake_row w where w.stocktake_id = s.id and w." + condition + ")",
                        name,
                        id)
                .all(StocktakeSummary.class, StocktakeSort.OPENED_AT.downwards(), Integer.MAX_VALUE);
    }

    private ListQuery narrowed(Query query) {
        var list = new ListQuery(database.sql(), SELECT)
                .bind("today", LocalDate.now(clock))
                .where("s.company_id = :company", "company", callers.current().requireCompany())
                .words("concat_ws(' ', s.number, s.name, s.basis)", query.words());
        if (query.open() != null) {
            list.where(query.open() ? "s.closed_at is null" : "s.closed_at is not null");
        }
        return list;
    }

    /** What a stocktake is narrowed by; nothing if it is about everything. */
    public List<Part> scope(StocktakeId id) {
        stocktakes.get(id);
        return database.sql()
                .createQuery("select scope_kind as kind, subject_record as record, subject_label as label"
                        + " from stocktake_scope where stocktake_id = :id order by id")
                .bind("id", id.value())
                .map(ConstructorMapper.of(Part.class))
                .list();
    }

    /** Who counts and signs, the head first. */
    public List<Member> committee(StocktakeId id) {
        stocktakes.get(id);
        return database.sql()
                .createQuery("""
                        select m.position, m.name, m.duty, u.name as counter from stocktake_member m
                          left join user_account u on u.id = m.user_id
                        where m.stocktake_id = :id order by m.position
                        """)
                .bind("id", id.value())
                .map(ConstructorMapper.of(Member.class))
                .list();
    }

    /** The scans of the minutes with signatures, the first first. */
    public List<Paper> papers(StocktakeId id) {
        stocktakes.get(id);
        return database.sql()
                .createQuery("""
                        select p.*, u.name as giver from signed_minutes p join user_account u on u.id = p.given_by
                        where p.stocktake_id = :id order by p.id
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Paper(
                        row.getLong("id"),
                        new Attachment(
                                row.getString("file_name"),
                                AttachmentType.valueOf(row.getString("file_type")),
                                row.getLong("file_size"),
                                new FileDigest(row.getString("file_digest"))),
                        row.getString("remark"),
                        row.getString("giver"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a paper of another stocktake or company */
    public Attachment paper(StocktakeId id, SignedMinutesId paper) {
        return stocktakes.paper(id, paper).file();
    }

    /** The bytes of signed minutes, as they were sent. */
    public byte[] paperBytes(StocktakeId id, SignedMinutesId paper) {
        return files.read(paper(id, paper).digest());
    }

    /**
     * The minutes as they were drawn when it was closed.
     *
     * @throws RuleViolated {@link StocktakeRule#STOCKTAKE_NOT_CLOSED}
     */
    public byte[] pdf(StocktakeId id) {
        return files.read(minutes(id).pdf());
    }

    /** As {@link #pdf}, as a workbook. */
    public byte[] xlsx(StocktakeId id) {
        return files.read(minutes(id).xlsx());
    }

    private Stocktake.Minutes minutes(StocktakeId id) {
        var stocktake = stocktakes.get(id);
        stocktake.requireClosed();
        return Objects.requireNonNull(stocktake.minutes());
    }

    /**
     * Which stocktakes are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in number, name or basis
     * @param open whether running ones are looked for, or closed ones
     */
    public record Query(@Nullable String words, @Nullable Boolean open) implements Serializable {

        /** Every stocktake. */
        public static final Query ALL = new Query(null, null);
    }

    /**
     * Part of a scope.
     *
     * @param record number of the place, person or permit; none for a category
     * @param label its name when the stocktake began; the constant for a category
     */
    public record Part(ScopeKind kind, @Nullable Long record, String label) implements Serializable {

        /** What people read. */
        public String text(Language language) {
            var terms = Terms.in(language);
            return terms.word(kind) + ": " + (kind == ScopeKind.CATEGORY ? terms.word(Category.valueOf(label)) : label);
        }
    }

    /** @param counter the user account by which the member counts */
    public record Member(
            int position,
            String name,
            @Nullable String duty,
            @Nullable String counter) implements Serializable {}

    /** Signed minutes. */
    public record Paper(long id, Attachment file, @Nullable String remark, String givenBy, Instant givenAt)
            implements Serializable {}
}
