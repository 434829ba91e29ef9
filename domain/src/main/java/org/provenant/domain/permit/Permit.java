package org.provenant.domain.permit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Text;

/**
 * The authority's written permission to import used IT goods (văn bản cho phép nhập khẩu). It must exist and be valid
 * when a declaration is registered (Decree 08/2015/NĐ-CP, Article 25.3).
 */
@Entity
@Table(name = "permit")
public class Permit implements Recorded {

    public static final int NUMBER_LENGTH = 80;
    public static final int AUTHORITY_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "permit")
    @SequenceGenerator(name = "permit", sequenceName = "permit_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String number;

    @HappenedOn
    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String authority;

    @Enumerated(EnumType.STRING)
    @Column(name = "permitted_case")
    private PermittedCase permittedCase;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @HappenedOn
    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Column(name = "revoked_because")
    private @Nullable String revokedBecause;

    @OneToMany(mappedBy = "permit", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<PermitLine> lines = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Permit() {}

    /** @throws RuleViolated {@link PermitRule#NO_LINES} or {@link PermitRule#VALID_BEFORE_ISSUE} */
    public Permit(CompanyId company, Facts facts, List<PermitLine.Facts> goods) {
        if (goods.isEmpty()) {
            throw new RuleViolated(PermitRule.NO_LINES);
        }
        this.company = company;
        correct(facts);
        for (var line : goods) {
            lines.add(new PermitLine(this, lines.size() + 1, line));
        }
    }

    /** Corrects what was typed wrongly from the paper. The lines, once drawn on, stay as they are. */
    public final void correct(Facts facts) {
        var from = facts.validFrom() == null ? facts.issuedOn() : facts.validFrom();
        if (from.isBefore(facts.issuedOn())
                || facts.validTo() != null && facts.validTo().isBefore(from)) {
            throw new RuleViolated(PermitRule.VALID_BEFORE_ISSUE, facts.issuedOn());
        }
        number = Text.required(facts.number(), "number", NUMBER_LENGTH);
        issuedOn = facts.issuedOn();
        authority = Text.required(facts.authority(), "authority", AUTHORITY_LENGTH);
        permittedCase = facts.permittedCase();
        validFrom = from;
        validTo = facts.validTo();
    }

    /**
     * The authority takes the permit back: nothing is declared on it from that day on.
     *
     * @throws RuleViolated {@link PermitRule#ALREADY_REVOKED}, {@link PermitRule#REVOKED_BEFORE_ISSUE}
     */
    public void revoke(LocalDate day, Reason reason) {
        if (revokedOn != null) {
            throw new RuleViolated(PermitRule.ALREADY_REVOKED, number, revokedOn);
        }
        if (day.isBefore(issuedOn)) {
            throw new RuleViolated(PermitRule.REVOKED_BEFORE_ISSUE, issuedOn);
        }
        revokedOn = day;
        revokedBecause = reason.text();
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo))
                && (revokedOn == null || day.isBefore(revokedOn));
    }

    /**
     * @throws RuleViolated {@link PermitRule#NOT_VALID_ON} if it does not cover that day, {@link PermitRule#REVOKED_SINCE}
     *     if it was taken back before or on it
     */
    public void requireValidOn(LocalDate day) {
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            throw new RuleViolated(PermitRule.REVOKED_SINCE, number, revokedOn);
        }
        if (!isValidOn(day)) {
            throw new RuleViolated(
                    PermitRule.NOT_VALID_ON,
                    number,
                    day,
                    validFrom,
                    validTo == null ? new Term("permit.noEnd") : validTo);
        }
    }

    @Override
    public PermitId id() {
        return new PermitId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public String number() {
        return number;
    }

    public Facts facts() {
        return new Facts(number, issuedOn, authority, permittedCase, validFrom, validTo);
    }

    /** From which day on it is taken back; none if it is not. */
    public @Nullable LocalDate revokedOn() {
        return revokedOn;
    }

    public @Nullable String revokedBecause() {
        return revokedBecause;
    }

    public List<PermitLine> lines() {
        return List.copyOf(lines);
    }

    public int version() {
        return version;
    }

    /**
     * What the head of the paper says.
     *
     * @param validFrom the day of issue if the paper names none
     * @param validTo last day of validity; none if the paper names none
     */
    public record Facts(
            String number,
            LocalDate issuedOn,
            String authority,
            PermittedCase permittedCase,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
