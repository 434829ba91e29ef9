package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.identity.SaveView;
import org.provenant.application.identity.ShareView;
import org.provenant.application.intake.updates.ApplyUpdate;
import org.provenant.application.intake.updates.CheckUpdate;
import org.provenant.application.intake.updates.PlanUpdate;
import org.provenant.application.intake.updates.UpdateFiles;
import org.provenant.application.intake.updates.UpdateReading;
import org.provenant.application.intake.updates.UploadUpdate;
import org.provenant.application.job.JobProgress;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.shared.Reason;

/** Devices that the demo's record keeper changed together, a spreadsheet that still waits, and a view for everybody. */
@ApplicationScoped
class DemoUpdates {

    private static final int DEVICES = 6;

    @Inject
    EquipmentSearch search;

    @Inject
    PlanUpdate planUpdate;

    @Inject
    ApplyUpdate applyUpdate;

    @Inject
    UploadUpdate uploadUpdate;

    @Inject
    UpdateFiles files;

    @Inject
    CheckUpdate checkUpdate;

    @Inject
    SaveView saveView;

    @Inject
    ShareView shareView;

    @Inject
    Clock clock;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        cast.callers().as(cast.keeper(), () -> {
            var devices = search
                    .find(EquipmentQuery.text("ThinkPad"), EquipmentSort.ASSET_TAG.upwards(), DEVICES, null)
                    .rows()
                    .stream()
                    .filter(device -> device.stage().isPresent())
                    .toList();
            editTogether(devices);
            uploadSheet(devices);
            var view = saveView.save(
                    ViewedList.EQUIPMENT, "Đang sử dụng, mới nhận trước", "stage=IN_USE&sort=-RECEIVED_ON");
            shareView.share(view, true);
            return view;
        });
    }

    private void editTogether(List<EquipmentRow> devices) {
        var id = planUpdate.plan(new PlanUpdate.Command(
                "Ghi chú đợt kiểm tra pin",
                devices.stream().map(device -> new EquipmentId(device.id())).toList(),
                null,
                Map.of(UpdateColumn.NOTE, "Đã kiểm tra pin, còn trên 80%"),
                Set.of(),
                NumberStyle.COMMA_DECIMAL,
                null));
        applyUpdate.apply(id, new Reason("Kết quả kiểm tra pin định kỳ"), JobProgress.UNWATCHED);
    }

    /** One row of it names a device that nobody knows. */
    private void uploadSheet(List<EquipmentRow> devices) {
        var sheet = new StringBuilder("Mã tài sản;Tên hàng;Ghi chú\n");
        devices.forEach(device -> sheet.append(device.assetTag()).append(";Máy tính xách tay đã qua sử dụng;xóa\n"));
        sheet.append("TB-9999999;Máy tính xách tay đã qua sử dụng;\n");
        var id = uploadUpdate.upload("ra-soat-ten-hang.csv", sheet.toString().getBytes(StandardCharsets.UTF_8));
        checkUpdate.check(
                id, new UpdateReading(files.propose(id).mapping(), DeviceKey.ASSET_TAG, "xóa", LocalDate.now(clock)));
    }
}
