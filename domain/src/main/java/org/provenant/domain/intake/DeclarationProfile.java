package org.provenant.domain.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** How lists with certain headings are read: what was declared for the last one of them. */
@Entity
@Table(name = "declaration_profile")
public class DeclarationProfile implements Recorded {

    private static final int HEADINGS_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declaration_profile")
    @SequenceGenerator(name = "declaration_profile", sequenceName = "declaration_profile_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String signature;

    @Column(updatable = false)
    private String headings;

    private String mapping;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DeclarationProfile() {}

    /** @param headings the headings from left to right; at least one */
    public DeclarationProfile(CompanyId company, List<String> headings, String mappingJson) {
        this.company = company;
        this.signature = signatureOf(headings);
        var shown = String.join(" · ", headings);
        this.headings = shown.substring(0, Math.min(HEADINGS_LENGTH, shown.length()));
        this.mapping = mappingJson;
    }

    /** What two lists of the same program have in common: their headings, without regard to accents and case. */
    public static String signatureOf(List<String> headings) {
        var plain = String.join("\n", headings.stream().map(Text::plain).toList());
        return FileDigest.of(plain.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Such lists are read differently now. */
    public void learn(String mappingJson) {
        mapping = mappingJson;
    }

    @Override
    public DeclarationProfileId id() {
        return new DeclarationProfileId(id);
    }

    @Override
    public String label() {
        return headings;
    }

    /** What its headings are known again by. */
    public String signature() {
        return signature;
    }

    /** The mapping as JSON. */
    public String mapping() {
        return mapping;
    }
}
