package org.provenant.domain.disposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Recorded;

/** That somebody other than its proposer approved a disposal order. */
@Entity
@Table(name = "disposal_approval")
public class DisposalApproval implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposal_approval")
    @SequenceGenerator(name = "disposal_approval", sequenceName = "disposal_approval_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "order_id", updatable = false)
    private DisposalOrder order;

    @Column(name = "check_round", updatable = false)
    private int checkRound;

    @Column(name = "approved_by", updatable = false)
    private UserId approvedBy;

    @Column(name = "approved_at", updatable = false)
    private Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    protected DisposalApproval() {}

    DisposalApproval(DisposalOrder order, int round, DisposalOrder.Deed deed) {
        this.order = order;
        this.checkRound = round;
        this.approvedBy = deed.by();
        this.approvedAt = deed.at();
    }

    @Override
    public DisposalApprovalId id() {
        return new DisposalApprovalId(id);
    }

    @Override
    public String label() {
        return order.label();
    }

    int round() {
        return checkRound;
    }

    public UserId by() {
        return approvedBy;
    }
}
