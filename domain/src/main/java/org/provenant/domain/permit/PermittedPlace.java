package org.provenant.domain.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A further place at which the permit lets the goods of a line be used, with everything in it. */
@Entity
@Table(name = "permitted_place")
public class PermittedPlace implements Recorded {

    public static final int EVIDENCE_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "permitted_place")
    @SequenceGenerator(name = "permitted_place", sequenceName = "permitted_place_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "permit_line_id", updatable = false)
    private PermitLine permitLine;

    @Column(name = "place_id", updatable = false)
    private PlaceId place;

    @Column(updatable = false)
    private String evidence;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PermittedPlace() {}

    /**
     * @param evidence where the permit says so: page, annex, letter
     * @throws RuleViolated {@link PermitRule#PLACE_NAMED} if the line itself names that place
     */
    public PermittedPlace(PermitLine line, PlaceId place, String evidence) {
        if (place.equals(line.place())) {
            throw new RuleViolated(PermitRule.PLACE_NAMED);
        }
        this.permitLine = line;
        this.place = place;
        this.evidence = Text.required(evidence, "evidence", EVIDENCE_LENGTH);
    }

    /** It was named by mistake. */
    public void withdraw(Reason reason) {
        withdrawnBecause = reason.text();
    }

    @Override
    public PermittedPlaceId id() {
        return new PermittedPlaceId(id);
    }

    @Override
    public String label() {
        return permitLine.label();
    }

    public PermitLine permitLine() {
        return permitLine;
    }

    public PlaceId place() {
        return place;
    }

    public boolean isWithdrawn() {
        return withdrawnBecause != null;
    }

    public int version() {
        return version;
    }
}
