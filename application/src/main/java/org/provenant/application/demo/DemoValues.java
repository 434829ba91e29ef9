package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.valuation.SetAssetValues;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.valuation.AssetValue;

/** What the books of the demo's company say of some of its devices: fixed assets, and tools that cost less. */
@ApplicationScoped
class DemoValues {

    private static final LocalDate SERVERS_FROM = LocalDate.of(2025, 2, 1);
    private static final LocalDate LAPTOPS_FROM = LocalDate.of(2025, 2, 10);
    private static final LocalDate ROUTERS_FROM = LocalDate.of(2025, 7, 15);

    @Inject
    SetAssetValues setValues;

    void ofServers(DemoCast cast, List<EquipmentId> devices) {
        set(
                cast,
                devices,
                new AssetValue.Facts(
                        new BigDecimal(48_600_000), SERVERS_FROM, "MANAGEMENT-IT", 60, "Thẻ TSCĐ số 2025-007"));
    }

    void ofLaptops(DemoCast cast, List<EquipmentId> devices) {
        set(cast, devices, new AssetValue.Facts(new BigDecimal(10_450_000), LAPTOPS_FROM, null, 24, "PXK 118/2025"));
    }

    void ofRouters(DemoCast cast, List<EquipmentId> devices) {
        set(cast, devices, new AssetValue.Facts(new BigDecimal(14_120_000), ROUTERS_FROM, null, 36, "PXK 264/2025"));
    }

    private void set(DemoCast cast, List<EquipmentId> devices, AssetValue.Facts facts) {
        cast.on(
                facts.usedFrom().plusDays(4),
                cast.keeper(),
                () -> setValues.set(
                        new SetAssetValues.Command(devices, facts, new Reason("Theo sổ kế toán của công ty"))));
    }
}
