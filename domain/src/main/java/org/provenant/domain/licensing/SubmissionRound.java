package org.provenant.domain.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** One time that a dossier was handed in, and what the authority asked for then. */
@Entity
@Table(name = "submission_round")
public class SubmissionRound implements Recorded {

    public static final int RECEIPT_LENGTH = 80;
    public static final int WORDS_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "submission_round")
    @SequenceGenerator(name = "submission_round", sequenceName = "submission_round_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    @Column(name = "round_no")
    private int roundNo;

    @HappenedOn
    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "submission_channel")
    private SubmissionChannel submissionChannel;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    private @Nullable String answer;

    @HappenedOn
    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    private @Nullable String asked;

    @Column(name = "supplement_due")
    private @Nullable LocalDate supplementDue;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionRound() {}

    SubmissionRound(Dossier dossier, int roundNo, HandingIn facts) {
        this.dossier = dossier;
        this.roundNo = roundNo;
        this.submittedOn = facts.day();
        this.submissionChannel = facts.channel();
        this.receiptNumber = Text.optional(facts.receiptNumber(), "receiptNumber", RECEIPT_LENGTH);
        this.answer = roundNo == 1
                ? Text.optional(facts.answer(), "answer", WORDS_LENGTH)
                : Text.required(facts.answer(), "answer", WORDS_LENGTH);
    }

    /** @throws RuleViolated {@link LicensingRule#DAY_BEFORE_STEP} if it was not handed in yet on that day */
    void ask(LocalDate day, String what, @Nullable LocalDate due) {
        if (day.isBefore(submittedOn) || due != null && due.isBefore(day)) {
            throw new RuleViolated(LicensingRule.DAY_BEFORE_STEP, due != null && due.isBefore(day) ? day : submittedOn);
        }
        askedOn = day;
        asked = Text.required(what, "asked", WORDS_LENGTH);
        supplementDue = due;
    }

    @Override
    public SubmissionRoundId id() {
        return new SubmissionRoundId(id);
    }

    @Override
    public String label() {
        return dossier.label() + " / " + roundNo;
    }

    /** 1 for the first time. */
    public int roundNo() {
        return roundNo;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    public SubmissionChannel channel() {
        return submissionChannel;
    }

    public @Nullable String receiptNumber() {
        return receiptNumber;
    }

    /** What was answered to the question of the round before. */
    public @Nullable String answer() {
        return answer;
    }

    /** When the authority asked for more; none if it did not. */
    public @Nullable LocalDate askedOn() {
        return askedOn;
    }

    public @Nullable String asked() {
        return asked;
    }

    /** Until when the authority wants it, if it said so. */
    public @Nullable LocalDate supplementDue() {
        return supplementDue;
    }

    /** Whether it was handed in after the day until which the authority wanted it. */
    public boolean isLate() {
        if (roundNo == 1) {
            return false;
        }
        var due = dossier.rounds().get(roundNo - 2).supplementDue();
        return due != null && submittedOn.isAfter(due);
    }

    /** The last day on which something happened in this round. */
    LocalDate lastDay() {
        return askedOn == null ? submittedOn : askedOn;
    }

    /**
     * How a dossier was handed in.
     *
     * @param receiptNumber number on the authority's receipt, if there is one yet
     * @param answer what is answered to what was asked: needed from the second time on
     */
    public record HandingIn(
            LocalDate day,
            SubmissionChannel channel,
            @Nullable String receiptNumber,
            @Nullable String answer) {}
}
