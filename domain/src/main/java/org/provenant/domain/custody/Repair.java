package org.provenant.domain.custody;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * Devices on their way to a repairer and back. Whoever keeps them goes on answering for them. What is repaired abroad
 * leaves with an export declaration and comes back with a declaration of its re-import.
 */
@Entity
@Table(name = "repair")
public class Repair implements Recorded {

    public static final int TEXT_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "repair")
    @SequenceGenerator(name = "repair", sequenceName = "repair_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String repairer;

    @Column(name = "repairer_country", updatable = false)
    private @Nullable Country repairerCountry;

    @Column(name = "contract_paper", updatable = false)
    private @Nullable String contractPaper;

    @Column(name = "export_paper", updatable = false)
    private @Nullable String exportPaper;

    @HappenedOn
    @Column(name = "sent_on", updatable = false)
    private LocalDate sentOn;

    @Column(name = "expected_on", updatable = false)
    private LocalDate expectedOn;

    @Column(name = "why", updatable = false)
    private String reason;

    @Column(name = "recorded_by", updatable = false)
    private UserId recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "all_back")
    private boolean allBack;

    @OneToMany(mappedBy = "repair", cascade = CascadeType.PERSIST)
    @OrderBy("deviceTag")
    private List<RepairLine> lines = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Repair() {}

    public Repair(CompanyId company, Facts facts, UserId who, Instant when) {
        this.company = company;
        this.number = facts.number();
        this.repairer = facts.repairer();
        this.repairerCountry = facts.country();
        this.contractPaper = facts.contract();
        this.exportPaper = facts.exportPaper();
        this.sentOn = facts.sentOn();
        this.expectedOn = facts.expectedOn();
        this.reason = facts.reason().text();
        this.recordedBy = who;
        this.recordedAt = when;
    }

    public void take(EquipmentId equipment, String tag) {
        lines.add(new RepairLine(this, equipment, tag));
    }

    /**
     * A device is back.
     *
     * @param importPaper number of the declaration of its re-import; needed from abroad
     * @throws RuleViolated {@link CustodyRule#NOT_AT_REPAIR}, {@link CustodyRule#BACK_ALREADY},
     *     {@link CustodyRule#BACK_BEFORE_SENT}, {@link CustodyRule#IMPORT_PAPER_MISSING} or
     *     {@link CustomsRule#NUMBER_FORM}
     */
    public void bringBack(
            EquipmentId equipment, LocalDate day, @Nullable String importPaper, @Nullable String outcome) {
        if (day.isBefore(sentOn)) {
            throw new RuleViolated(CustodyRule.BACK_BEFORE_SENT, day, sentOn);
        }
        var paper = declaration(importPaper, "importPaper");
        if (isAbroad() && paper == null) {
            throw new RuleViolated(CustodyRule.IMPORT_PAPER_MISSING);
        }
        lines.stream()
                .filter(line -> line.equipment().equals(equipment))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CustodyRule.NOT_AT_REPAIR, number))
                .comeBack(day, paper, outcome);
        allBack = lines.stream().allMatch(RepairLine::isBack);
    }

    private static @Nullable String declaration(@Nullable String number, String field) {
        var text = Text.optional(number, field, TEXT_LENGTH);
        return text == null ? null : new DeclarationNumber(text).digits();
    }

    public boolean isAbroad() {
        return repairerCountry != null && !repairerCountry.code().equals("VN");
    }

    @Override
    public RepairId id() {
        return new RepairId(id);
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

    public List<RepairLine> lines() {
        return List.copyOf(lines);
    }

    public int version() {
        return version;
    }

    /**
     * Where devices go, and with which papers.
     *
     * @param country of the repairer; none in Vietnam
     * @param contract number and date of the contract, if there is one
     * @param exportPaper number of the export declaration; needed abroad
     */
    public record Facts(
            String number,
            String repairer,
            @Nullable Country country,
            @Nullable String contract,
            @Nullable String exportPaper,
            LocalDate sentOn,
            LocalDate expectedOn,
            Reason reason) {

        public Facts {
            repairer = Text.required(repairer, "repairer", TEXT_LENGTH);
            contract = Text.optional(contract, "contractPaper", TEXT_LENGTH);
            exportPaper = declaration(exportPaper, "exportPaper");
            if (expectedOn.isBefore(sentOn)) {
                throw new RuleViolated(CustodyRule.BACK_BEFORE_SENT, expectedOn, sentOn);
            }
            if (country != null && !country.code().equals("VN") && exportPaper == null) {
                throw new RuleViolated(CustodyRule.EXPORT_PAPER_MISSING);
            }
        }
    }
}
