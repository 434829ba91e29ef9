package org.provenant.domain.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;

/**
 * Until when the file of a device that is gone has to be kept: until the last of all periods of the rule book is over. Each
 * counts from the registration of the declaration or from the day on which the device went, whichever is later, as no rule
 * says of every paper from when it counts.
 *
 * @param since from when it counts
 * @param until the last day
 * @param nameVi what the rule that lasts longest is about
 */
public record Retention(LocalDate since, LocalDate until, String nameVi, String nameEn, int years, RuleSource source)
        implements Serializable {

    /** The one that lasts longest; none if the rule book names none. */
    public static Optional<Retention> of(Collection<RuleRow> rules, LocalDate declaredOn, LocalDate goneOn) {
        var since = declaredOn.isAfter(goneOn) ? declaredOn : goneOn;
        return rules.stream()
                .filter(row -> row.kind() == RuleKind.RETENTION)
                .map(row -> by(row, since))
                .max(Comparator.comparing(Retention::until).thenComparing(Retention::nameVi));
    }

    private static Retention by(RuleRow row, LocalDate since) {
        var years = row.content().number(RuleField.YEARS);
        return new Retention(
                since,
                since.plusYears(years),
                row.content().text(RuleField.NAME_VI),
                row.content().text(RuleField.NAME_EN),
                years,
                row.source());
    }
}
