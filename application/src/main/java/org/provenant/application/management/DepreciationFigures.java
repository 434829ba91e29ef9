package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.valuation.AssetValueRow;
import org.provenant.application.valuation.AssetValueSort;
import org.provenant.application.valuation.AssetValues;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;

/** What each device cost, and what is left of it when a day ends. */
@ApplicationScoped
class DepreciationFigures implements Figures {

    @Inject
    AssetValues values;

    @Override
    public ManagementKind kind() {
        return ManagementKind.DEPRECIATION;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        return values
                .all(new AssetValues.Query(null, null, null, question.day()), AssetValueSort.ASSET_TAG.upwards())
                .stream()
                .map(DepreciationFigures::row)
                .toList();
    }

    private static FigureRow row(AssetValueRow value) {
        return FigureRow.of(Lead.Target.EQUIPMENT, value.id())
                .put(ManagementColumn.ASSET_TAG, value.assetTag())
                .put(ManagementColumn.SERIAL_NUMBER, value.serialNumber())
                .put(ManagementColumn.DEVICE, value.device())
                .put(ManagementColumn.TREATMENT, value.treatment())
                .put(ManagementColumn.USED_FROM, value.usedFrom())
                .put(ManagementColumn.LIFE_MONTHS, value.lifeMonths())
                .put(ManagementColumn.ORIGINAL_COST, value.originalCost())
                .put(ManagementColumn.WRITTEN_OFF, value.accumulated())
                .put(ManagementColumn.REMAINING, value.remaining())
                .put(ManagementColumn.GONE_ON, value.goneOn())
                .put(ManagementColumn.ACCOUNTING_PAPER, value.paper());
    }
}
