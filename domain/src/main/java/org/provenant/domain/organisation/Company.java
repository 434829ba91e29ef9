package org.provenant.domain.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** A legal entity. Permits, declarations and equipment belong to exactly one; internal use ends at its border. */
@Entity
@Table(name = "company")
public class Company implements Recorded {

    public static final int NAME_LENGTH = 255;
    public static final int ADDRESS_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company")
    @SequenceGenerator(name = "company", sequenceName = "company_seq", allocationSize = 1)
    private Long id;

    private String name;

    @Column(name = "tax_code")
    private String taxCode;

    private String address;

    private String representative;

    @Column(name = "representative_title")
    private @Nullable String representativeTitle;

    @Column(name = "export_processing")
    private boolean exportProcessing;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Company() {}

    public Company(Facts facts) {
        correct(facts);
    }

    /** Takes over what a changed business registration says. */
    public final void correct(Facts facts) {
        name = Text.required(facts.name(), "name", NAME_LENGTH);
        taxCode = facts.taxCode().value();
        address = Text.required(facts.address(), "address", ADDRESS_LENGTH);
        representative = Text.required(facts.representative(), "representative", NAME_LENGTH);
        representativeTitle = Text.optional(facts.representativeTitle(), "representativeTitle", NAME_LENGTH);
        exportProcessing = facts.exportProcessing();
    }

    @Override
    public CompanyId id() {
        return new CompanyId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public TaxCode taxCode() {
        return new TaxCode(taxCode);
    }

    public Facts facts() {
        return new Facts(name, taxCode(), address, representative, representativeTitle, exportProcessing);
    }

    public int version() {
        return version;
    }

    /**
     * What the business registration says of a legal entity.
     *
     * @param representative the legal representative who signs reports
     * @param exportProcessing whether it is an export-processing enterprise (DNCX)
     */
    public record Facts(
            String name,
            TaxCode taxCode,
            String address,
            String representative,
            @Nullable String representativeTitle,
            boolean exportProcessing) {}
}
