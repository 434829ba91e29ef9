package org.provenant.domain.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Recorded;

/** One device that is asked to be moved. */
@Entity
@Table(name = "move_request_line")
public class MoveRequestLine implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "move_request_line")
    @SequenceGenerator(name = "move_request_line", sequenceName = "move_request_line_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "request_id", updatable = false)
    private MoveRequest moveRequest;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Column(name = "asset_tag", updatable = false)
    private String deviceTag;

    @SuppressWarnings("NullAway.Init")
    protected MoveRequestLine() {}

    MoveRequestLine(MoveRequest moveRequest, EquipmentId equipment, String deviceTag) {
        this.moveRequest = moveRequest;
        this.equipment = equipment;
        this.deviceTag = deviceTag;
    }

    @Override
    public MoveRequestLineId id() {
        return new MoveRequestLineId(id);
    }

    @Override
    public String label() {
        return deviceTag;
    }

    public EquipmentId equipment() {
        return equipment;
    }
}
