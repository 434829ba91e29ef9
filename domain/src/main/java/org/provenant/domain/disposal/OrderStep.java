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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;

/** A stage that a disposal order has reached: by whom, on which day and why. */
@Entity
@Table(name = "disposal_step")
public class OrderStep implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposal_step")
    @SequenceGenerator(name = "disposal_step", sequenceName = "disposal_step_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "order_id", updatable = false)
    private DisposalOrder order;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", updatable = false)
    private OrderStage orderStage;

    @HappenedOn
    @Column(name = "happened_on", updatable = false)
    private LocalDate happenedOn;

    @Column(name = "done_by", updatable = false)
    private UserId doneBy;

    @Column(name = "done_at", updatable = false)
    private Instant doneAt;

    @Column(updatable = false)
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected OrderStep() {}

    OrderStep(DisposalOrder order, OrderStage stage, DisposalOrder.Deed deed, @Nullable String note) {
        this.order = order;
        this.orderStage = stage;
        this.happenedOn = deed.day();
        this.doneBy = deed.by();
        this.doneAt = deed.at();
        this.note = note;
    }

    UserId by() {
        return doneBy;
    }

    @Override
    public OrderStepId id() {
        return new OrderStepId(id);
    }

    @Override
    public String label() {
        return order.label();
    }
}
