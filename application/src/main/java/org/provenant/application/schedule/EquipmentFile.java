package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.intake.RegisterExport;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.schedule.ScheduleFormat;

/** The list of devices, as it can be imported again. */
@ApplicationScoped
class EquipmentFile implements ListFile {

    @Inject
    RegisterExport export;

    @Override
    public ViewedList list() {
        return ViewedList.EQUIPMENT;
    }

    @Override
    public Set<ScheduleFormat> formats() {
        return EnumSet.of(ScheduleFormat.XLSX, ScheduleFormat.CSV);
    }

    @Override
    public int write(Order order, OutputStream out) throws IOException {
        return export.write(
                ExportFormat.valueOf(order.format().name()),
                EquipmentQuery.of(order.state()),
                EquipmentSort.Order.of(order.state()),
                order.language(),
                out);
    }
}
