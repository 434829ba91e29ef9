package org.provenant.domain.equipment.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * From a day on a device serves another purpose than the permit says, by a written consent of the authority and, where the
 * rule asks for it, a new declaration (Article 21 of Circular 38/2015/TT-BTC). The latest that was not taken back counts.
 */
@Entity
@Table(name = "purpose_change")
public class PurposeChange implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purpose_change")
    @SequenceGenerator(name = "purpose_change", sequenceName = "purpose_change_seq", allocationSize = 50)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "equipment_id", updatable = false)
    private EquipmentId device;

    @Column(updatable = false)
    private String purpose;

    @HappenedOn
    @Column(name = "changed_on", updatable = false)
    private LocalDate changedOn;

    @Column(name = "consent_id", updatable = false)
    private @Nullable UseConsentId consent;

    @Column(updatable = false)
    private String reason;

    @Column(name = "taken_back_because")
    private @Nullable String takenBackBecause;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PurposeChange() {}

    /** @param consent what opens it; none where the rule of the day asks for none */
    public PurposeChange(
            CompanyId company,
            EquipmentId device,
            String purpose,
            LocalDate changedOn,
            @Nullable UseConsentId consent,
            Reason reason) {
        this.company = company;
        this.device = device;
        this.purpose = Text.required(purpose, "purpose", PermitLine.PURPOSE_LENGTH);
        this.changedOn = changedOn;
        this.consent = consent;
        this.reason = reason.text();
    }

    /**
     * It was recorded wrongly: the device had gone on to serve the purpose before.
     *
     * @throws RuleViolated {@link EquipmentRule#PURPOSE_TAKEN_BACK}
     */
    public void takeBack(Reason because) {
        if (takenBackBecause != null) {
            throw new RuleViolated(EquipmentRule.PURPOSE_TAKEN_BACK, changedOn);
        }
        takenBackBecause = because.text();
    }

    @Override
    public PurposeChangeId id() {
        return new PurposeChangeId(id);
    }

    @Override
    public String label() {
        return "MD-" + id;
    }

    public CompanyId company() {
        return company;
    }

    public EquipmentId device() {
        return device;
    }

    public LocalDate changedOn() {
        return changedOn;
    }

    public int version() {
        return version;
    }
}
