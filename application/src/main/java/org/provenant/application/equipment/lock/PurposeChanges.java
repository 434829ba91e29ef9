package org.provenant.application.equipment.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.PurposeChange;
import org.provenant.domain.equipment.lock.PurposeChangeId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What devices of the company acted for serve, and since when. */
@ApplicationScoped
public class PurposeChanges {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /**
     * One of a device, if nobody has changed it since that version.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device
     */
    public PurposeChange get(EquipmentId device, PurposeChangeId id, int version) {
        var change = database.entities().find(PurposeChange.class, id.value());
        if (change == null
                || !change.device().equals(device)
                || !change.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        seenVersion.require(change, version, change.version());
        return change;
    }

    public void add(PurposeChange change) {
        database.entities().persist(change);
    }

    /** The purpose for which the device came in. */
    String permitted(EquipmentId device) {
        return database.sql()
                .createQuery("select pl.purpose from equipment e join permit_line pl on pl.id = e.permit_line_id"
                        + " where e.id = :device and e.company_id = :company")
                .bind("device", device.value())
                .bind("company", callers.current().requireCompany().value())
                .mapTo(String.class)
                .one();
    }

    /** What the device served on that day, as far as it is recorded. */
    public String on(LocalDate day, EquipmentId device) {
        return of(device).stream()
                .filter(step -> step.takenBackBecause() == null)
                .filter(step -> !step.changedOn().isAfter(day))
                .map(DeviceBinding.PurposeStep::purpose)
                .findFirst()
                .orElseGet(() -> permitted(device));
    }

    /** The change that stands on another: the next one that was not taken back. */
    public Optional<LocalDate> changedAfter(PurposeChange change) {
        return database.sql()
                .createQuery("""
                        select changed_on from purpose_change where equipment_id = :device and taken_back_because is null
                          and (changed_on, id) > (:day, :id) order by changed_on, id limit 1
                        """)
                .bind("device", change.device().value())
                .bind("day", change.changedOn())
                .bind("id", change.id().value())
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** Each change of a device, the latest first, also those taken back. */
    List<DeviceBinding.PurposeStep> of(EquipmentId device) {
        return database.sql()
                .createQuery("""
                        select x.id, 'MD-' || x.id as number, x.purpose, x.changed_on, c.id as consent_id,
                          c.number as consent, c.new_declaration as declaration, c.new_declared_on as declared_on,
                          x.reason, x.taken_back_because, x.version,
                          x.id is not distinct from (select m.id from purpose_change m
                            where m.equipment_id = x.equipment_id and m.taken_back_because is null
                            order by m.changed_on desc, m.id desc limit 1) as present
                        from purpose_change x left join use_consent c on c.id = x.consent_id
                        where x.equipment_id = :device and x.company_id = :company
                        order by x.changed_on desc, x.id desc
                        """)
                .bind("device", device.value())
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(DeviceBinding.PurposeStep.class))
                .list();
    }
}
