package org.provenant.domain.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** What somebody has done about a breach before it was closed. */
@Entity
@Table(name = "breach_step")
public class BreachStep implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "breach_step")
    @SequenceGenerator(name = "breach_step", sequenceName = "breach_step_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "breach_id", updatable = false)
    private Breach breach;

    @Column(updatable = false)
    private String remedy;

    @HappenedOn
    @Column(name = "done_on", updatable = false)
    private LocalDate doneOn;

    @Column(name = "done_by", updatable = false)
    private UserId doneBy;

    @SuppressWarnings("NullAway.Init")
    protected BreachStep() {}

    BreachStep(Breach breach, String what, LocalDate day, UserId who) {
        this.breach = breach;
        this.remedy = Text.required(what, "remedy", Breach.TEXT_LENGTH);
        this.doneOn = day;
        this.doneBy = who;
    }

    @Override
    public BreachStepId id() {
        return new BreachStepId(id);
    }

    @Override
    public String label() {
        return breach.label();
    }
}
