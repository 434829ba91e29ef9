package org.provenant.domain.licensing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.RuleTest;
import org.provenant.domain.shared.RuleViolated;

/**
 * What may become of the goods of a case when their use ends, as far as the rule book says. A route that names its cases
 * is open to those alone. One that names none is open to every case but those of which all goods leave Vietnam.
 */
public final class EndRoutes {

    /** The kinds of rules that decide. */
    public static final List<RuleKind> KINDS = List.of(RuleKind.DISPOSAL_ROUTE, RuleKind.CONDITION, RuleKind.PARAMETER);

    private final PermittedCase permittedCase;
    private final List<RuleRow> inForce;

    /** @param inForce rows of the kinds {@link #KINDS} */
    public EndRoutes(PermittedCase permittedCase, Collection<RuleRow> inForce) {
        this.permittedCase = permittedCase;
        this.inForce = List.copyOf(inForce);
    }

    /** The routes that the case has. */
    public List<EndRoute> open() {
        return Arrays.stream(EndRoute.values())
                .filter(route -> isOpen(route.code()))
                .toList();
    }

    /**
     * @param route none is always right
     * @throws RuleViolated {@link LicensingRule#ROUTE_NOT_OF_CASE}
     */
    public void require(@Nullable EndRoute route) {
        if (route != null && !isOpen(route.code())) {
            var source = Stream.of(
                            allLeaves(),
                            handlingAfterResearch(),
                            rule(route.code()).map(RuleRow::source))
                    .flatMap(Optional::stream)
                    .findFirst();
            throw new RuleViolated(
                    LicensingRule.ROUTE_NOT_OF_CASE,
                    route,
                    permittedCase,
                    open(),
                    source.map(RuleSource::text).orElse(""),
                    source.map(each -> (Object) each.certainty()).orElse(""));
        }
    }

    /** Whether the case has the route of this code, also one that no dossier can name. */
    public boolean isOpen(String route) {
        if (route.equals(EndRoute.RE_EXPORT.code()) && rule(route).isEmpty()) {
            return true;
        }
        return rule(route)
                .filter(row -> row.content().find(RuleField.CASES) != null)
                .map(row -> row.content().names(permittedCase))
                .orElseGet(() -> allLeaves().isEmpty());
    }

    private Optional<RuleRow> rule(String route) {
        return of(RuleKind.DISPOSAL_ROUTE)
                .filter(row -> row.code().equals(route))
                .findFirst();
    }

    /** Where it says that all goods of the case leave Vietnam. */
    public Optional<RuleSource> allLeaves() {
        return of(RuleKind.CONDITION)
                .filter(row -> row.content().names(permittedCase))
                .filter(row -> row.content().choice(RuleField.TEST, RuleTest.class) == RuleTest.ALL_OUTPUT_ABROAD)
                .findFirst()
                .map(RuleRow::source);
    }

    /** Where it says what becomes of goods after a research. */
    private Optional<RuleSource> handlingAfterResearch() {
        return of(RuleKind.PARAMETER)
                .filter(row -> row.content().names(permittedCase))
                .filter(row -> row.content().choice(RuleField.PARAMETER, ParameterCode.class)
                        == ParameterCode.RESEARCH_HANDLING_MONTHS)
                .findFirst()
                .map(RuleRow::source);
    }

    private Stream<RuleRow> of(RuleKind kind) {
        return inForce.stream().filter(row -> row.kind() == kind);
    }
}
