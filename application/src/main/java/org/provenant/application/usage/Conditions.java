package org.provenant.application.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.usage.ConditionPhoto;
import org.provenant.domain.usage.ConditionPhotoId;
import org.provenant.domain.usage.ConditionRecord;
import org.provenant.domain.usage.ConditionRecordId;

/** What was done to the devices of the company that the caller acts for. */
@ApplicationScoped
class Conditions {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Database database;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device */
    ConditionRecord get(EquipmentId device, ConditionRecordId id) {
        equipment.get(device);
        var record = database.entities().find(ConditionRecord.class, id.value());
        if (record == null || !record.equipment().equals(device)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return record;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    ConditionPhoto photo(EquipmentId device, ConditionRecordId record, ConditionPhotoId id) {
        get(device, record);
        var photo = database.entities().find(ConditionPhoto.class, id.value());
        if (photo == null || !photo.record().equals(record)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return photo;
    }

    /** Makes the record known, with a number. */
    ConditionRecord add(ConditionRecord record) {
        database.entities().persist(record);
        return record;
    }

    void add(ConditionPhoto photo) {
        database.entities().persist(photo);
    }
}
