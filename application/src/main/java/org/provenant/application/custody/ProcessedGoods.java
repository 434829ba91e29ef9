package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Database;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.licensing.EndRoutes;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.RuleViolated;

/**
 * What came in to be processed for a foreign trader leaves Vietnam again, by the export of its contract; it is neither
 * sold nor kept here, and destroyed here only where the rule book says that such goods may be. Whether all this holds,
 * and from where, the rule book says too.
 */
@ApplicationScoped
public class ProcessedGoods {

    /** Routes of the rule book by which goods are destroyed. */
    private static final Set<String> DESTRUCTION = Set.of("D-DES", "D-WST");

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    /**
     * @param day the day on which the devices would go there
     * @throws RuleViolated {@link CustodyRule#EXPORT_OF_CONTRACT_NEEDED}, {@link CustodyRule#LEAVES_ABROAD_ONLY} or
     *     {@link CustodyRule#DISPOSAL_HERE_NOT_KNOWN}, with device, permit, stage and source
     */
    void requireOpen(List<EquipmentId> devices, LifecycleStage next, LocalDate day) {
        var point = rules.on(day);
        var rule = ruleAgainst(next, point);
        if (rule.isEmpty()) {
            return;
        }
        var device = processed(devices);
        var source = allOutputAbroad(point);
        if (device.isPresent() && source.isPresent()) {
            throw new RuleViolated(
                    rule.get(),
                    device.get().tag(),
                    device.get().permit(),
                    next,
                    source.get().text(),
                    source.get().certainty());
        }
    }

    /** Where it says that all that is processed leaves Vietnam; nothing if no rule in force does. */
    public Optional<RuleSource> allOutputAbroad(RulePoint point) {
        return new EndRoutes(PermittedCase.PR1, rules.at(RuleKind.CONDITION, point)).allLeaves();
    }

    private Optional<CustodyRule> ruleAgainst(LifecycleStage next, RulePoint point) {
        return switch (next) {
            case RE_EXPORTED, RETURNED -> Optional.of(CustodyRule.EXPORT_OF_CONTRACT_NEEDED);
            case LIQUIDATED -> Optional.of(CustodyRule.LEAVES_ABROAD_ONLY);
            case DISPOSAL_APPROVED, DESTROYED ->
                mayBeDestroyedHere(point) ? Optional.empty() : Optional.of(CustodyRule.DISPOSAL_HERE_NOT_KNOWN);
            case IN_USE, IN_STORAGE, UNDER_REPAIR, END_OF_USE, LOST, WITHDRAWN -> Optional.empty();
        };
    }

    private boolean mayBeDestroyedHere(RulePoint point) {
        return rules.at(RuleKind.DISPOSAL_ROUTE, point).stream()
                .anyMatch(
                        row -> DESTRUCTION.contains(row.code()) && row.content().names(PermittedCase.PR1));
    }

    private Optional<Device> processed(List<EquipmentId> devices) {
        return database.sql()
                .createQuery("""
                        select e.asset_tag, p.number from equipment e join permit_line pl on pl.id = e.permit_line_id
                          join permit p on p.id = pl.permit_id
                        where e.id = any (:devices) and p.permitted_case = :case order by e.asset_tag limit 1
                        """)
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .bind("case", PermittedCase.PR1.name())
                .map((row, context) -> new Device(row.getString("asset_tag"), row.getString("number")))
                .findOne();
    }

    private record Device(String tag, String permit) {}
}
