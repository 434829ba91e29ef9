package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.regulation.PermittedCase;

/** What is due next for each dossier that is not decided: by whom, until when, and by which rule. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DossierDues {

    private static final Comparator<Due> URGENT_FIRST = Comparator.comparing(Due::overdue)
            .reversed()
            .thenComparing(Due::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Due::id);

    @Inject
    OpenDossiers dossiers;

    /** Those of the company acted for: overdue ones first, then by the day, those without a day last. */
    public List<Due> open() {
        return dossiers.dues().stream().sorted(URGENT_FIRST).toList();
    }

    /** Those of these dossiers that belong to the company acted for and are not decided, by their numbers. */
    public Map<Long, Due> of(Collection<Long> ids) {
        return dossiers.read(ids).collect(Collectors.toMap(Due::id, Function.identity()));
    }

    /** Whose move it is. */
    public enum Turn {
        COMPANY,
        AUTHORITY
    }

    /**
     * What is due next for a dossier.
     *
     * @param day the last day of it; none if nobody has said one
     * @param overdue whether that day has passed
     * @param deadline by which rule the authority should answer; none where the company moves, or no rule says so
     */
    public record Due(
            long id,
            String title,
            PermittedCase permittedCase,
            DossierState state,
            Turn turn,
            @Nullable LocalDate day,
            boolean overdue,
            DossierClock.@Nullable Deadline deadline)
            implements Serializable {}
}
