package org.provenant.domain.management;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A version of how a kind of management report is laid out: a proposal of the register, or what an administrator chose. */
@Entity
@Table(name = "management_form")
public class ManagementForm implements Recorded {

    public static final int NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "management_form")
    @SequenceGenerator(name = "management_form", sequenceName = "management_form_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_kind", updatable = false)
    private ManagementKind kind;

    @Column(name = "form_version", updatable = false)
    private int formVersion;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Column(name = "name_vi", updatable = false)
    private String nameVi;

    @Column(name = "name_en", updatable = false)
    private String nameEn;

    @Column(name = "addressee_vi", updatable = false)
    private String addresseeVi;

    @Column(name = "addressee_en", updatable = false)
    private String addresseeEn;

    /** Empty for all columns as proposed. */
    @Column(updatable = false)
    private String layout;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ManagementForm() {}

    /**
     * The next version of a form.
     *
     * @param before the latest version so far
     * @throws RuleViolated {@link ManagementRule#FORM_NOT_LATER} unless it begins after that one, or
     *     {@link ManagementRule#COLUMN_NOT_OFFERED}
     */
    @SuppressWarnings("NullAway.Init")
    public ManagementForm(ManagementForm before, LocalDate effectiveFrom, Facts facts) {
        if (!effectiveFrom.isAfter(before.effectiveFrom)) {
            throw new RuleViolated(ManagementRule.FORM_NOT_LATER, effectiveFrom, before.effectiveFrom);
        }
        for (var each : facts.layout().columns()) {
            if (!before.kind.columns().contains(each.column())) {
                throw new RuleViolated(ManagementRule.COLUMN_NOT_OFFERED, each.column());
            }
        }
        this.kind = before.kind;
        this.formVersion = before.formVersion + 1;
        this.effectiveFrom = effectiveFrom;
        this.nameVi = facts.nameVi();
        this.nameEn = facts.nameEn();
        this.addresseeVi = facts.addresseeVi();
        this.addresseeEn = facts.addresseeEn();
        this.layout = facts.layout().text();
    }

    @Override
    public ManagementFormId id() {
        return new ManagementFormId(id);
    }

    @Override
    public String label() {
        return nameVi + " " + formVersion;
    }

    public ManagementKind kind() {
        return kind;
    }

    public int formVersion() {
        return formVersion;
    }

    /** For reports about this day or a later one. */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /** For whom it is made. */
    public String addressee(Language language) {
        return language == Language.VI ? addresseeVi : addresseeEn;
    }

    /** What an administrator changes by a new version. */
    public Facts facts() {
        return new Facts(
                nameVi,
                nameEn,
                addresseeVi,
                addresseeEn,
                layout.isEmpty() ? ManagementLayout.proposed(kind) : ManagementLayout.read(layout));
    }

    public int version() {
        return version;
    }

    /** What a form says. */
    public record Facts(String nameVi, String nameEn, String addresseeVi, String addresseeEn, ManagementLayout layout) {

        public Facts {
            nameVi = Text.required(nameVi, "nameVi", NAME_LENGTH);
            nameEn = Text.required(nameEn, "nameEn", NAME_LENGTH);
            addresseeVi = Text.required(addresseeVi, "addresseeVi", NAME_LENGTH);
            addresseeEn = Text.required(addresseeEn, "addresseeEn", NAME_LENGTH);
        }
    }
}
