package org.provenant.domain.processing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A contract by which the company repairs or processes goods for a foreign trader. All its goods leave Vietnam again
 * (Decision 31/2019/QĐ-TTg).
 */
@Entity
@Table(name = "processing_contract")
public class ProcessingContract implements Recorded {

    public static final int NUMBER_LENGTH = 80;
    public static final int TRADER_LENGTH = 255;
    public static final int DESCRIPTION_LENGTH = 2000;

    /** Where the goods must not stay. */
    public static final Country VIETNAM = new Country("VN");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "processing_contract")
    @SequenceGenerator(name = "processing_contract", sequenceName = "processing_contract_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String number;

    @HappenedOn
    @Column(name = "signed_on")
    private LocalDate signedOn;

    private String trader;

    @Column(name = "trader_country")
    private Country traderCountry;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private @Nullable String description;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ContractPermit> permits = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ProcessingContract() {}

    public ProcessingContract(CompanyId company, Facts facts) {
        this.company = company;
        correct(facts);
    }

    /** Says what the contract says. */
    public final void correct(Facts facts) {
        number = facts.number();
        signedOn = facts.signedOn();
        trader = facts.trader();
        traderCountry = facts.traderCountry();
        endsOn = facts.endsOn();
        description = facts.description();
    }

    /**
     * Goods of this permit come in for the contract.
     *
     * @throws RuleViolated {@link ProcessingRule#NOT_PROCESSING} or {@link ProcessingRule#IN_ANOTHER_CONTRACT}
     */
    public void attach(Permit permit) {
        var permittedCase = permit.facts().permittedCase();
        if (permittedCase != PermittedCase.PR1) {
            throw new RuleViolated(ProcessingRule.NOT_PROCESSING, permit.number(), permittedCase);
        }
        if (permits().contains(permit.id())) {
            throw new RuleViolated(ProcessingRule.IN_ANOTHER_CONTRACT);
        }
        permits.add(new ContractPermit(this, permit));
    }

    /**
     * The permit was put there by mistake; that stays readable.
     *
     * @throws RuleViolated {@link ProcessingRule#NOT_IN_CONTRACT}
     */
    public void detach(Permit permit, Reason why) {
        permits.stream()
                .filter(each -> each.isStanding() && each.permit().equals(permit.id()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ProcessingRule.NOT_IN_CONTRACT, permit.number(), number))
                .withdraw(why);
    }

    @Override
    public ProcessingContractId id() {
        return new ProcessingContractId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public String number() {
        return number;
    }

    public Facts facts() {
        return new Facts(number, signedOn, trader, traderCountry, endsOn, description);
    }

    /** The permits under which goods come in for it. */
    public List<PermitId> permits() {
        return permits.stream()
                .filter(ContractPermit::isStanding)
                .map(ContractPermit::permit)
                .toList();
    }

    public int version() {
        return version;
    }

    /**
     * What a contract says.
     *
     * @param trader the foreign trader for whom goods are processed
     * @param traderCountry the trader's country, not Vietnam
     * @param endsOn the last day of its term; none if it names none
     * @param description what is done to which goods
     */
    public record Facts(
            String number,
            LocalDate signedOn,
            String trader,
            Country traderCountry,
            @Nullable LocalDate endsOn,
            @Nullable String description)
            implements Serializable {

        /** @throws RuleViolated {@link ProcessingRule#TRADER_NOT_FOREIGN} or {@link ProcessingRule#ENDS_BEFORE_SIGNING} */
        public Facts {
            number = Text.required(number, "number", NUMBER_LENGTH);
            trader = Text.required(trader, "trader", TRADER_LENGTH);
            description = Text.optional(description, "description", DESCRIPTION_LENGTH);
            if (traderCountry.equals(VIETNAM)) {
                throw new RuleViolated(ProcessingRule.TRADER_NOT_FOREIGN, trader);
            }
            if (endsOn != null && endsOn.isBefore(signedOn)) {
                throw new RuleViolated(ProcessingRule.ENDS_BEFORE_SIGNING, endsOn, signedOn);
            }
        }
    }
}
