package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.web.platform.Choice;
import org.provenant.web.platform.ListAddress;

/** What the address narrows a population to, before a sample is drawn. */
@Named
@RequestScoped
public class SampleFilters {

    @Inject
    PlaceTree placeTree;

    @Inject
    ListAddress address;

    /** What is drawn from: devices unless the address names something else. */
    public SamplePopulation getPopulation() {
        return Objects.requireNonNullElse(address.value("of", SamplePopulation.class), SamplePopulation.EQUIPMENT);
    }

    /** Whether devices are drawn, which have filters of their own. */
    public boolean isDevices() {
        return getPopulation() == SamplePopulation.EQUIPMENT;
    }

    /** The filter that the address names. */
    public SampleFilter filter() {
        var place = address.number("place");
        return new SampleFilter(
                address.value("q"),
                isDevices() ? getStage() : null,
                isDevices() ? getCategory() : null,
                !isDevices() || place == null ? null : new PlaceId(place),
                address.day("from"),
                address.day("to"),
                address.value("currency"));
    }

    public @Nullable LifecycleStage getStage() {
        return address.value("stage", LifecycleStage.class);
    }

    public @Nullable Category getCategory() {
        return address.value("category", Category.class);
    }

    public @Nullable String getPlaceName() {
        var place = address.number("place");
        return place == null ? null : placeTree.get(new PlaceId(place)).path();
    }

    public SamplePopulation[] getPopulations() {
        return SamplePopulation.values();
    }

    public LifecycleStage[] getStages() {
        return LifecycleStage.values();
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public List<Choice> getPlaces() {
        return placeTree.choices(null).stream()
                .map(place -> new Choice(Long.toString(place.id()), place.path() + " · " + place.code()))
                .toList();
    }
}
