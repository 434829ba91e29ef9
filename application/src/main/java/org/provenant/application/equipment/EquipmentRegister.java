package org.provenant.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.StageRecord;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The devices of the company that the caller acts for. */
@ApplicationScoped
public class EquipmentRegister {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device */
    public Equipment get(EquipmentId id) {
        var device = database.entities().find(Equipment.class, id.value());
        if (device == null || !device.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return device;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Equipment get(EquipmentId id, int version) {
        var device = get(id);
        seenVersion.require(device, version, device.version());
        return device;
    }

    /**
     * Devices, in this order, that nobody else changes before the present transaction ends.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device
     */
    public List<Equipment> lock(List<EquipmentId> ids) {
        // Always in the same order, so that two who lock the same devices wait for each other instead of for ever.
        database.sql()
                .createQuery("select id from equipment where id = any (:ids) order by id for update")
                .bindArray(
                        "ids", Long.class, ids.stream().map(EquipmentId::value).toList())
                .mapTo(Long.class)
                .list();
        return ids.stream().distinct().map(this::get).toList();
    }

    /** The day on which the declaration that brought the device was registered. */
    LocalDate declaredOn(Equipment device) {
        return database.sql()
                .createQuery("select d.registered_on from declaration d"
                        + " join declaration_line l on l.declaration_id = d.id where l.id = :line")
                .bind("line", device.declarationLine().value())
                .mapTo(LocalDate.class)
                .one();
    }

    /**
     * The last step of a device never happened: it stands where it stood before. Steps lay out what the history of the
     * device says; of one that never happened none is left.
     */
    public void takeStepBack(Equipment device) {
        var steps = database.entities()
                .createQuery(
                        "select s from StageRecord s where s.equipment = :device order by s.happenedOn desc, s.id desc",
                        StageRecord.class)
                .setParameter("device", device.id())
                .setMaxResults(2)
                .getResultList();
        var before = steps.size() > 1 ? steps.get(1) : null;
        device.takeStepBack(
                steps.get(0).from(),
                before == null ? device.receivedOn() : before.happenedOn(),
                before == null ? null : before.evidence());
        database.entities().remove(steps.get(0));
    }

    /** Keeps the step that a device has just made. */
    public void keepStep(Equipment device, LifecycleStage from) {
        database.entities().persist(new StageRecord(device, from));
    }
}
