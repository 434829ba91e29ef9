package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitUse;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Everything about one permit. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PermitCard {

    @Inject
    Permits permits;

    @Inject
    PermitLines lines;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's permit */
    public Card get(PermitId id) {
        var permit = permits.get(id);
        var facts = permit.facts();
        var from = facts.validFrom() == null ? facts.issuedOn() : facts.validFrom();
        return new Card(
                id.value(),
                facts,
                Validity.on(LocalDate.now(clock), from, facts.validTo(), permit.revokedOn()),
                useOf(permit),
                permit.revokedOn(),
                permit.revokedBecause(),
                lines.of(id),
                permit.version());
    }

    private static PermitUse useOf(Permit permit) {
        return PermitUse.of(
                permit.lines().stream()
                        .mapToLong(line -> line.permitted().pieces())
                        .sum(),
                permit.lines().stream()
                        .mapToLong(line -> line.declared().pieces())
                        .sum());
    }

    /**
     * One permit with its lines.
     *
     * @param validity how it stands today
     * @param use how much of it was declared
     * @param revokedOn from which day on it is taken back; none if it is not
     * @param version for edits
     */
    public record Card(
            long id,
            Permit.Facts facts,
            Validity validity,
            PermitUse use,
            @Nullable LocalDate revokedOn,
            @Nullable String revokedBecause,
            List<PermitLineRow> lines,
            int version)
            implements Serializable {

        public Card {
            lines = List.copyOf(lines);
        }
    }
}
