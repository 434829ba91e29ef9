package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.DrawSample;
import org.provenant.application.inspection.InspectionList;
import org.provenant.application.inspection.InspectionRow;
import org.provenant.application.inspection.Samples;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.RiskFactor;
import org.provenant.domain.inspection.SampleDraw;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Draws a sample: the address narrows the population, the form says how many are drawn and how. */
@Named
@RequestScoped
public class DrawPage {

    @Inject
    InspectionList list;

    @Inject
    Samples samples;

    @Inject
    DrawSample drawSample;

    @Inject
    SampleFilters filters;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable InspectionRow inspection;
    private @Nullable Long populationSize;
    private @Nullable SampleMethod method;
    private @Nullable Integer size;
    private @Nullable String seed;

    public void draw() {
        var sample = drawSample.draw(new DrawSample.Command(
                id(),
                filters.getPopulation(),
                filters.filter(),
                Objects.requireNonNull(method),
                Objects.requireNonNull(size),
                seed == null || seed.isBlank() ? null : seed.strip()));
        redirects.to(
                "/inspection/sample.xhtml?id=" + id().value() + "&sample=" + sample.value(), "inspection.done.drawn");
    }

    public InspectionRow getInspection() {
        if (inspection == null) {
            inspection = list.get(id());
        }
        return inspection;
    }

    /** How many records the sample would be drawn from; of very many only that they are more. */
    public long getPopulationSize() {
        if (populationSize == null) {
            populationSize = samples.populationSize(filters.getPopulation(), filters.filter());
        }
        return populationSize;
    }

    /** The ways in which this population can be drawn from. */
    public List<SampleMethod> getMethods() {
        return Arrays.stream(SampleMethod.values())
                .filter(each -> each.suits(filters.getPopulation()))
                .toList();
    }

    /** What counts as a risk, and how much. */
    public RiskFactor[] getFactors() {
        return RiskFactor.values();
    }

    /** So many days between an act and its record count as late. */
    public int getDaysOfBackDating() {
        return RiskFactor.daysOfBackDating();
    }

    /** The points of a factor. */
    public int pointsOf(RiskFactor factor) {
        return factor.points();
    }

    /** The most that one sample holds. */
    public int getMost() {
        return SampleDraw.MOST;
    }

    public @Nullable SampleMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable SampleMethod method) {
        this.method = method;
    }

    public @Nullable Integer getSize() {
        return size;
    }

    public void setSize(@Nullable Integer size) {
        this.size = size;
    }

    public @Nullable String getSeed() {
        return seed;
    }

    public void setSeed(@Nullable String seed) {
        this.seed = seed;
    }

    private InspectionId id() {
        return new InspectionId(address.id());
    }
}
