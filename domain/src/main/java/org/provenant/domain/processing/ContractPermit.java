package org.provenant.domain.processing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;

/** A permit under which goods come in for a contract; its declarations and devices belong to the contract with it. */
@Entity
@Table(name = "contract_permit")
public class ContractPermit implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_permit")
    @SequenceGenerator(name = "contract_permit", sequenceName = "contract_permit_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "contract_id")
    private ProcessingContract contract;

    @Column(name = "permit_id")
    private PermitId permit;

    private boolean withdrawn;

    @Column(name = "withdraw_reason")
    private @Nullable String withdrawReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ContractPermit() {}

    ContractPermit(ProcessingContract contract, Permit permit) {
        this.contract = contract;
        this.permit = permit.id();
    }

    void withdraw(Reason why) {
        withdrawn = true;
        withdrawReason = why.text();
    }

    @Override
    public ContractPermitId id() {
        return new ContractPermitId(id);
    }

    @Override
    public String label() {
        return contract.number();
    }

    public PermitId permit() {
        return permit;
    }

    /** Whether the permit belongs to the contract, and was not put there by mistake. */
    public boolean isStanding() {
        return !withdrawn;
    }
}
