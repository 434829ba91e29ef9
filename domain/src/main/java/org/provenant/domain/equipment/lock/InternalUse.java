package org.provenant.domain.equipment.lock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.licensing.EndRoutes;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.UseAnswer;
import org.provenant.domain.regulation.UseLimit;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;

/**
 * The internal-use lock: whether something may be done with a device, by the rules in force on the day. Everything that
 * is done with devices is decided here and nowhere else. What would take a device out of the permitted use is closed as
 * long as no rule speaks of it; other limits bind only where a rule says so.
 */
public final class InternalUse {

    /** The kinds of rules that decide. */
    public static final List<RuleKind> KINDS = List.of(RuleKind.USE_LIMIT, RuleKind.CONDITION, RuleKind.DISPOSAL_ROUTE);

    /** Routes of the rule book by which goods are destroyed. */
    private static final Set<String> DESTRUCTION = Set.of("D-DES", "D-WST");

    private static final RuleSource PROPOSED = new RuleSource(null, null, Certainty.ASSUMED, null, null);

    private final List<RuleRow> inForce;

    /** @param inForce rows of the kinds {@link #KINDS} */
    public InternalUse(Collection<RuleRow> inForce) {
        this.inForce = List.copyOf(inForce);
    }

    /**
     * What stands against it, if anything does: an {@link EquipmentRule} with device, permit, action, source and its
     * certainty, and with what else the rule names.
     */
    public Optional<RuleViolated> against(DeviceAction action, Restriction device, Circumstances how) {
        return Stream.of(
                        ordered(action, device, how),
                        processedGoods(action, device),
                        disposition(action, device, how),
                        place(action, device, how),
                        legalEntity(action, device, how),
                        time(action, device, how))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The consent by which it is open on that day, if one opens it: one that was declared, if there is one. */
    public Optional<Consented> consentTo(DeviceAction action, Restriction device, Circumstances how) {
        return opening(action, device, how)
                .min(Comparator.comparing((Consented each) -> !each.isDeclaredBy(how.day()))
                        .thenComparing(Consented::since, Comparator.reverseOrder())
                        .thenComparing(each -> each.id().value(), Comparator.reverseOrder()));
    }

    private static Stream<Consented> opening(DeviceAction action, Restriction device, Circumstances how) {
        return device.consents().stream()
                .filter(each -> each.action() == action)
                .filter(each -> each.isInForceOn(how.day()) && each.letsHave(how.receiver()))
                .filter(each -> each.isFor(how.purpose()));
    }

    /** What is to be disposed of stays as it is until its order is done or given up. */
    private static Optional<RuleViolated> ordered(DeviceAction action, Restriction device, Circumstances how) {
        var order = device.order();
        return order == null || order.equals(how.order())
                ? Optional.empty()
                : Optional.of(violated(EquipmentRule.IN_DISPOSAL_ORDER, action, device, PROPOSED, order));
    }

    /** The rows of a limit that name the case, such as for showing what binds a device. */
    public Stream<RuleRow> limits(PermittedCase permittedCase) {
        return inForce.stream().filter(row -> row.kind() == RuleKind.USE_LIMIT).filter(row -> row.content()
                .names(permittedCase));
    }

    /** What came in to be processed leaves Vietnam by the export of its contract (Decision 31/2019/QĐ-TTg). */
    private Optional<RuleViolated> processedGoods(DeviceAction action, Restriction device) {
        if (device.permittedCase() != PermittedCase.PR1) {
            return Optional.empty();
        }
        return new EndRoutes(PermittedCase.PR1, inForce).allLeaves().flatMap(source -> Optional.ofNullable(
                        ruleOfProcessed(action))
                .map(rule -> violated(rule, action, device, source)));
    }

    private @Nullable EquipmentRule ruleOfProcessed(DeviceAction action) {
        return switch (action) {
            case RE_EXPORT, RETURN, REPAIR_ABROAD -> EquipmentRule.EXPORT_OF_CONTRACT_NEEDED;
            case APPROVE_DISPOSAL, DESTROY ->
                processedMayBeDestroyedHere() ? null : EquipmentRule.DISPOSAL_HERE_NOT_KNOWN;
            default -> action.isDisposition() ? EquipmentRule.LEAVES_ABROAD_ONLY : null;
        };
    }

    private boolean processedMayBeDestroyedHere() {
        return inForce.stream()
                .filter(row -> row.kind() == RuleKind.DISPOSAL_ROUTE)
                .anyMatch(
                        row -> DESTRUCTION.contains(row.code()) && row.content().names(PermittedCase.PR1));
    }

    private Optional<RuleViolated> disposition(DeviceAction action, Restriction device, Circumstances how) {
        if (!action.isDisposition()) {
            return Optional.empty();
        }
        var rule = limits(device.permittedCase(), UseLimit.DISPOSITION)
                .filter(row -> row.content().choice(RuleField.ACTION, DeviceAction.class) == action)
                .findFirst();
        var source = rule.map(RuleRow::source).orElse(PROPOSED);
        var answer = rule.map(InternalUse::answer).orElse(UseAnswer.WITH_CONSENT_AND_DECLARATION);
        var consents = opening(action, device, how).toList();
        return switch (answer) {
            case TOLD -> Optional.empty();
            case CLOSED -> Optional.of(violated(EquipmentRule.ACTION_CLOSED, action, device, source));
            case WITH_CONSENT ->
                consents.isEmpty()
                        ? Optional.of(violated(EquipmentRule.CONSENT_NEEDED, action, device, source))
                        : Optional.empty();
            case WITH_CONSENT_AND_DECLARATION -> {
                if (consents.isEmpty()) {
                    yield Optional.of(violated(EquipmentRule.CONSENT_NEEDED, action, device, source));
                }
                yield consents.stream().anyMatch(each -> each.isDeclaredBy(how.day()))
                        ? Optional.empty()
                        : Optional.of(violated(
                                EquipmentRule.NEW_DECLARATION_NEEDED,
                                action,
                                device,
                                source,
                                consents.get(0).number()));
            }
        };
    }

    private Optional<RuleViolated> place(DeviceAction action, Restriction device, Circumstances how) {
        var destination = how.place();
        if (destination == null
                || action.isRepair()
                || device.places().isEmpty()
                || device.places().stream().anyMatch(each -> destination.isWithin(each.id()))) {
            return Optional.empty();
        }
        var consented = device.consents().stream()
                .filter(each -> each.action() == DeviceAction.MOVE && each.isInForceOn(how.day()))
                .map(Consented::place)
                .anyMatch(each -> each != null && destination.isWithin(each));
        return binding(device.permittedCase(), UseLimit.PLACE, consented)
                .map(rule -> violated(
                        EquipmentRule.PLACE_NOT_PERMITTED,
                        action,
                        device,
                        rule.source(),
                        destination.label(),
                        device.places().stream()
                                .map(Restriction.PermittedPlace::label)
                                .toList()));
    }

    /** Who may have it through a consent to a disposition was asked there already. */
    private Optional<RuleViolated> legalEntity(DeviceAction action, Restriction device, Circumstances how) {
        var receiver = how.receiver();
        if (receiver == null
                || action.isRepair()
                || action == DeviceAction.LIQUIDATE
                || receiver.isSameAs(device.importer())) {
            return Optional.empty();
        }
        var consented = device.consents().stream()
                .filter(each -> each.action().isOutward() && each.isInForceOn(how.day()))
                .filter(each -> action.isOutward() ? each.action() == action : each.receiver() != null)
                .anyMatch(each -> each.letsHave(receiver));
        return binding(device.permittedCase(), UseLimit.LEGAL_ENTITY, consented)
                .map(rule -> violated(
                        EquipmentRule.OTHER_LEGAL_ENTITY,
                        action,
                        device,
                        rule.source(),
                        receiver.toString(),
                        device.importer().toString()));
    }

    private Optional<RuleViolated> time(DeviceAction action, Restriction device, Circumstances how) {
        if (!action.isUse()) {
            return Optional.empty();
        }
        var lastDayBeforeRevocation =
                device.revokedOn() == null ? null : device.revokedOn().minusDays(1);
        return Stream.of(
                        over(UseLimit.TEMPORARY_TERM, device.temporaryUntil(), action, device, how),
                        over(UseLimit.RESEARCH_TERM, device.researchEnd(), action, device, how),
                        over(UseLimit.PERMIT_REVOKED, lastDayBeforeRevocation, action, device, how),
                        over(UseLimit.PERMIT_TERM, device.permitUntil(), action, device, how))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<RuleViolated> over(
            UseLimit limit, @Nullable LocalDate lastDay, DeviceAction action, Restriction device, Circumstances how) {
        if (lastDay == null || !how.day().isAfter(lastDay)) {
            return Optional.empty();
        }
        return binding(device.permittedCase(), limit, false)
                .map(rule -> violated(EquipmentRule.TIME_IS_OVER, action, device, rule.source(), limit, lastDay));
    }

    /** The rule of a limit that refuses, given whether the authority has consented. */
    private Optional<RuleRow> binding(PermittedCase permittedCase, UseLimit limit, boolean consented) {
        return limits(permittedCase, limit)
                .filter(row -> switch (answer(row)) {
                    case TOLD -> false;
                    case CLOSED -> true;
                    case WITH_CONSENT, WITH_CONSENT_AND_DECLARATION -> !consented;
                })
                .findFirst();
    }

    private Stream<RuleRow> limits(PermittedCase permittedCase, UseLimit limit) {
        return limits(permittedCase).filter(row -> row.content().choice(RuleField.USE_LIMIT, UseLimit.class) == limit);
    }

    private static UseAnswer answer(RuleRow row) {
        return row.content().choice(RuleField.USE_ANSWER, UseAnswer.class);
    }

    private static RuleViolated violated(
            EquipmentRule rule, DeviceAction action, Restriction device, RuleSource source, Object... more) {
        var values = Stream.concat(
                        Stream.of(
                                device.tag(),
                                device.permit(),
                                action,
                                source.instrument() == null ? new Term("equipment.noSource") : source.text(),
                                source.certainty()),
                        Stream.of(more))
                .toArray();
        return new RuleViolated(rule, values);
    }
}
