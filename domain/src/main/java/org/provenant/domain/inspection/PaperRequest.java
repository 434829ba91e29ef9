package org.provenant.domain.inspection;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** A paper that the auditor asks the company for, until it is accepted, or the request is closed with a reason. */
@Entity
@Table(name = "paper_request")
public class PaperRequest implements Recorded {

    public static final int TEXT_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "paper_request")
    @SequenceGenerator(name = "paper_request", sequenceName = "paper_request_seq", allocationSize = 1)
    private Long id;

    @Column(name = "inspection_id", updatable = false)
    private InspectionId inspection;

    @Column(name = "request_no", updatable = false)
    private int requestNo;

    @Column(name = "wanted_paper", updatable = false)
    private String wantedPaper;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private @Nullable SubjectKind subjectKind;

    @Column(name = "subject_record", updatable = false)
    private @Nullable Long subjectRecord;

    @Column(name = "subject_label", updatable = false)
    private @Nullable String subjectLabel;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "asked_by", updatable = false)
    private UserId askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.ASKED;

    @Column(name = "again_because")
    private @Nullable String againBecause;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "closed_because")
    private @Nullable String closedBecause;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PaperRequest() {}

    /**
     * @param number its number within the inspection, from 1
     * @throws RuleViolated {@link InspectionRule#INSPECTION_CLOSED} or {@link InspectionRule#DUE_IN_THE_PAST}
     */
    public PaperRequest(Inspection inspection, int number, Facts facts, UserId who, Instant when) {
        inspection.requireOpen();
        requireToCome(facts.dueOn(), when);
        this.inspection = inspection.id();
        this.requestNo = number;
        this.wantedPaper = facts.text();
        this.dueOn = facts.dueOn();
        var subject = facts.subject();
        if (subject != null) {
            subjectKind = subject.kind();
            subjectRecord = subject.record();
            subjectLabel = subject.label();
        }
        this.askedBy = who;
        this.askedAt = when;
    }

    /**
     * The company gives something, perhaps not for the first time.
     *
     * @throws RuleViolated {@link InspectionRule#REQUEST_ACCEPTED}, {@link InspectionRule#REQUEST_CLOSED} or
     *     {@link InspectionRule#OWN_REQUEST}
     */
    public void give(UserId who) {
        requireUnsettled();
        if (who.equals(askedBy)) {
            throw new RuleViolated(InspectionRule.OWN_REQUEST, label());
        }
        state = RequestState.GIVEN;
    }

    /**
     * What was given is what was wanted.
     *
     * @param givers who gave it in the company's name
     * @throws RuleViolated {@link InspectionRule#REQUEST_ACCEPTED}, {@link InspectionRule#REQUEST_CLOSED},
     *     {@link InspectionRule#NOTHING_GIVEN} or {@link InspectionRule#OWN_PAPER}
     */
    public void accept(UserId who, Set<UserId> givers, Instant when) {
        requireGiven();
        if (givers.contains(who)) {
            throw new RuleViolated(InspectionRule.OWN_PAPER, label());
        }
        state = RequestState.ACCEPTED;
        acceptedAt = when;
    }

    /**
     * What was given is not what is wanted.
     *
     * @throws RuleViolated {@link InspectionRule#REQUEST_ACCEPTED}, {@link InspectionRule#REQUEST_CLOSED},
     *     {@link InspectionRule#NOTHING_GIVEN} or {@link InspectionRule#DUE_IN_THE_PAST}
     */
    public void askAgain(Reason why, LocalDate newDueDay, Instant when) {
        requireGiven();
        requireToCome(newDueDay, when);
        state = RequestState.ASKED_AGAIN;
        againBecause = why.text();
        dueOn = newDueDay;
    }

    /**
     * Ends without a paper that is accepted: it is needed no longer, or the company does not have it.
     *
     * @throws RuleViolated {@link InspectionRule#REQUEST_ACCEPTED} or {@link InspectionRule#REQUEST_CLOSED}
     */
    public void close(Reason why, Instant when) {
        requireUnsettled();
        state = RequestState.CLOSED;
        closedBecause = why.text();
        closedAt = when;
    }

    private static void requireToCome(LocalDate dueOn, Instant when) {
        if (dueOn.isBefore(LocalDate.ofInstant(when, Terms.VIETNAM))) {
            throw new RuleViolated(InspectionRule.DUE_IN_THE_PAST, dueOn);
        }
    }

    private void requireUnsettled() {
        if (state == RequestState.ACCEPTED) {
            throw new RuleViolated(InspectionRule.REQUEST_ACCEPTED, label());
        }
        if (state == RequestState.CLOSED) {
            throw new RuleViolated(InspectionRule.REQUEST_CLOSED, label());
        }
    }

    private void requireGiven() {
        requireUnsettled();
        if (state != RequestState.GIVEN) {
            throw new RuleViolated(InspectionRule.NOTHING_GIVEN, label());
        }
    }

    @Override
    public PaperRequestId id() {
        return new PaperRequestId(id);
    }

    @Override
    public String label() {
        return "#" + requestNo;
    }

    public InspectionId inspection() {
        return inspection;
    }

    public int version() {
        return version;
    }

    /**
     * What is asked for.
     *
     * @param subject the record that it is about
     * @param dueOn the last day on which it is in time
     */
    public record Facts(String text, @Nullable Subject subject, LocalDate dueOn) {

        public Facts {
            text = Text.required(text, "wantedPaper", TEXT_LENGTH);
        }
    }
}
