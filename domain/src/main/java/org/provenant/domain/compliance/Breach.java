package org.provenant.domain.compliance;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A device that is not used as it may be: what was found, when and by whom, what rule stands against it, and how it was
 * put right. It is closed by a person with evidence, also when its cause is gone.
 */
@Entity
@Table(name = "breach")
public class Breach implements Recorded {

    public static final int TEXT_LENGTH = 2000;
    public static final int EVIDENCE_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "breach")
    @SequenceGenerator(name = "breach", sequenceName = "breach_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId device;

    @Enumerated(EnumType.STRING)
    @Column(name = "breach_kind", updatable = false)
    private BreachKind breachKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_by", updatable = false)
    private FoundBy foundBy;

    @HappenedOn
    @Column(name = "found_on", updatable = false)
    private LocalDate foundOn;

    @Column(name = "description", updatable = false)
    private @Nullable String description;

    @Column(name = "description_en", updatable = false)
    private @Nullable String descriptionEn;

    @Column(name = "reported_by", updatable = false)
    private @Nullable UserId reportedBy;

    @Column(updatable = false)
    private @Nullable String basis;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Certainty certainty;

    @Enumerated(EnumType.STRING)
    private BreachState state = BreachState.OPEN;

    @HappenedOn
    @Column(name = "gone_on")
    private @Nullable LocalDate goneOn;

    @Column(name = "remedy")
    private @Nullable String remedy;

    private @Nullable String evidence;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    private @Nullable AttachmentType fileType;

    @Column(name = "file_size")
    private @Nullable Long fileSize;

    @Column(name = "file_digest")
    private @Nullable String fileDigest;

    @Column(name = "closed_by")
    private @Nullable UserId closedBy;

    @HappenedOn
    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Breach() {}

    /**
     * @param source the rule that stands against it; none if no rule of the book does
     * @param description what was seen, in words
     * @param reporter who told of it; nobody if a run of the rules found it
     */
    public Breach(
            CompanyId company,
            EquipmentId device,
            BreachKind kind,
            FoundBy how,
            LocalDate day,
            @Nullable String description,
            @Nullable UserId reporter,
            @Nullable RuleSource source) {
        this.company = company;
        this.device = device;
        this.breachKind = kind;
        this.foundBy = how;
        this.foundOn = day;
        this.description = Text.optional(description, "description", TEXT_LENGTH);
        this.reportedBy = reporter;
        var text = source == null ? "" : source.text();
        this.basis = text.isEmpty() ? null : text;
        this.certainty = source == null ? null : source.certainty();
    }

    /** @throws RuleViolated {@link ComplianceRule#BREACH_CLOSED} */
    public BreachStep note(String what, LocalDate day, UserId who) {
        requireOpen();
        return new BreachStep(this, what, day, who);
    }

    /**
     * It is put right.
     *
     * @param what what was done about it
     * @param paper number and date of the paper that proves it
     * @param file the paper itself, if there is one
     * @throws RuleViolated {@link ComplianceRule#BREACH_CLOSED}
     */
    public void close(String what, String paper, @Nullable Attachment file, LocalDate day, UserId who) {
        requireOpen();
        remedy = Text.required(what, "remedy", TEXT_LENGTH);
        evidence = Text.required(paper, "evidence", EVIDENCE_LENGTH);
        if (file != null) {
            fileName = file.name();
            fileType = file.type();
            fileSize = file.size();
            fileDigest = file.digest().hex();
        }
        closedBy = who;
        closedOn = day;
        state = BreachState.CLOSED;
    }

    private void requireOpen() {
        if (state == BreachState.CLOSED) {
            throw new RuleViolated(ComplianceRule.BREACH_CLOSED, label());
        }
    }

    @Override
    public BreachId id() {
        return new BreachId(id);
    }

    @Override
    public String label() {
        return "VP-" + id;
    }

    public CompanyId company() {
        return company;
    }

    /** The paper; none if none was attached. */
    public @Nullable Attachment file() {
        return fileName == null || fileType == null || fileSize == null || fileDigest == null
                ? null
                : new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    public int version() {
        return version;
    }
}
