package org.provenant.application.processing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.custody.StageSteps;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.EndRoutes;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingExport;
import org.provenant.domain.processing.ProcessingExportId;
import org.provenant.domain.processing.ProcessingRule;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.TradeDirection;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Records an export declaration by which goods of a processing contract left Vietnam: devices one by one, other goods by
 * quantity, never more than came in. The devices are re-exported with it as all reports count them.
 */
@UseCase
@ActsOnDevices(DeviceAction.EXPORT_PROCESSED)
@Allowed(Permission.MANAGE_DECLARATIONS)
public class ExportProcessed {

    @Inject
    ProcessingContracts contracts;

    @Inject
    ContractGoods goods;

    @Inject
    Permits permits;

    @Inject
    EquipmentRegister equipment;

    @Inject
    StageSteps steps;

    @Inject
    InternalUseLock lock;

    @Inject
    RuleBook rules;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ProcessingRule#NOT_ABROAD}, {@link ProcessingRule#EXPORT_TAKEN},
     *     {@link ProcessingRule#NOTHING_EXPORTED}, {@link ProcessingRule#NO_SUCH_DEVICE},
     *     {@link ProcessingRule#NOT_IN_CONTRACT}, {@link PermitRule#MORE_OUT_THAN_IN} or a rule of a device
     */
    public Exported export(Command command) {
        var facts = command.facts();
        var point = rules.on(facts.exportedOn());
        requireExportType(facts.typeCode(), point);
        var contract = contracts.lock(command.contract());
        var export = new ProcessingExport(contract, facts, LocalDate.now(clock), sourceOf(point));
        var pieces = piecesOf(command.goods());
        permits.lock(pieces.keySet());
        var devices = equipment.lock(goods.devices(contract, command.devices()));
        if (devices.isEmpty() && pieces.isEmpty()) {
            throw new RuleViolated(ProcessingRule.NOTHING_EXPORTED);
        }
        if (devices.size() > MoveEquipment.MOST) {
            throw new RuleViolated(ProcessingRule.TOO_MANY_AT_ONCE, devices.size(), MoveEquipment.MOST);
        }
        lock.require(
                DeviceAction.EXPORT_PROCESSED,
                devices.stream().map(Equipment::id).toList(),
                Intent.on(facts.exportedOn()));
        recorder.happenedOn(facts.exportedOn());
        contracts.add(export);
        pieces.forEach((id, quantity) -> {
            var line = goods.line(contract, id);
            goods.requireThere(line, facts.exportedOn(), quantity);
            export.take(line, quantity);
        });
        var evidence = facts.number() + " (" + export.typeCode() + ")";
        for (var device : devices) {
            steps.take(device, LifecycleStage.RE_EXPORTED, facts.exportedOn(), evidence, new Reason(evidence));
            export.take(device);
        }
        return new Exported(export.id(), !facts.number().looksLikeExport());
    }

    private static LinkedHashMap<PermitLineId, Quantity> piecesOf(List<Goods> goods) {
        var pieces = new LinkedHashMap<PermitLineId, Quantity>();
        goods.forEach(each -> pieces.merge(
                each.permitLine(), Quantity.atLeastOne(each.quantity().pieces()), Quantity::plus));
        return pieces;
    }

    /** The rule book's list of types is a help, not a limit: only what it knows to be an import is refused. */
    private void requireExportType(String code, RulePoint point) {
        rules.at(RuleKind.TYPE_CODE, point).stream()
                .filter(row -> row.code().equalsIgnoreCase(code.strip()))
                .filter(row -> row.content().choice(RuleField.DIRECTION, TradeDirection.class) == TradeDirection.IMPORT)
                .findFirst()
                .ifPresent(row -> {
                    throw new RuleViolated(
                            ProcessingRule.NOT_AN_EXPORT_TYPE,
                            row.code(),
                            row.source().text(),
                            row.certainty());
                });
    }

    private RuleSource sourceOf(RulePoint point) {
        return new EndRoutes(PermittedCase.PR1, rules.at(RuleKind.CONDITION, point))
                .allLeaves()
                .orElseGet(() -> new RuleSource(null, null, Certainty.ASSUMED, null, null));
    }

    /**
     * @param devices serial numbers or asset tags
     * @param goods goods that are not registered one by one
     */
    public record Command(
            ProcessingContractId contract, ProcessingExport.Facts facts, List<String> devices, List<Goods> goods) {

        public Command {
            devices = List.copyOf(devices);
            goods = List.copyOf(goods);
        }
    }

    /** So many pieces of the goods of a permit line. */
    public record Goods(PermitLineId permitLine, Quantity quantity) {}

    /** @param numberUnusual whether the number does not begin as those of export declarations do: worth a second look */
    public record Exported(ProcessingExportId id, boolean numberUnusual) {}
}
