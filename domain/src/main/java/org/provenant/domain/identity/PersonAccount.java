package org.provenant.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.Person;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** That a custodian of a company is the one who signs in as a user, so that what the user confirms is that person's word. */
@Entity
@Table(name = "person_account")
public class PersonAccount implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_account")
    @SequenceGenerator(name = "person_account", sequenceName = "person_account_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "person_id", updatable = false)
    private PersonId person;

    @Column(name = "user_id", updatable = false)
    private UserId user;

    @Column(name = "linked_by", updatable = false)
    private UserId linkedBy;

    @Column(name = "linked_at", updatable = false)
    private Instant linkedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonAccount() {}

    /** @throws RuleViolated {@link IdentityRule#OWN_LINK}: nobody says of themselves who they are */
    public PersonAccount(Person person, UserId user, UserId who, Instant now) {
        if (user.equals(who)) {
            throw new RuleViolated(IdentityRule.OWN_LINK);
        }
        this.company = person.company();
        this.person = person.id();
        this.user = user;
        this.linkedBy = who;
        this.linkedAt = now;
    }

    public void end(Instant now) {
        endedAt = now;
    }

    @Override
    public PersonAccountId id() {
        return new PersonAccountId(id);
    }

    @Override
    public String label() {
        return "#" + id;
    }

    public PersonId person() {
        return person;
    }

    public UserId user() {
        return user;
    }
}
