package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.compliance.ChangePurpose;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;

/** What the authority consented to in the demo. */
@ApplicationScoped
class DemoConsents {

    private static final String AUTHORITY = "Bộ Khoa học và Công nghệ";

    @Inject
    RecordConsent recordConsent;

    @Inject
    DeclareConsented declareConsented;

    @Inject
    ChangePurpose changePurpose;

    @Inject
    EquipmentSearch search;

    /** A liquidation, with the new declaration. */
    void toLiquidate(DemoCast cast, List<EquipmentId> devices) {
        var consent = cast.on(
                LocalDate.of(2026, 6, 3),
                cast.officer(),
                () -> recordConsent.record(new RecordConsent.Command(
                        new UseConsent.Facts(
                                "88/BKHCN-CNTT",
                                LocalDate.of(2026, 6, 1),
                                AUTHORITY,
                                DeviceAction.LIQUIDATE,
                                null,
                                null,
                                "Đồng ý cho thay đổi mục đích sử dụng và thanh lý 01 màn hình tại thị trường trong nước.",
                                LocalDate.of(2026, 12, 31)),
                        devices,
                        List.of(),
                        paper("88-BKHCN-CNTT", "Văn bản đồng ý số 88/BKHCN-CNTT ngày 01/06/2026"))));
        cast.on(LocalDate.of(2026, 6, 11), cast.officer(), () -> {
            var original = search.get(devices.get(0)).declarationNumber();
            declareConsented.declare(new DeclareConsented.Command(
                    consent,
                    1,
                    new DeclarationNumber("108104417760"),
                    LocalDate.of(2026, 6, 11),
                    new DeclarationNumber(original)));
        });
    }

    /** Another purpose, with the new declaration; the devices serve it a week later. */
    void toTrain(DemoCast cast, List<EquipmentId> devices) {
        var purpose = "Đào tạo công nhân vận hành trong doanh nghiệp";
        var consent = cast.on(
                LocalDate.of(2026, 9, 9),
                cast.officer(),
                () -> recordConsent.record(new RecordConsent.Command(
                        new UseConsent.Facts(
                                "120/BKHCN-CNTT",
                                LocalDate.of(2026, 9, 7),
                                AUTHORITY,
                                DeviceAction.OTHER_PURPOSE,
                                null,
                                null,
                                purpose,
                                "Đồng ý cho thay đổi mục đích sử dụng các máy tính xách tay nêu tại phụ lục.",
                                null),
                        devices,
                        List.of(),
                        paper("120-BKHCN-CNTT", "Văn bản đồng ý số 120/BKHCN-CNTT ngày 07/09/2026"))));
        var declared = LocalDate.of(2026, 9, 14);
        cast.on(
                declared,
                cast.officer(),
                () -> declareConsented.declare(new DeclareConsented.Command(
                        consent,
                        1,
                        new DeclarationNumber("108104417880"),
                        declared,
                        new DeclarationNumber(search.get(devices.get(0)).declarationNumber()))));
        var day = declared.plusDays(7);
        cast.on(
                day,
                cast.keeper(),
                () -> changePurpose.change(new ChangePurpose.Command(
                        devices, purpose, day, new Reason("Theo văn bản đồng ý số 120/BKHCN-CNTT"))));
    }

    private static AddPaper.Sent paper(String name, String text) {
        return new AddPaper.Sent(name + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
