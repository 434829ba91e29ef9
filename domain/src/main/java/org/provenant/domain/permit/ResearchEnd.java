package org.provenant.domain.permit;

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
import org.provenant.domain.shared.Projection;
import org.provenant.domain.shared.Reason;

/** An end of a research that was moved: from which day to which, why, and by which paper. */
@Entity
@Table(name = "research_end")
@Projection(of = Research.class)
public class ResearchEnd {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "research_end")
    @SequenceGenerator(name = "research_end", sequenceName = "research_end_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "research_id")
    private Research research;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "moved_to")
    private LocalDate movedTo;

    @Column(name = "moved_on")
    private LocalDate movedOn;

    private String evidence;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected ResearchEnd() {}

    ResearchEnd(Research research, LocalDate movedTo, LocalDate movedOn, String evidence, Reason reason) {
        this.research = research;
        this.endedOn = research.facts().endsOn();
        this.movedTo = movedTo;
        this.movedOn = movedOn;
        this.evidence = evidence;
        this.reason = reason.text();
    }

    /** The end until it was moved. */
    public LocalDate endedOn() {
        return endedOn;
    }

    public LocalDate movedTo() {
        return movedTo;
    }

    /** The day on which it was moved. */
    public LocalDate movedOn() {
        return movedOn;
    }

    public String evidence() {
        return evidence;
    }

    public String reason() {
        return reason;
    }
}
