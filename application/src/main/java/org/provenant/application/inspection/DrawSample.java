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
        inspections.get(command.inspection()).requireOpen();
        var plan = new Sample.Plan(
                command.population(),
                command.filter(),
                command.method(),
                command.size(),
                Objects.requireNonNullElseGet(command.seed(), DrawSample::seedByChance));
        var frame = population.read(plan.population(), plan.filter(), plan.method());
        var picks = SampleDraw.draw(plan.method(), frame.candidates(), plan.size(), plan.seed());
        var drawn = picks.stream().map(pick -> pick.candidate().record()).toList();
        var described = frame.described().apply(drawn);
        var risks = plan.method() == SampleMethod.RISK ? riskScores.factorsOf(drawn) : Map.<Long, List<RiskFactor>>of();
        // All that takes long is read by now, and whoever works on the inspection has not had to wait for it.
        var sample = inspections.add(new Sample(
                inspections.open(command.inspection()),
                inspections.nextNumber("inspection_sample", command.inspection()),
                plan,
                frame.candidates(),
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
