package org.provenant.domain.permit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/**
 * The research that a permit of the case RS1 was given for. When it ends, the goods are to be re-exported or destroyed
 * within the term of the rules on which the permit rests (Decision 31/2019/QĐ-TTg).
 */
@Entity
@Table(name = "research")
public class Research implements Recorded {

    public static final int TOPIC_LENGTH = 4000;
    public static final int EVIDENCE_LENGTH = 500;

    private static final int LABEL_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "research")
    @SequenceGenerator(name = "research", sequenceName = "research_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @Column(name = "permit_id")
    private PermitId permit;

    private String topic;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "end_evidence")
    private @Nullable String endEvidence;

    private RulePoint rules;

    @OneToMany(mappedBy = "research", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ResearchEnd> earlierEnds = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Research() {}

    /**
     * @param rules the rules on which the permit rests
     * @throws RuleViolated {@link PermitRule#NOT_RESEARCH}
     */
    public Research(Permit permit, Facts facts, RulePoint rules) {
        var permittedCase = permit.facts().permittedCase();
        if (permittedCase != PermittedCase.RS1) {
            throw new RuleViolated(PermitRule.NOT_RESEARCH, permit.number(), permittedCase);
        }
        this.company = permit.company();
        this.permit = permit.id();
        this.topic = facts.topic();
        this.beginsOn = facts.beginsOn();
        this.endsOn = facts.endsOn();
        this.rules = rules;
    }

    /**
     * Corrects what was typed wrongly; the end has a way of its own.
     *
     * @throws RuleViolated {@link ValueRule#PERIOD_ENDS_BEFORE_START}
     */
    public void correct(String newTopic, LocalDate newBegin) {
        var facts = new Facts(newTopic, newBegin, endsOn);
        topic = facts.topic();
        beginsOn = facts.beginsOn();
    }

    /**
     * The research ends on another day than was said before.
     *
     * @param evidence the paper by which it was moved: kind, number, date
     * @param today the day on which it is moved
     * @throws RuleViolated {@link PermitRule#RESEARCH_END_SAME} or {@link ValueRule#PERIOD_ENDS_BEFORE_START}
     */
    public void moveEnd(LocalDate day, String evidence, Reason reason, LocalDate today) {
        if (day.equals(endsOn)) {
            throw new RuleViolated(PermitRule.RESEARCH_END_SAME, endsOn);
        }
        var moved = new Facts(topic, beginsOn, day);
        var paper = Text.required(evidence, "endEvidence", EVIDENCE_LENGTH);
        earlierEnds.add(new ResearchEnd(this, moved.endsOn(), today, paper, reason));
        endsOn = moved.endsOn();
        endEvidence = paper;
    }

    /**
     * The last day on which its goods are to be re-exported or destroyed, by a number of months from the end; none if the
     * rule book's number cannot be read.
     */
    public @Nullable LocalDate dueBy(Parameter handlingMonths) {
        var months = handlingMonths.number();
        return months.isEmpty() ? null : endsOn.plusMonths(months.getAsInt());
    }

    @Override
    public ResearchId id() {
        return new ResearchId(id);
    }

    @Override
    public String label() {
        return topic.length() <= LABEL_LENGTH ? topic : topic.substring(0, LABEL_LENGTH - 1) + "…";
    }

    public PermitId permit() {
        return permit;
    }

    public Facts facts() {
        return new Facts(topic, beginsOn, endsOn);
    }

    /** The paper by which the end was moved last; none if it never was. */
    public @Nullable String endEvidence() {
        return endEvidence;
    }

    /** The rules by which the goods are to be handled, whatever the rule book says later. */
    public RulePoint rules() {
        return rules;
    }

    /** How often its end was moved, the first time first. */
    public List<ResearchEnd> earlierEnds() {
        return List.copyOf(earlierEnds);
    }

    public int version() {
        return version;
    }

    /**
     * What the approved outline of a research says.
     *
     * @param endsOn the last day of the research
     */
    public record Facts(String topic, LocalDate beginsOn, LocalDate endsOn) implements Serializable {

        /** @throws RuleViolated {@link ValueRule#PERIOD_ENDS_BEFORE_START} */
        public Facts {
            topic = Text.required(topic, "topic", TOPIC_LENGTH);
            if (endsOn.isBefore(beginsOn)) {
                throw new RuleViolated(ValueRule.PERIOD_ENDS_BEFORE_START, beginsOn, endsOn);
            }
        }
    }
}
