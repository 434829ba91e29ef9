package org.provenant.domain.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * One version of a paper in a dossier, with its file. A later version stands beside it; what is withdrawn stays, with
 * the reason.
 */
@Entity
@Table(name = "dossier_paper")
public class DossierPaper implements Recorded {

    public static final int ITEM_LENGTH = 60;
    public static final int NAME_LENGTH = 500;
    public static final int WHO_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_paper")
    @SequenceGenerator(name = "dossier_paper", sequenceName = "dossier_paper_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    private String item;

    private String name;

    @Column(name = "paper_version")
    private int paperVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "paper_form")
    private PaperForm paperForm;

    private @Nullable String issuer;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "supplied_by")
    private @Nullable String suppliedBy;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    private AttachmentType fileType;

    @Column(name = "file_size")
    private long fileSize;

    @Column(name = "file_digest")
    private String fileDigest;

    @Column(name = "added_by")
    private UserId addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @HappenedOn
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DossierPaper() {}

    DossierPaper(Dossier dossier, int paperVersion, Facts facts, Attachment file, UserId addedBy, Instant addedAt) {
        if (facts.issuedOn() != null
                && facts.validUntil() != null
                && facts.validUntil().isBefore(facts.issuedOn())) {
            throw new RuleViolated(LicensingRule.VALID_BEFORE_ISSUE, facts.issuedOn());
        }
        this.dossier = dossier;
        this.item = Text.required(facts.item(), "item", ITEM_LENGTH);
        this.name = Text.required(facts.name(), "name", NAME_LENGTH);
        this.paperVersion = paperVersion;
        this.paperForm = facts.form();
        this.issuer = Text.optional(facts.issuer(), "issuer", WHO_LENGTH);
        this.issuedOn = facts.issuedOn();
        this.validUntil = facts.validUntil();
        this.suppliedBy = Text.optional(facts.suppliedBy(), "suppliedBy", WHO_LENGTH);
        this.fileName = file.name();
        this.fileType = file.type();
        this.fileSize = file.size();
        this.fileDigest = file.digest().hex();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** @throws RuleViolated {@link LicensingRule#PAPER_ALREADY_WITHDRAWN} */
    void withdraw(LocalDate day, Reason reason) {
        if (withdrawnOn != null) {
            throw new RuleViolated(LicensingRule.PAPER_ALREADY_WITHDRAWN, name, withdrawnOn);
        }
        withdrawnOn = day;
        withdrawnBecause = reason.text();
    }

    /** Papers of the checklist are told apart by their code, others by their name. */
    boolean isVersionOf(Facts other) {
        return item.equals(other.item()) && (!item.equals(Dossier.OTHER) || name.equals(Text.tidy(other.name())));
    }

    @Override
    public DossierPaperId id() {
        return new DossierPaperId(id);
    }

    @Override
    public String label() {
        return name + " v" + paperVersion;
    }

    public Dossier dossier() {
        return dossier;
    }

    /** Code of the checklist's paper that it stands for, or {@value Dossier#OTHER}. */
    public String item() {
        return item;
    }

    public String name() {
        return name;
    }

    /** 1 for the first version of its paper. */
    public int paperVersion() {
        return paperVersion;
    }

    public PaperForm form() {
        return paperForm;
    }

    public @Nullable String issuer() {
        return issuer;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    /** The last day on which it may be used; none if it names none. */
    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public @Nullable String suppliedBy() {
        return suppliedBy;
    }

    public Attachment file() {
        return new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    public UserId addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public @Nullable String withdrawnBecause() {
        return withdrawnBecause;
    }

    /**
     * What is known of a version of a paper.
     *
     * @param item code of the checklist's paper that it stands for, or {@value Dossier#OTHER}
     * @param issuer who issued it
     * @param suppliedBy who gave it to the company's officer
     */
    public record Facts(
            String item,
            String name,
            PaperForm form,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable String suppliedBy) {}
}
