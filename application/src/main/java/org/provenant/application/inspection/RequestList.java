package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.GivenPaperId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.inspection.RequestState;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The papers that inspections ask for, with what was given. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class RequestList {

    @Inject
    Inspections inspections;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * The requests of an inspection, the first first.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's inspection
     */
    public List<RequestRow> of(InspectionId inspection) {
        inspections.get(inspection);
        var given = given(inspection);
        var today = LocalDate.now(clock);
        return database.sql()
                .createQuery("""
                        select r.*, u.name as asker from paper_request r join user_account u on u.id = r.asked_by
                        where r.inspection_id = :inspection order by r.request_no
                        """)
                .bind("inspection", inspection.value())
                .map((row, context) -> request(row, given.getOrDefault(row.getLong("id"), List.of()), today))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also if a record was named instead of a file */
    public Attachment file(InspectionId inspection, PaperRequestId request, GivenPaperId paper) {
        var file = inspections.paper(inspection, request, paper).file();
        if (file == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, paper.value());
        }
        return file;
    }

    /** The file's bytes, as they were sent. */
    public byte[] bytes(InspectionId inspection, PaperRequestId request, GivenPaperId paper) {
        return files.read(file(inspection, request, paper).digest());
    }

    private Map<Long, List<RequestRow.Given>> given(InspectionId inspection) {
        var given = new HashMap<Long, List<RequestRow.Given>>();
        database.sql()
                .createQuery("""
                        select g.*, u.name as giver from given_paper g
                          join paper_request r on r.id = g.request_id join user_account u on u.id = g.given_by
                        where r.inspection_id = :inspection order by g.id
                        """)
                .bind("inspection", inspection.value())
                .map((row, context) -> given.computeIfAbsent(row.getLong("request_id"), id -> new ArrayList<>())
                        .add(paper(row)))
                .list();
        return given;
    }

    private static RequestRow request(ResultSet row, List<RequestRow.Given> given, LocalDate today)
            throws SQLException {
        var state = RequestState.valueOf(row.getString("state"));
        var dueOn = row.getObject("due_on", LocalDate.class);
        return new RequestRow(
                row.getLong("id"),
                row.getInt("request_no"),
                row.getString("wanted_paper"),
                kind(row),
                row.getObject("subject_record", Long.class),
                row.getString("subject_label"),
                dueOn,
                state.isWaiting() && dueOn.isBefore(today),
                row.getString("asker"),
                moment(row, "asked_at"),
                state,
                row.getString("again_because"),
                row.getObject("accepted_at") == null ? null : moment(row, "accepted_at"),
                row.getString("closed_because"),
                row.getObject("closed_at") == null ? null : moment(row, "closed_at"),
                given,
                row.getInt("version"));
    }

    private static RequestRow.Given paper(ResultSet row) throws SQLException {
        var digest = row.getString("file_digest");
        var file = digest == null
                ? null
                : new Attachment(
                        row.getString("file_name"),
                        AttachmentType.valueOf(row.getString("file_type")),
                        row.getLong("file_size"),
                        new FileDigest(digest));
        return new RequestRow.Given(
                row.getLong("id"),
                file,
                kind(row),
                row.getObject("subject_record", Long.class),
                row.getString("subject_label"),
                row.getString("remark"),
                row.getString("giver"),
                moment(row, "given_at"));
    }

    private static @Nullable SubjectKind kind(ResultSet row) throws SQLException {
        var kind = row.getString("subject_kind");
        return kind == null ? null : SubjectKind.valueOf(kind);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
