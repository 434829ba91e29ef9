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

/** Somewhere that equipment stands: a site, a building in it, a room or line in that. */
@Entity
@Table(name = "place")
public class Place implements Recorded {

    public static final int CODE_LENGTH = 40;
    public static final int NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "place")
    @SequenceGenerator(name = "place", sequenceName = "place_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @Column(name = "inside_id")
    private @Nullable PlaceId inside;

    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    private String code;

    private String name;

    private @Nullable String address;

    @Column(name = "approver_id")
    private @Nullable PersonId approver;

    private boolean closed;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    /**
     * @param outer the place it stands in; none for a site
     * @throws RuleViolated {@link OrganisationRule#PLACE_MUST_STAND_IN} unless a site stands alone and a building or
     *     room within a wider place
     */
    public Place(
            CompanyId company,
            PlaceKind kind,
            @Nullable Place outer,
            String code,
            String name,
            @Nullable String address) {
        if (outer == null ? kind != PlaceKind.SITE : !kind.mayStandIn(outer.kind)) {
            throw new RuleViolated(OrganisationRule.PLACE_MUST_STAND_IN, kind);
        }
        if (outer != null && outer.closed) {
            throw new RuleViolated(OrganisationRule.PLACE_CLOSED, outer.label());
        }
        this.company = company;
        this.kind = kind;
        this.inside = outer == null ? null : outer.id();
        this.code = codeOf(code);
        this.name = Text.required(name, "name", NAME_LENGTH);
        this.address = Text.optional(address, "address", Company.ADDRESS_LENGTH);
    }

    /** Gives the place another name or address; its code stays. */
    public void rename(String newName, @Nullable String newAddress) {
        name = Text.required(newName, "name", NAME_LENGTH);
        address = Text.optional(newAddress, "address", Company.ADDRESS_LENGTH);
    }

    /** Says who must approve what is brought here, or to a place inside that says nothing itself; nobody if none must. */
    public void approvedBy(@Nullable PersonId newApprover) {
        approver = newApprover;
    }

    /** From now on nothing may be brought here. */
    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    /** The form in which a place's code is kept. */
    public static String codeOf(String typed) {
        return Text.required(typed, "code", CODE_LENGTH).toUpperCase(Locale.ROOT);
    }

    /** @throws RuleViolated {@link OrganisationRule#PLACE_CLOSED} if nothing may be brought here */
    public void requireOpen() {
        if (closed) {
            throw new RuleViolated(OrganisationRule.PLACE_CLOSED, label());
        }
    }

    @Override
    public PlaceId id() {
        return new PlaceId(id);
    }

    @Override
    public String label() {
        return code + " " + name;
    }

    public CompanyId company() {
        return company;
    }

    public @Nullable PlaceId inside() {
        return inside;
    }

    public PlaceKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable PersonId approver() {
        return approver;
    }

    public boolean isClosed() {
        return closed;
    }

    public int version() {
        return version;
    }
}
