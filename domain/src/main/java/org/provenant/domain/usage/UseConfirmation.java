package org.provenant.domain.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** What a custodian answered for a period about one device. Who answers again adds another; the latest counts. */
@Entity
@Table(name = "use_confirmation")
public class UseConfirmation implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "use_confirmation")
    @SequenceGenerator(name = "use_confirmation", sequenceName = "use_confirmation_seq", allocationSize = 1)
    private Long id;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId equipment;

    @Column(name = "person_id", updatable = false)
    private PersonId person;

    @Column(name = "round_id", updatable = false)
    private ConfirmationRoundId round;

    @Enumerated(EnumType.STRING)
    @Column(name = "use_answer", updatable = false)
    private ConfirmationAnswer useAnswer;

    @Column(updatable = false)
    private @Nullable String remark;

    @Column(name = "said_by", updatable = false)
    private UserId saidBy;

    @Column(name = "said_at", updatable = false)
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected UseConfirmation() {}

    public UseConfirmation(Facts facts, PersonId person, ConfirmationRoundId round, UserId who, Instant when) {
        this.equipment = facts.device();
        this.person = person;
        this.round = round;
        this.useAnswer = facts.answer();
        this.remark = facts.remark();
        this.saidBy = who;
        this.saidAt = when;
    }

    @Override
    public UseConfirmationId id() {
        return new UseConfirmationId(id);
    }

    @Override
    public String label() {
        return LocalDate.ofInstant(saidAt, Terms.VIETNAM).toString();
    }

    /** An answer about one device. */
    public record Facts(
            EquipmentId device,
            ConfirmationAnswer answer,
            @Nullable String remark) {

        /** @throws RuleViolated {@link UsageRule#REMARK_NEEDED} unless the device is in use or the answer says why not */
        public Facts {
            remark = Text.optional(remark, "remark", Sighting.REMARK_LENGTH);
            if (answer.needsRemark() && remark == null) {
                throw new RuleViolated(UsageRule.REMARK_NEEDED, answer);
            }
        }
    }
}
