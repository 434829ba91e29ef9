package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** What disposals of the company acted for still need. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DisposalNeeds {

    private static final Terms VIETNAMESE = Terms.in(Language.VI);
    private static final Terms ENGLISH = Terms.in(Language.EN);

    @Inject
    Orders orders;

    @Inject
    DisposalRoutes routes;

    @Inject
    OrderConditions conditions;

    @Inject
    OrderedDevices ordered;

    @Inject
    DisposalHold hold;

    @Inject
    Callers callers;

    /** What has to hold before a disposal goes on, step by step; nothing once it has ended. */
    public List<Needed> conditions(DisposalOrderId id) {
        var order = orders.get(id);
        if (!order.stage().isOpen()) {
            return List.of();
        }
        var tags = tags(order);
        return conditions.of(order, routes.of(order)).stream()
                .map(condition -> needed(condition, tags))
                .toList();
    }

    private Map<Long, String> tags(DisposalOrder order) {
        var tags = new LinkedHashMap<Long, String>();
        ordered.of(order.devices()).forEach(device -> tags.put(device.id(), device.tag()));
        return tags;
    }

    private static Needed needed(Condition condition, Map<Long, String> tags) {
        var paper = condition.paper();
        var against = condition.against();
        var why = against.isEmpty() ? null : against.get(0).why();
        return new Needed(
                condition.kind(),
                condition.step(),
                paper == null ? null : paper.code(),
                paper == null ? null : paper.nameVi(),
                paper == null ? null : paper.nameEn(),
                condition.isOptional(),
                why == null,
                why == null ? null : VIETNAMESE.sentence(why),
                why == null ? null : ENGLISH.sentence(why),
                against.stream()
                        .map(Condition.Against::device)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(device -> tags.getOrDefault(device.value(), ""))
                        .toList());
    }

    /** What stands against single devices of a disposal, condition by condition; nothing once it has ended. */
    public List<Lacking> lacking(DisposalOrderId id) {
        var order = orders.get(id);
        if (!order.stage().isOpen()) {
            return List.of();
        }
        return conditions.of(order, routes.of(order)).stream()
                .filter(condition -> !condition.isOptional())
                .flatMap(condition ->
                        condition.against().stream().flatMap(against -> lacking(condition, against).stream()))
                .toList();
    }

    private static List<Lacking> lacking(Condition condition, Condition.Against against) {
        return against.device() == null
                ? List.of()
                : List.of(new Lacking(
                        against.device().value(),
                        condition.kind(),
                        condition.step(),
                        VIETNAMESE.sentence(against.why()),
                        ENGLISH.sentence(against.why())));
    }

    /** Why the caller does not approve a disposal that waits for it; nothing if the caller may. */
    public Optional<RuleViolated> againstApproval(DisposalOrderId id) {
        return orders.get(id).againstApproval(callers.current().requireUser());
    }

    /** Why the caller does not open a disposal again that somebody wants to be; nothing if the caller may. */
    public Optional<RuleViolated> againstReopening(DisposalOrderId id) {
        return orders.get(id).againstReopening(callers.current().requireUser());
    }

    /** What stops every disposal for now; nothing if nothing does. */
    public List<DisposalHold.Held> holds() {
        return hold.open();
    }

    /**
     * Something that has to hold.
     *
     * @param step before which it has to
     * @param paper code of the paper that has to be there; none if it is no paper
     * @param optional whether the disposal goes on without it
     * @param missingVi what is missing, of the first device concerned; nothing if it is met
     * @param devices asset tags of all devices that are concerned; none if it is met or the disposal as a whole is concerned
     */
    public record Needed(
            OrderCondition kind,
            DisposalStep step,
            @Nullable String paper,
            @Nullable String paperVi,
            @Nullable String paperEn,
            boolean optional,
            boolean met,
            @Nullable String missingVi,
            @Nullable String missingEn,
            List<String> devices)
            implements Serializable {

        public Needed {
            devices = List.copyOf(devices);
        }
    }

    /**
     * What stands against a device.
     *
     * @param step before which it has to be put right
     */
    public record Lacking(long equipmentId, OrderCondition kind, DisposalStep step, String whyVi, String whyEn)
            implements Serializable {}
}
