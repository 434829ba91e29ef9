package org.provenant.domain.processing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** An export declaration by which goods of a processing contract left Vietnam. */
@Entity
@Table(name = "processing_export")
public class ProcessingExport implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "processing_export")
    @SequenceGenerator(name = "processing_export", sequenceName = "processing_export_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @ManyToOne
    @JoinColumn(name = "contract_id")
    private ProcessingContract contract;

    private String number;

    @HappenedOn
    @Column(name = "exported_on")
    private LocalDate exportedOn;

    @Column(name = "type_code")
    private String typeCode;

    private Country destination;

    @OneToMany(mappedBy = "export", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ExportedGoods> goods = new ArrayList<>();

    @OneToMany(mappedBy = "export", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ExportedDevice> devices = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ProcessingExport() {}

    /**
     * @param today the register's day; nothing is exported in the future
     * @param source where it says that all goods leave Vietnam
     * @throws RuleViolated {@link ProcessingRule#NOT_ABROAD} or {@link ProcessingRule#EXPORT_TO_COME}
     */
    public ProcessingExport(ProcessingContract contract, Facts facts, LocalDate today, RuleSource source) {
        if (facts.destination().equals(ProcessingContract.VIETNAM)) {
            throw new RuleViolated(ProcessingRule.NOT_ABROAD, contract.number(), source.text(), source.certainty());
        }
        if (facts.exportedOn().isAfter(today)) {
            throw new RuleViolated(ProcessingRule.EXPORT_TO_COME, facts.exportedOn());
        }
        this.company = contract.company();
        this.contract = contract;
        this.number = facts.number().digits();
        this.exportedOn = facts.exportedOn();
        this.typeCode = new TypeCode(facts.typeCode()).code();
        this.destination = facts.destination();
    }

    /**
     * Goods that are not registered one by one leave by it.
     *
     * @throws RuleViolated {@link org.provenant.domain.permit.PermitRule#MORE_OUT_THAN_IN}
     */
    public void take(PermitLine line, Quantity pieces) {
        line.export(pieces);
        goods.add(new ExportedGoods(this, line, pieces));
    }

    /** A device leaves by it. */
    public void take(Equipment device) {
        devices.add(new ExportedDevice(this, device));
    }

    @Override
    public ProcessingExportId id() {
        return new ProcessingExportId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public DeclarationNumber number() {
        return new DeclarationNumber(number);
    }

    public LocalDate exportedOn() {
        return exportedOn;
    }

    public Country destination() {
        return destination;
    }

    public String typeCode() {
        return typeCode;
    }

    public int version() {
        return version;
    }

    /**
     * What the head of an export declaration says.
     *
     * @param exportedOn the day of its registration
     * @param typeCode type code (mã loại hình), for example {@code E52}
     * @param destination the country to which the goods go
     */
    public record Facts(DeclarationNumber number, LocalDate exportedOn, String typeCode, Country destination)
            implements Serializable {}
}
