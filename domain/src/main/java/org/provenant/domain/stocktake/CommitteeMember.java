package org.provenant.domain.stocktake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** Somebody of the committee that counts and signs the minutes (form 05-TSCĐ); the first is its head. */
@Entity
@Table(name = "stocktake_member")
public class CommitteeMember implements Recorded {

    public static final int NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stocktake_member")
    @SequenceGenerator(name = "stocktake_member", sequenceName = "stocktake_member_seq", allocationSize = 1)
    private Long id;

    @Column(name = "stocktake_id", updatable = false)
    private StocktakeId stocktake;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private @Nullable String duty;

    @Column(name = "user_id", updatable = false)
    private @Nullable UserId counter;

    @SuppressWarnings("NullAway.Init")
    protected CommitteeMember() {}

    /** @param position from 1 */
    public CommitteeMember(StocktakeId stocktake, int position, Facts facts) {
        this.stocktake = stocktake;
        this.position = position;
        this.name = facts.name();
        this.duty = facts.duty();
        this.counter = facts.counter();
    }

    @Override
    public CommitteeMemberId id() {
        return new CommitteeMemberId(id);
    }

    @Override
    public String label() {
        return name;
    }

    /**
     * Who it is.
     *
     * @param duty position in the company or whom the member represents
     * @param counter the account by which the member counts; none if others count
     */
    public record Facts(
            String name, @Nullable String duty, @Nullable UserId counter) implements Serializable {

        public Facts {
            name = Text.required(name, "name", NAME_LENGTH);
            duty = Text.optional(duty, "duty", NAME_LENGTH);
        }
    }
}
