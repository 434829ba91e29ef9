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
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** A device of a disposal order. */
@Entity
@Table(name = "disposal_line")
public class DisposalLine implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposal_line")
    @SequenceGenerator(name = "disposal_line", sequenceName = "disposal_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "order_id", updatable = false)
    private DisposalOrder order;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId device;

    /** Who put it on the list. */
    @Column(name = "chosen_by", updatable = false)
    private UserId chosenBy;

    @Column(name = "waste_code")
    private @Nullable WasteCode wasteCode;

    @Column(name = "weight_kg")
    private @Nullable BigDecimal weight;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private LineState lineState = LineState.LISTED;

    private @Nullable String because;

    /** How far the order had come when the device left it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "left_stage")
    private @Nullable OrderStage leftAtStage;

    /** Whether the device is bound: by no two orders at once, which the database guards too. */
    private boolean binding = true;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DisposalLine() {}

    DisposalLine(DisposalOrder order, EquipmentId device, UserId chosenBy) {
        this.order = order;
        this.device = device;
        this.chosenBy = chosenBy;
    }

    void describe(Waste waste) {
        wasteCode = waste.code();
        weight = waste.weight();
    }

    void scan() {
        lineState = LineState.SCANNED;
    }

    void leave(LineState how, OrderStage stage, String reason) {
        lineState = how;
        leftAtStage = stage;
        because = reason;
        binding = false;
    }

    void bind() {
        binding = true;
    }

    void release() {
        binding = false;
    }

    @Override
    public DisposalLineId id() {
        return new DisposalLineId(id);
    }

    @Override
    public String label() {
        return order.label();
    }

    UserId chosenBy() {
        return chosenBy;
    }

    public EquipmentId device() {
        return device;
    }

    public LineState state() {
        return lineState;
    }

    /** As what waste it is handed over. */
    public @Nullable WasteCode wasteCode() {
        return wasteCode;
    }

    /** In kilograms. */
    public @Nullable BigDecimal weight() {
        return weight;
    }

    /**
     * As what waste a device is handed over.
     *
     * @param weight in kilograms, to the gram
     */
    public record Waste(@Nullable WasteCode code, @Nullable BigDecimal weight) implements Serializable {

        private static final BigDecimal MOST = new BigDecimal(100_000);

        public Waste {
            if (weight != null) {
                if (weight.signum() <= 0 || weight.compareTo(MOST) > 0) {
                    throw new RuleViolated(DisposalRule.WEIGHT_INVALID, weight);
                }
                weight = weight.setScale(3, RoundingMode.HALF_UP);
            }
        }
    }
}
