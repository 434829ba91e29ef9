package org.provenant.domain.organisation;

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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A department or team, which can answer for equipment as a person can. Where it belongs never changes. */
@Entity
@Table(name = "org_unit")
public class Unit implements Recorded {

    public static final int CODE_LENGTH = 40;
    public static final int NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "org_unit")
    @SequenceGenerator(name = "org_unit", sequenceName = "org_unit_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private UnitKind unitKind;

    @Column(name = "part_of_id", updatable = false)
    private @Nullable UnitId partOf;

    @Column(updatable = false)
    private String code;

    private String name;

    @Column(name = "head_id")
    private @Nullable PersonId head;

    private boolean closed;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    /**
     * @param whole the unit it is a part of; none for one that stands alone
     * @param head who leads it, if anybody does
     * @throws RuleViolated {@link OrganisationRule#TEAM_STANDS_ALONE}, {@link OrganisationRule#UNIT_IN_TEAM} or
     *     {@link OrganisationRule#UNIT_CLOSED}
     */
    public Unit(
            CompanyId company, UnitKind kind, @Nullable Unit whole, String code, String name, @Nullable PersonId head) {
        if (whole == null && kind == UnitKind.TEAM) {
            throw new RuleViolated(OrganisationRule.TEAM_STANDS_ALONE);
        }
        if (whole != null) {
            whole.requireOpen();
            if (kind == UnitKind.DEPARTMENT && whole.unitKind == UnitKind.TEAM) {
                throw new RuleViolated(OrganisationRule.UNIT_IN_TEAM, whole.label());
            }
        }
        this.company = company;
        this.unitKind = kind;
        this.partOf = whole == null ? null : whole.id();
        this.code = Text.required(code, "code", CODE_LENGTH).toUpperCase(Locale.ROOT);
        correct(name, head);
    }

    /** Gives the unit another name or head; its code stays. */
    public final void correct(String newName, @Nullable PersonId newHead) {
        name = Text.required(newName, "name", NAME_LENGTH);
        head = newHead;
    }

    /** From now on nothing may be handed to it. */
    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    /** @throws RuleViolated {@link OrganisationRule#UNIT_CLOSED} if nothing may be handed to it */
    public void requireOpen() {
        if (closed) {
            throw new RuleViolated(OrganisationRule.UNIT_CLOSED, label());
        }
    }

    @Override
    public UnitId id() {
        return new UnitId(id);
    }

    @Override
    public String label() {
        return code + " " + name;
    }

    public CompanyId company() {
        return company;
    }

    public UnitKind kind() {
        return unitKind;
    }

    public @Nullable UnitId partOf() {
        return partOf;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable PersonId head() {
        return head;
    }

    public boolean isClosed() {
        return closed;
    }

    public int version() {
        return version;
    }
}
