package org.provenant.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** A role that a user has in one company, or, for administrators and auditors of all companies, in the installation; withdrawn, never deleted. */
@Entity
@Table(name = "role_grant")
public class RoleGrant implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_grant")
    @SequenceGenerator(name = "role_grant", sequenceName = "role_grant_seq", allocationSize = 1)
    private Long id;

    @Column(name = "user_id")
    private UserId user;

    @Column(name = "company_id")
    private @Nullable CompanyId company;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    /** @throws RuleViolated {@link IdentityRule#ROLE_NEEDS_COMPANY} if the role is not given for a company, or not without */
    public RoleGrant(UserId user, Role role, @Nullable CompanyId company, Instant now) {
        if (company == null ? !role.isForAll() : !role.isPerCompany()) {
            throw new RuleViolated(IdentityRule.ROLE_NEEDS_COMPANY, role);
        }
        this.user = user;
        this.role = role;
        this.company = company;
        this.givenAt = now;
    }

    public void withdraw(Instant now) {
        withdrawnAt = now;
    }

    @Override
    public RoleGrantId id() {
        return new RoleGrantId(id);
    }

    @Override
    public String label() {
        return role.name();
    }

    public UserId user() {
        return user;
    }

    public Role role() {
        return role;
    }

    public @Nullable CompanyId company() {
        return company;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
