package org.provenant.domain.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.SavedView;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** A file of a whole list, narrowed and ordered as its asker saw it, that is made behind the page. */
@Entity
@Table(name = "list_export")
public class ListExport implements Recorded {

    /** For so long the file can be fetched; later it is asked for anew. */
    public static final Period KEPT = Period.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "list_export")
    @SequenceGenerator(name = "list_export", sequenceName = "list_export_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "requested_by", updatable = false)
    private UserId requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "list", updatable = false)
    private ViewedList viewedList;

    /** The parameters of the list's address. */
    @Column(name = "list_state", updatable = false)
    private String listState;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_format", updatable = false)
    private ScheduleFormat fileFormat;

    @Column(name = "exported_at")
    private @Nullable Instant exportedAt;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "file_size")
    private @Nullable Long fileSize;

    @Column(name = "file_digest")
    private @Nullable String fileDigest;

    @Column(name = "rows")
    private @Nullable Integer rows;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ListExport() {}

    /** @throws RuleViolated if the state is none of a list's address */
    @SuppressWarnings("NullAway.Init")
    public ListExport(CompanyId company, Wish wish, UserId requestedBy, Instant requestedAt) {
        this.company = company;
        this.viewedList = wish.list();
        this.listState = SavedView.requireState(wish.state());
        this.fileFormat = wish.format();
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /** @param rows how many the file holds */
    public void made(ScheduleDelivery.SentFile file, int rows, Instant now) {
        fileName = file.name();
        fileSize = file.size();
        fileDigest = file.digest().hex();
        this.rows = rows;
        exportedAt = now;
    }

    public boolean isMade() {
        return exportedAt != null;
    }

    /**
     * The file, while it is kept.
     *
     * @throws RuleViolated {@link ScheduleRule#NO_FILE}
     */
    public ScheduleDelivery.SentFile file(Instant now) {
        if (exportedAt == null
                || fileName == null
                || fileSize == null
                || fileDigest == null
                || !isKept(exportedAt, now)) {
            throw new RuleViolated(ScheduleRule.NO_FILE);
        }
        return new ScheduleDelivery.SentFile(fileName, fileFormat.mediaType(), fileSize, new FileDigest(fileDigest));
    }

    private static boolean isKept(Instant made, Instant now) {
        return made.atZone(Terms.VIETNAM).plus(KEPT).toInstant().isAfter(now);
    }

    @Override
    public ListExportId id() {
        return new ListExportId(id);
    }

    @Override
    public String label() {
        return fileName == null ? "#" + id : fileName;
    }

    public CompanyId company() {
        return company;
    }

    public UserId requestedBy() {
        return requestedBy;
    }

    /** What was asked for. */
    public Wish wish() {
        return new Wish(viewedList, listState, fileFormat);
    }

    /** @param state what the list is narrowed to, and how it is ordered, as the parameters of its address */
    public record Wish(ViewedList list, String state, ScheduleFormat format) {}
}
