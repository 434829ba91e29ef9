package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DisposalHold;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalNeeds;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;

/** What a disposal still needs, on its card. */
@Named
@RequestScoped
public class DisposalNeedsPart {

    /** How many devices a condition names before it counts the rest. */
    private static final int NAMED = 5;

    @Inject
    DisposalNeeds needs;

    @Inject
    DisposalCardPage card;

    @Inject
    DisposalRoutesPart routes;

    @Inject
    ListAddress address;

    @Inject
    Labels labels;

    private @Nullable List<DisposalNeeds.Needed> conditions;
    private @Nullable Map<Long, List<DisposalNeeds.Lacking>> lacking;
    private @Nullable List<DisposalHold.Held> holds;

    /** What has to hold before it goes on. */
    public List<DisposalNeeds.Needed> getConditions() {
        if (conditions == null) {
            conditions = needs.conditions(card.id());
        }
        return conditions;
    }

    /** What has to hold by the step that comes next and is missing. */
    public long getMissing() {
        return getConditions().stream()
                .filter(each -> !each.met() && !each.optional() && each.step().isBy(getNext()))
                .count();
    }

    /** The step that comes next. */
    private DisposalStep getNext() {
        return switch (card.getRow().stage()) {
            case DRAFT, CHECKED -> DisposalStep.CHECK;
            case APPROVED -> card.getRoute().isOfLostDevices() ? DisposalStep.CLOSING : DisposalStep.SCHEDULE;
            case SCHEDULED -> DisposalStep.COLLECTION;
            case COLLECTED -> DisposalStep.CONFIRMATION;
            case CONFIRMED, DOCUMENTED, CLOSED, CANCELLED -> DisposalStep.CLOSING;
        };
    }

    /** The devices that a condition concerns: the first by name, and how many there are besides. */
    public String concerned(DisposalNeeds.Needed condition) {
        var tags = condition.devices();
        var named = String.join(", ", tags.subList(0, Math.min(NAMED, tags.size())));
        return tags.size() > NAMED
                ? labels.text("disposal.label.concernedMore", named, tags.size() - NAMED)
                : labels.text("disposal.label.concerned", named);
    }

    /** The condition of which devices are shown that it concerns; none if all devices are. */
    public @Nullable OrderCondition getOnly() {
        return address.value("lacking", OrderCondition.class);
    }

    /** The devices that are shown. */
    public List<DisposalList.Line> getLines() {
        return getOnly() == null
                ? card.getLines()
                : card.getLines().stream()
                        .filter(line -> line.state().isBound()
                                && !shown(line.equipmentId()).isEmpty())
                        .toList();
    }

    /** What stands against a device, in the user's language: what is asked next and the data that it keeps. */
    public String against(long device) {
        return shown(device).stream()
                .map(each -> routes.either(each.whyVi(), each.whyEn()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Whether a device still keeps data, or nobody has said that it does not. */
    public boolean keepsData(long device) {
        return shown(device).stream().anyMatch(each -> each.kind() == OrderCondition.NO_DATA);
    }

    private List<DisposalNeeds.Lacking> shown(long device) {
        if (lacking == null) {
            lacking = needs.lacking(card.id()).stream()
                    .filter(this::isShown)
                    .collect(Collectors.groupingBy(DisposalNeeds.Lacking::equipmentId));
        }
        return lacking.getOrDefault(device, List.of());
    }

    private boolean isShown(DisposalNeeds.Lacking each) {
        return getOnly() == null
                ? each.kind() == OrderCondition.NO_DATA || each.step().isBy(getNext())
                : each.kind() == getOnly();
    }

    /** Why the user does not approve it, in words; nothing if the user may. */
    public @Nullable String getAgainstApproval() {
        return needs.againstApproval(card.id()).map(labels::sentence).orElse(null);
    }

    /** Why the user does not open it again, in words; nothing if the user may. */
    public @Nullable String getAgainstReopening() {
        return needs.againstReopening(card.id()).map(labels::sentence).orElse(null);
    }

    /** What stops everything for now. */
    public List<DisposalHold.Held> getHolds() {
        if (holds == null) {
            holds = needs.holds();
        }
        return holds;
    }

    /** Who may end an inspection. */
    public List<Role> getInspectors() {
        return Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(Permission.INSPECT))
                .toList();
    }
}
