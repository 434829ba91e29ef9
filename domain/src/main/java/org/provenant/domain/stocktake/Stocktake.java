package org.provenant.domain.stocktake;

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
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A stocktake. What should be there was copied when it began, and when it is closed its rows and minutes (form 05-TSCĐ)
 * stand for ever, whatever becomes of the devices.
 */
@Entity
@Table(name = "stocktake")
public class Stocktake implements Recorded {

    public static final int NAME_LENGTH = 200;
    public static final int TEXT_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stocktake")
    @SequenceGenerator(name = "stocktake", sequenceName = "stocktake_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String name;

    @Column(name = "basis", updatable = false)
    private @Nullable String stocktakeBasis;

    @Column(name = "count_until", updatable = false)
    private LocalDate countUntil;

    @Column(name = "expected_devices", updatable = false)
    private int expectedDevices;

    @Column(name = "opened_by", updatable = false)
    private UserId openedBy;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "conclusion")
    private @Nullable String stocktakeConclusion;

    @Column(name = "counted_devices")
    private @Nullable Integer countedDevices;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @Column(name = "pdf_digest")
    private @Nullable String pdfDigest;

    @Column(name = "xlsx_digest")
    private @Nullable String xlsxDigest;

    @Column(name = "closed_by")
    private @Nullable UserId closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Stocktake() {}

    /**
     * @param number unique in the company
     * @param expectedDevices how many devices should be there
     * @throws RuleViolated {@link StocktakeRule#DUE_BEFORE_TODAY} or {@link StocktakeRule#NOTHING_IN_SCOPE}
     */
    public Stocktake(
            CompanyId company,
            String number,
            Facts facts,
            int expectedDevices,
            UserId who,
            Instant now,
            LocalDate today) {
        if (facts.countUntil().isBefore(today)) {
            throw new RuleViolated(StocktakeRule.DUE_BEFORE_TODAY, facts.countUntil());
        }
        if (expectedDevices == 0) {
            throw new RuleViolated(StocktakeRule.NOTHING_IN_SCOPE);
        }
        this.company = company;
        this.number = number;
        this.name = facts.name();
        this.stocktakeBasis = facts.basis();
        this.countUntil = facts.countUntil();
        this.expectedDevices = expectedDevices;
        this.openedBy = who;
        this.openedAt = now;
    }

    /**
     * Ends for ever, with the papers that were drawn from what it ends with.
     *
     * @param counted how many devices were seen
     * @throws RuleViolated {@link StocktakeRule#STOCKTAKE_CLOSED}
     */
    public void close(Conclusion words, int counted, Minutes minutes, UserId who, Instant now) {
        requireOpen();
        stocktakeConclusion = words.text();
        countedDevices = counted;
        language = minutes.language();
        pdfDigest = minutes.pdf().hex();
        xlsxDigest = minutes.xlsx().hex();
        closedBy = who;
        closedAt = now;
    }

    /**
     * Before the papers are drawn.
     *
     * @param open how many differences nobody has resolved
     * @throws RuleViolated {@link StocktakeRule#STOCKTAKE_CLOSED} or {@link StocktakeRule#DIFFERENCES_OPEN}
     */
    public void requireResolved(long open) {
        requireOpen();
        if (open > 0) {
            throw new RuleViolated(StocktakeRule.DIFFERENCES_OPEN, open);
        }
    }

    /** @throws RuleViolated {@link StocktakeRule#STOCKTAKE_CLOSED} */
    public void requireOpen() {
        if (closedAt != null) {
            throw new RuleViolated(StocktakeRule.STOCKTAKE_CLOSED, label(), closedAt);
        }
    }

    /** @throws RuleViolated {@link StocktakeRule#STOCKTAKE_NOT_CLOSED} */
    public void requireClosed() {
        if (closedAt == null) {
            throw new RuleViolated(StocktakeRule.STOCKTAKE_NOT_CLOSED, label());
        }
    }

    @Override
    public StocktakeId id() {
        return new StocktakeId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public String name() {
        return name;
    }

    public UserId openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The minutes; none while it runs. */
    public @Nullable Minutes minutes() {
        return language == null || pdfDigest == null || xlsxDigest == null
                ? null
                : new Minutes(language, new FileDigest(pdfDigest), new FileDigest(xlsxDigest));
    }

    public int version() {
        return version;
    }

    /**
     * What is counted, and why.
     *
     * @param basis the decision that orders it; none if there is none
     * @param countUntil the last day to count
     */
    public record Facts(String name, @Nullable String basis, LocalDate countUntil) implements Serializable {

        public Facts {
            name = Text.required(name, "name", NAME_LENGTH);
            basis = Text.optional(basis, "stocktakeBasis", TEXT_LENGTH);
        }
    }

    /** What the committee concludes. */
    public record Conclusion(String text) implements Serializable {

        public Conclusion {
            text = Text.required(text, "stocktakeConclusion", TEXT_LENGTH);
        }
    }

    /** Digests of the minutes as PDF and as workbook. */
    public record Minutes(Language language, FileDigest pdf, FileDigest xlsx) implements Serializable {}
}
