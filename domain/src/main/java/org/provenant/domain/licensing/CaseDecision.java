package org.provenant.domain.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.Answer;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/**
 * How somebody decided to import goods: as which case, or by which other route, and why. It keeps what was asked, the
 * rules at that moment and what they advised, and is never changed.
 */
@Entity
@Table(name = "case_decision")
public class CaseDecision implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_decision")
    @SequenceGenerator(name = "case_decision", sequenceName = "case_decision_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String goods;

    @Column(updatable = false)
    private HsCode hs;

    @Enumerated(EnumType.STRING)
    @Column(name = "goods_state", updatable = false)
    private GoodsState goodsState;

    @Column(name = "manufacture_year", updatable = false)
    private @Nullable Integer yearMade;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", updatable = false)
    private ImportPurpose importPurpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_relation", updatable = false)
    private @Nullable OwnerRelation ownerRelation;

    @Column(updatable = false)
    private String answers;

    @Column(name = "rule_point", updatable = false)
    private RulePoint rulePoint;

    @Enumerated(EnumType.STRING)
    @Column(name = "permitted_case", updatable = false)
    private @Nullable PermittedCase permittedCase;

    @Enumerated(EnumType.STRING)
    @Column(name = "outside_route", updatable = false)
    private @Nullable OutsideRoute outsideRoute;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String advice;

    @Column(name = "decided_by", updatable = false)
    private UserId decidedBy;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseDecision() {}

    /**
     * @param advice what the rules advised, as the application keeps it
     * @throws RuleViolated {@link RegulationRule#ONE_WAY} unless either a case or another route is chosen
     */
    public CaseDecision(
            CompanyId company,
            ImportIntent intent,
            RulePoint point,
            String advice,
            Choice choice,
            UserId who,
            Instant when) {
        if ((choice.permittedCase() == null) == (choice.route() == null)) {
            throw new RuleViolated(RegulationRule.ONE_WAY);
        }
        this.company = company;
        goods = intent.goods();
        hs = intent.hs();
        goodsState = intent.state();
        yearMade = intent.manufactureYear();
        importPurpose = intent.purpose();
        ownerRelation = intent.relation();
        answers = intent.answers().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        rulePoint = point;
        this.advice = advice;
        permittedCase = choice.permittedCase();
        outsideRoute = choice.route();
        reason = choice.reason().text();
        decidedBy = who;
        decidedAt = when;
    }

    /** What was asked. */
    public ImportIntent intent() {
        return new ImportIntent(goods, hs, goodsState, yearMade, importPurpose, ownerRelation, answers());
    }

    private Map<String, Answer> answers() {
        var read = new TreeMap<String, Answer>();
        answers.lines().forEach(line -> {
            var at = line.indexOf('=');
            read.put(line.substring(0, at), Answer.valueOf(line.substring(at + 1)));
        });
        return read;
    }

    @Override
    public CaseDecisionId id() {
        return new CaseDecisionId(id);
    }

    @Override
    public String label() {
        return goods;
    }

    public CompanyId company() {
        return company;
    }

    /** The rules that it rests on. */
    public RulePoint rulePoint() {
        return rulePoint;
    }

    public Choice choice() {
        return new Choice(permittedCase, outsideRoute, new Reason(reason));
    }

    /** What the rules advised at that moment, as the application keeps it. */
    public String advice() {
        return advice;
    }

    public UserId decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /**
     * What is chosen and why: a case or another route.
     *
     * @param route none if a case is chosen
     */
    public record Choice(
            @Nullable PermittedCase permittedCase, @Nullable OutsideRoute route, Reason reason) {}
}
