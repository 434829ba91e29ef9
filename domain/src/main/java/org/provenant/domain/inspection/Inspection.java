package org.provenant.domain.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** An auditor's look at one company over one period. It refers to records of the register and never changes them. */
@Entity
@Table(name = "inspection")
public class Inspection implements Recorded {

    public static final int NAME_LENGTH = 200;
    public static final int TEXT_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection")
    @SequenceGenerator(name = "inspection", sequenceName = "inspection_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private @Nullable String aim;

    @Column(name = "period_from", updatable = false)
    private LocalDate periodFrom;

    @Column(name = "period_to", updatable = false)
    private LocalDate periodTo;

    @Column(name = "opened_by", updatable = false)
    private UserId openedBy;

    @HappenedOn
    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    @HappenedOn
    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    private @Nullable String conclusion;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Inspection() {}

    public Inspection(CompanyId company, Facts facts, UserId who, LocalDate today) {
        this.company = company;
        this.name = facts.name();
        this.aim = facts.aim();
        this.periodFrom = facts.period().from();
        this.periodTo = facts.period().to();
        this.openedBy = who;
        this.openedOn = today;
    }

    /**
     * Ends.
     *
     * @param openFindings how many findings are not closed
     * @param openRequests how many requests for papers are neither accepted nor closed
     * @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED}, {@link InspectionRule#FINDINGS_OPEN} or
     *     {@link InspectionRule#REQUESTS_OPEN}
     */
    public void close(String words, long openFindings, long openRequests, LocalDate today) {
        requireOpen();
        if (openFindings > 0) {
            throw new RuleViolated(InspectionRule.FINDINGS_OPEN, openFindings);
        }
        if (openRequests > 0) {
            throw new RuleViolated(InspectionRule.REQUESTS_OPEN, openRequests);
        }
        conclusion = Text.required(words, "conclusion", TEXT_LENGTH);
        closedOn = today;
    }

    /** @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED} */
    public void requireOpen() {
        if (closedOn != null) {
            throw new RuleViolated(InspectionRule.INSPECTION_CLOSED, name, closedOn);
        }
    }

    @Override
    public InspectionId id() {
        return new InspectionId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public CompanyId company() {
        return company;
    }

    public Period period() {
        return new Period(periodFrom, periodTo);
    }

    public int version() {
        return version;
    }

    /**
     * What is inspected, and why.
     *
     * @param aim what is to be found out; none if the name says it
     */
    public record Facts(String name, @Nullable String aim, Period period) {

        public Facts {
            name = Text.required(name, "name", NAME_LENGTH);
            aim = Text.optional(aim, "aim", TEXT_LENGTH);
        }
    }
}
