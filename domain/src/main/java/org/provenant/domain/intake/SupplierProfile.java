package org.provenant.domain.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** How one supplier writes spreadsheets: the mapping and formats that were declared for the last one. */
@Entity
@Table(name = "supplier_profile")
public class SupplierProfile implements Recorded {

    public static final int NAME_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "supplier_profile")
    @SequenceGenerator(name = "supplier_profile", sequenceName = "supplier_profile_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String name;

    private String mapping;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SupplierProfile() {}

    public SupplierProfile(CompanyId company, String name, String mappingJson) {
        this.company = company;
        this.name = Text.required(name, "supplier", NAME_LENGTH);
        this.mapping = mappingJson;
    }

    /** The supplier writes differently now. */
    public void learn(String mappingJson) {
        mapping = mappingJson;
    }

    @Override
    public SupplierProfileId id() {
        return new SupplierProfileId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public CompanyId company() {
        return company;
    }

    public String name() {
        return name;
    }

    /** The mapping as JSON. */
    public String mapping() {
        return mapping;
    }
}
