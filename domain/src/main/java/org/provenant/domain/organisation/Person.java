package org.provenant.domain.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Somebody who can answer for equipment. A custodian need not be a user of the register. */
@Entity
@Table(name = "person")
public class Person implements Recorded {

    public static final int CODE_LENGTH = 40;
    public static final int NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", sequenceName = "person_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String code;

    private String name;

    @Column(name = "unit")
    private @Nullable String department;

    @Column(name = "unit_id")
    private @Nullable UnitId belongsTo;

    @Column(name = "has_left")
    private boolean left;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * @param code staff number, unique in the company
     * @param unit department or line
     */
    public Person(CompanyId company, String code, String name, @Nullable String unit) {
        this.company = company;
        this.code = codeOf(code);
        correct(name, unit);
    }

    public final void correct(String newName, @Nullable String newUnit) {
        name = Text.required(newName, "name", NAME_LENGTH);
        department = Text.optional(newUnit, "department", NAME_LENGTH);
    }

    /** Works in that department or team from now on, or in none that is known. */
    public void belongTo(@Nullable UnitId newUnit) {
        belongsTo = newUnit;
    }

    /** Has left the company: nothing can be handed over to this person any more. */
    public void leave() {
        left = true;
    }

    public void comeBack() {
        left = false;
    }

    /** The form in which a staff number is kept. */
    public static String codeOf(String typed) {
        return Text.required(typed, "code", CODE_LENGTH).toUpperCase(Locale.ROOT);
    }

    /** @throws RuleViolated {@link OrganisationRule#PERSON_LEFT} if this person has left the company */
    public void requirePresent() {
        if (left) {
            throw new RuleViolated(OrganisationRule.PERSON_LEFT, label());
        }
    }

    @Override
    public PersonId id() {
        return new PersonId(id);
    }

    @Override
    public String label() {
        return name + " (" + code + ")";
    }

    public CompanyId company() {
        return company;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable String unit() {
        return department;
    }

    public @Nullable UnitId belongsTo() {
        return belongsTo;
    }

    public boolean hasLeft() {
        return left;
    }

    public int version() {
        return version;
    }
}
