package org.provenant.domain.disposal;

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
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** That somebody asks for a closed disposal to be opened again, because it was closed wrongly; another person decides. */
@Entity
@Table(name = "disposal_reopening")
public class DisposalReopening implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposal_reopening")
    @SequenceGenerator(name = "disposal_reopening", sequenceName = "disposal_reopening_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "order_id", updatable = false)
    private DisposalOrder order;

    @Column(updatable = false)
    private String because;

    @Column(name = "asked_by", updatable = false)
    private UserId askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReopeningState reopeningState = ReopeningState.ASKED;

    @Column(name = "decided_by")
    private @Nullable UserId decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_because")
    private @Nullable String decidedBecause;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DisposalReopening() {}

    DisposalReopening(DisposalOrder order, Reason reason, DisposalOrder.Deed deed) {
        this.order = order;
        this.because = reason.text();
        this.askedBy = deed.by();
        this.askedAt = deed.at();
    }

    /** @throws RuleViolated {@link DisposalRule#ASKER_REOPENS} */
    void grant(DisposalOrder.Deed deed) {
        against(deed.by()).ifPresent(why -> {
            throw why;
        });
        decide(ReopeningState.GRANTED, deed);
    }

    /** Who asks does not grant it. */
    Optional<RuleViolated> against(UserId who) {
        return who.equals(askedBy)
                ? Optional.of(new RuleViolated(DisposalRule.ASKER_REOPENS, order.number()))
                : Optional.empty();
    }

    void refuse(DisposalOrder.Deed deed, Reason reason) {
        decide(ReopeningState.REFUSED, deed);
        decidedBecause = reason.text();
    }

    private void decide(ReopeningState how, DisposalOrder.Deed deed) {
        reopeningState = how;
        decidedBy = deed.by();
        decidedAt = deed.at();
    }

    @Override
    public DisposalReopeningId id() {
        return new DisposalReopeningId(id);
    }

    @Override
    public String label() {
        return order.label();
    }

    public ReopeningState state() {
        return reopeningState;
    }

    /** Why the disposal was closed wrongly. */
    public String because() {
        return because;
    }
}
