package org.provenant.domain.receiving;

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
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A difference between declaration, packing list and devices: opened by a match, and open until somebody explains it
 * with evidence or a later match no longer finds it. The importer answers for kind, quantity and quality of what came.
 */
@Entity
@Table(name = "difference")
public class Difference implements Recorded {

    public static final int EVIDENCE_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "difference")
    @SequenceGenerator(name = "difference", sequenceName = "difference_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @Column(name = "declaration_id")
    private DeclarationId declaration;

    @Column(name = "declaration_line_id")
    private @Nullable DeclarationLineId declarationLine;

    @Enumerated(EnumType.STRING)
    private DifferenceKind kind;

    @Column(name = "serial_number")
    private @Nullable String serialNumber;

    private int expected;

    private int received;

    @Enumerated(EnumType.STRING)
    private DifferenceState state = DifferenceState.OPEN;

    @HappenedOn
    @Column(name = "opened_on")
    private LocalDate openedOn;

    @HappenedOn
    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    private @Nullable String resolution;

    private @Nullable String evidence;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Difference() {}

    public Difference(CompanyId company, DeclarationId declaration, Finding finding, LocalDate today) {
        this.company = company;
        this.declaration = declaration;
        this.declarationLine = finding.line();
        this.kind = finding.kind();
        this.serialNumber = finding.serial();
        this.expected = finding.expected();
        this.received = finding.received();
        this.openedOn = today;
    }

    /** What it is about, with the figures that it knows. */
    public Finding finding() {
        return new Finding(kind, declarationLine, serialNumber, expected, received);
    }

    /** A later match finds other figures. */
    public void count(Finding finding) {
        expected = finding.expected();
        received = finding.received();
    }

    /** A later match no longer finds it. */
    public void settle(LocalDate today) {
        requireOpen();
        state = DifferenceState.SETTLED;
        closedOn = today;
    }

    /**
     * Is explained.
     *
     * @param paper the paper that proves the explanation
     * @throws RuleViolated {@link ReceivingRule#ALREADY_RESOLVED}
     */
    public void resolve(Reason explanation, String paper, LocalDate today) {
        requireOpen();
        state = DifferenceState.RESOLVED;
        resolution = explanation.text();
        evidence = Text.required(paper, "evidence", EVIDENCE_LENGTH);
        closedOn = today;
    }

    private void requireOpen() {
        if (state != DifferenceState.OPEN) {
            throw new RuleViolated(ReceivingRule.ALREADY_RESOLVED, closedOn == null ? openedOn : closedOn);
        }
    }

    @Override
    public DifferenceId id() {
        return new DifferenceId(id);
    }

    @Override
    public String label() {
        return serialNumber == null ? "#" + id : serialNumber;
    }

    public CompanyId company() {
        return company;
    }

    public DifferenceState state() {
        return state;
    }

    public int version() {
        return version;
    }
}
