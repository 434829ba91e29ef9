package org.provenant.domain.regulation;

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
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * One rule as it stands in the rule book from one edition to another. What it says never changes: another edition ends
 * it and adds its successor. Only how far it was checked may change.
 */
@Entity
@Table(name = "rule_row")
public class RuleRow implements Recorded {

    public static final int EVIDENCE_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_row")
    @SequenceGenerator(name = "rule_row", sequenceName = "rule_row_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private RuleKind ruleKind;

    @Column(updatable = false)
    private String code;

    @Column(name = "content", updatable = false)
    private RuleContent ruleContent;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Column(name = "effective_to", updatable = false)
    private @Nullable LocalDate effectiveTo;

    @Column(updatable = false)
    private @Nullable String instrument;

    @Column(updatable = false)
    private @Nullable String article;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @HappenedOn
    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    private @Nullable String evidence;

    @Column(name = "since_edition", updatable = false)
    private int sinceEdition;

    @Column(name = "until_edition")
    private @Nullable Integer untilEdition;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RuleRow() {}

    /**
     * @param edition the first edition that says so
     * @throws RuleViolated {@link RegulationRule#VERIFIED_WITHOUT_EVIDENCE}: rows are verified one by one; or what
     *     {@link RuleFacts#requireSound} finds
     */
    public RuleRow(RuleFacts facts, int edition) {
        facts.requireSound();
        if (facts.certainty() == Certainty.VERIFIED) {
            throw new RuleViolated(RegulationRule.VERIFIED_WITHOUT_EVIDENCE, facts.code());
        }
        ruleKind = facts.kind();
        code = facts.code();
        ruleContent = facts.content();
        effectiveFrom = facts.effectiveFrom();
        effectiveTo = facts.effectiveTo();
        instrument = facts.instrument();
        article = facts.article();
        certainty = facts.certainty();
        sinceEdition = edition;
    }

    /**
     * Somebody has compared the row with the official text.
     *
     * @param name who
     * @param comparedWith the document compared with: kind, number, date, where it was found
     * @throws RuleViolated {@link RegulationRule#ROW_ENDED} or, if it names no instrument,
     *     {@link RegulationRule#SOURCE_MISSING}
     */
    public void verify(String name, LocalDate day, String comparedWith) {
        if (untilEdition != null) {
            throw new RuleViolated(RegulationRule.ROW_ENDED, code, untilEdition);
        }
        if (instrument == null) {
            throw new RuleViolated(RegulationRule.SOURCE_MISSING, code);
        }
        evidence = Text.required(comparedWith, "evidence", EVIDENCE_LENGTH);
        certainty = Certainty.VERIFIED;
        verifiedBy = name;
        verifiedOn = day;
    }

    /**
     * Another edition says it no longer, or otherwise.
     *
     * @param edition the first edition that does not have it
     */
    public void end(int edition) {
        if (untilEdition != null || edition <= sinceEdition) {
            throw new IllegalStateException(this + " cannot end with edition " + edition);
        }
        untilEdition = edition;
    }

    /** Whether it belongs to that edition. */
    public boolean isIn(int edition) {
        return sinceEdition <= edition && (untilEdition == null || untilEdition > edition);
    }

    public RuleFacts facts() {
        return new RuleFacts(ruleKind, code, ruleContent, effectiveFrom, effectiveTo, instrument, article, certainty);
    }

    public RuleSource source() {
        return new RuleSource(instrument, article, certainty, verifiedBy, verifiedOn);
    }

    @Override
    public RuleRowId id() {
        return new RuleRowId(id);
    }

    @Override
    public String label() {
        return code;
    }

    public RuleKind kind() {
        return ruleKind;
    }

    public String code() {
        return code;
    }

    public RuleContent content() {
        return ruleContent;
    }

    public Certainty certainty() {
        return certainty;
    }

    /** What it was compared with; none unless it is verified. */
    public @Nullable String evidence() {
        return evidence;
    }

    public int sinceEdition() {
        return sinceEdition;
    }

    /** The first edition that does not have it; none while it is in the latest. */
    public @Nullable Integer untilEdition() {
        return untilEdition;
    }

    public int version() {
        return version;
    }

    @Override
    public String toString() {
        return ruleKind + " " + code;
    }
}
