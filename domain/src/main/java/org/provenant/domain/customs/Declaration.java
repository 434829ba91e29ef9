package org.provenant.domain.customs;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** A customs declaration (tờ khai hải quan) by which permitted goods came into the country. */
@Entity
@Table(name = "declaration")
public class Declaration implements Recorded {

    public static final int OFFICE_LENGTH = 12;
    public static final int TYPE_CODE_LENGTH = 3;

    private static final Pattern OFFICE = Pattern.compile("[A-Z0-9]{3,12}");
    private static final Pattern TYPE_CODE = Pattern.compile("[A-Z]\\d{2}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declaration")
    @SequenceGenerator(name = "declaration", sequenceName = "declaration_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String number;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "customs_office")
    private String customsOffice;

    @Column(name = "type_code")
    private String typeCode;

    @OneToMany(mappedBy = "declaration", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<DeclarationLine> lines = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Declaration() {}

    public Declaration(CompanyId company, Facts facts) {
        this.company = company;
        correct(facts);
    }

    /** Corrects what was typed wrongly from the paper. The lines stay as drawn. */
    public final void correct(Facts facts) {
        number = facts.number().digits();
        registeredOn = facts.registeredOn();
        customsOffice = codeOf(facts.customsOffice(), OFFICE, CustomsRule.OFFICE_FORM);
        typeCode = codeOf(facts.typeCode(), TYPE_CODE, CustomsRule.TYPE_CODE_UNKNOWN);
    }

    private static String codeOf(String typed, Pattern form, CustomsRule otherwise) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (!form.matcher(code).matches()) {
            throw new RuleViolated(otherwise, typed);
        }
        return code;
    }

    /**
     * Declares goods on a line of a permit, which must be valid on the day of registration and have that much left.
     *
     * @throws RuleViolated {@link CustomsRule#HS_NOT_ON_PERMIT_LINE}, or the permit's rules
     */
    public void addLine(PermitLine drawnFrom, HsCode hs, String goods, Quantity quantity) {
        drawnFrom.permit().requireValidOn(registeredOn);
        var line = new DeclarationLine(this, lines.size() + 1, drawnFrom, hs, goods, quantity);
        drawnFrom.declare(line.quantity());
        lines.add(line);
    }

    @Override
    public DeclarationId id() {
        return new DeclarationId(id);
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

    public Facts facts() {
        return new Facts(number(), registeredOn, customsOffice, typeCode);
    }

    public List<DeclarationLine> lines() {
        return List.copyOf(lines);
    }

    public int version() {
        return version;
    }

    /**
     * What the head of the paper says.
     *
     * @param customsOffice code of the customs office, for example {@code 01NV}
     * @param typeCode type code (mã loại hình), for example {@code A12}
     */
    public record Facts(DeclarationNumber number, LocalDate registeredOn, String customsOffice, String typeCode) {}
}
