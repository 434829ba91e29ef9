package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.DevicePreview;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.RuleViolated;

/**
 * What an act would do to each of the chosen devices, and which it refuses. It goes on without those that are refused,
 * but only once the user has been shown each of them.
 */
@Named
@RequestScoped
public class PreviewedDevices {

    @Inject
    ChosenDevices chosen;

    private final Map<Long, DevicePreview> previews = new TreeMap<>();
    private List<String> shown = List.of();

    void keep(List<DevicePreview> rows) {
        rows.forEach(row -> previews.put(row.id(), row));
    }

    /** Whether the user has looked at what changes. */
    public boolean isThere() {
        return !previews.isEmpty();
    }

    /** Why a device is refused; nothing if it is not. */
    public @Nullable RuleViolated refusal(long device) {
        var preview = previews.get(device);
        return preview == null ? null : preview.refused();
    }

    /** The stage to which a device goes; nothing if it keeps its own. */
    public @Nullable LifecycleStage stageAfter(long device) {
        var preview = previews.get(device);
        return preview == null ? null : preview.stage();
    }

    public int getRefusedCount() {
        return refusedIds().size();
    }

    /** Whether not one of the chosen devices is left to act on. */
    public boolean isNothingLeft() {
        return getRefusedCount() == chosen.getPresent().size();
    }

    /** How many devices the act would go on with, as far as is known; all, where it can only be refused as a whole. */
    public int getCount() {
        return chosen.getPresent().size() - (isNothingLeft() ? 0 : getRefusedCount());
    }

    /** Whether some are refused of which the user has not been told. */
    boolean areNews() {
        return !shown.containsAll(refusedIds());
    }

    /** The devices that the act goes on with, as in {@link #getCount()}. */
    List<EquipmentRow> left() {
        return chosen.getPresent().stream()
                .filter(row -> isNothingLeft() || refusal(row.id()) == null)
                .toList();
    }

    /** Those that are refused for such reasons. */
    List<EquipmentId> refusedFor(Predicate<RuleViolated> reasons) {
        return chosen.idsOf(chosen.getPresent().stream()
                .filter(row -> {
                    var why = refusal(row.id());
                    return why != null && reasons.test(why);
                })
                .toList());
    }

    /** The refused devices that the user is shown with this page, as the form brings them back. */
    public String getSeen() {
        return String.join("-", refusedIds());
    }

    public void setSeen(@Nullable String seen) {
        shown = seen == null ? List.of() : List.of(seen.split("-"));
    }

    private List<String> refusedIds() {
        return previews.values().stream()
                .filter(row -> row.refused() != null)
                .map(row -> Long.toString(row.id()))
                .toList();
    }
}
