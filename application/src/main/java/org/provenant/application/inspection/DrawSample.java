package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.Candidate;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.RiskFactor;
import org.provenant.domain.inspection.Sample;
import org.provenant.domain.inspection.SampleDraw;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.inspection.SampledItem;
import org.provenant.domain.shared.RuleViolated;

/** Draws a sample and keeps it, with everything that is needed to draw it again. */
@UseCase
@Allowed(Permission.INSPECT)
public class DrawSample {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 16;

    @Inject
    Inspections inspections;

    @Inject
    Population population;

    @Inject
    RiskScores riskScores;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated one of {@link InspectionRule}: about the size, the seed, the method for this population, or
     *     values in several currencies
     */
    public SampleId draw(Command command) {
        var inspection = inspections.open(command.inspection());
        var plan = new Sample.Plan(
                command.population(),
                command.filter(),
                command.method(),
                command.size(),
                Objects.requireNonNullElseGet(command.seed(), DrawSample::seedByChance));
        var candidates = population.candidates(plan.population(), plan.filter(), plan.method());
        var picks = SampleDraw.draw(plan.method(), candidates, plan.size(), plan.seed());
        var described = population.described(plan.population(), plan.filter(), picks);
        var risks = plan.method() == SampleMethod.RISK ? risksOf(picks) : Map.<Long, List<RiskFactor>>of();
        var sample = inspections.add(new Sample(
                inspection,
                inspections.nextNumber("inspection_sample", command.inspection()),
                plan,
                candidates,
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        for (int i = 0; i < picks.size(); i++) {
            var record = picks.get(i).candidate().record();
            inspections.add(new SampledItem(
                    sample.id(),
                    i + 1,
                    picks.get(i),
                    Objects.requireNonNull(described.get(record)),
                    risks.get(record)));
        }
        return sample.id();
    }

    private Map<Long, List<RiskFactor>> risksOf(List<SampleDraw.Pick> picks) {
        return riskScores.factorsOf(picks.stream()
                .map(SampleDraw.Pick::candidate)
                .map(Candidate::record)
                .toList());
    }

    private static String seedByChance() {
        var bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * @param size how many are wanted
     * @param seed from what chance follows; none to have one made
     */
    public record Command(
            InspectionId inspection,
            SamplePopulation population,
            SampleFilter filter,
            SampleMethod method,
            int size,
            @Nullable String seed) {}
}
