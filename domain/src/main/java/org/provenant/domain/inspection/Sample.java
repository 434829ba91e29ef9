package org.provenant.domain.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** How a sample was drawn: enough for anybody to draw it again and to see that it was not picked by hand. */
@Entity
@Table(name = "inspection_sample")
public class Sample implements Recorded {

    public static final int SEED_LENGTH = 64;

    private static final Pattern SEED = Pattern.compile("[!-~]{4," + SEED_LENGTH + "}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_sample")
    @SequenceGenerator(name = "inspection_sample", sequenceName = "inspection_sample_seq", allocationSize = 1)
    private Long id;

    @Column(name = "inspection_id", updatable = false)
    private InspectionId inspection;

    @Column(name = "sample_no", updatable = false)
    private int sampleNo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SamplePopulation population;

    @Column(updatable = false)
    private @Nullable String words;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable LifecycleStage stage;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Category category;

    @Column(name = "place_id", updatable = false)
    private @Nullable PlaceId place;

    @Column(name = "from_day", updatable = false)
    private @Nullable LocalDate fromDay;

    @Column(name = "to_day", updatable = false)
    private @Nullable LocalDate toDay;

    @Column(updatable = false)
    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "sample_method", updatable = false)
    private SampleMethod sampleMethod;

    @Column(name = "sample_size", updatable = false)
    private int sampleSize;

    @Column(updatable = false)
    private String seed;

    @Column(name = "population_size", updatable = false)
    private int populationSize;

    @Column(name = "population_value", updatable = false)
    private @Nullable BigDecimal populationValue;

    @Column(name = "population_hash", updatable = false)
    private String populationHash;

    @Column(name = "drawn_by", updatable = false)
    private UserId drawnBy;

    @Column(name = "drawn_at", updatable = false)
    private Instant drawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Sample() {}

    /**
     * What was drawn from these.
     *
     * @param number its number within the inspection, from 1
     */
    public Sample(Inspection inspection, int number, Plan plan, List<Candidate> from, UserId who, Instant when) {
        inspection.requireOpen();
        this.inspection = inspection.id();
        this.sampleNo = number;
        this.population = plan.population();
        this.words = plan.filter().words();
        this.stage = plan.filter().stage();
        this.category = plan.filter().category();
        this.place = plan.filter().place();
        this.fromDay = plan.filter().from();
        this.toDay = plan.filter().to();
        this.currency = plan.filter().currency();
        this.sampleMethod = plan.method();
        this.sampleSize = plan.size();
        this.seed = plan.seed();
        this.populationSize = from.size();
        this.populationValue = plan.method() == SampleMethod.VALUE ? SampleDraw.valueOf(from) : null;
        this.populationHash = SampleDraw.hashOf(plan.method(), from);
        this.drawnBy = who;
        this.drawnAt = when;
    }

    @Override
    public SampleId id() {
        return new SampleId(id);
    }

    @Override
    public String label() {
        return "#" + sampleNo;
    }

    public InspectionId inspection() {
        return inspection;
    }

    /**
     * What is to be drawn.
     *
     * @param size how many are wanted
     * @param seed from what chance follows: 4 to {@value #SEED_LENGTH} visible ASCII characters
     */
    public record Plan(SamplePopulation population, SampleFilter filter, SampleMethod method, int size, String seed) {

        /** @throws RuleViolated {@link InspectionRule#SEED_FORM}, {@link InspectionRule#METHOD_NOT_FOR_POPULATION} or {@link InspectionRule#FILTER_NOT_FOR_POPULATION} */
        public Plan {
            if (!SEED.matcher(seed).matches()) {
                throw new RuleViolated(InspectionRule.SEED_FORM, SEED_LENGTH);
            }
            if (!method.suits(population)) {
                throw new RuleViolated(InspectionRule.METHOD_NOT_FOR_POPULATION, method, population);
            }
            if (filter.asksOfDevices() && population != SamplePopulation.EQUIPMENT) {
                throw new RuleViolated(InspectionRule.FILTER_NOT_FOR_POPULATION, population);
            }
        }
    }
}
