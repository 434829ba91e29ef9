package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.compliance.ExplainLoss;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.equipment.EquipmentId;

/** What the demo's company lost. */
@ApplicationScoped
class DemoLosses {

    private static final LocalDate LOST_ON = LocalDate.of(2025, 12, 5);

    @Inject
    ReportLoss reportLoss;

    @Inject
    ExplainLoss explainLoss;

    void make(DemoCast cast, List<EquipmentId> devices) {
        var loss = cast.on(
                LOST_ON,
                cast.keeper(),
                () -> reportLoss.report(new ReportLoss.Command(
                        devices,
                        new Loss.Facts(
                                true,
                                LOST_ON,
                                "Quán cà phê phố Trần Thái Tông, Hà Nội",
                                "Mất trong lúc kiểm thử ngoài văn phòng",
                                "Biên bản trình báo số 112 ngày 05/12/2025"),
                        List.of(paper("Bien-ban-trinh-bao-112", "Biên bản trình báo số 112 ngày 05/12/2025")))));
        cast.on(
                LOST_ON.plusDays(12),
                cast.officer(),
                () -> explainLoss.explain(new ExplainLoss.Command(
                        loss,
                        1,
                        "Đã giải trình với chi cục hải quan; công an đang xác minh",
                        LOST_ON.plusDays(12),
                        List.of())));
    }

    private static AddPaper.Sent paper(String name, String text) {
        return new AddPaper.Sent(name + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
