package org.provenant.web.valuation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.valuation.AssetValueRow;
import org.provenant.application.valuation.AssetValueSort;
import org.provenant.application.valuation.AssetValues;
import org.provenant.application.valuation.SetAssetValues;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.valuation.AssetValue;
import org.provenant.domain.valuation.Treatment;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** What devices cost, and what is left of it. */
@Path("/asset-values")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Asset values", description = "Original cost, depreciation and what is left on a day")
public class AssetValueResource {

    @Inject
    AssetValues values;

    @Inject
    SetAssetValues setValues;

    /** What is left of all devices when a day ends. */
    @GET
    @Operation(
            operationId = "listAssetValues",
            summary = "List what devices cost and what is left of it when a day ends",
            description = "Nguyên giá, hao mòn lũy kế và giá trị còn lại tại một ngày; đồng Việt Nam.")
    public Items<Value> list(
            @QueryParam("q") @Parameter(description = "Words in asset tag, serial number and model") @Nullable
                    String words,
            @QueryParam("treatment") @Parameter(description = "Only fixed assets or only tools") @Nullable
                    Treatment treatment,
            @QueryParam("held")
                    @Parameter(
                            description =
                                    "true: only devices that are there when the day ends; false: only those that have gone")
                    @Nullable
                    Boolean held,
            @QueryParam("day") @Parameter(description = "When this day ends; today if none is given") @Nullable
                    LocalDate day,
            @QueryParam("sort") @DefaultValue("ASSET_TAG") AssetValueSort sort,
            @BeanParam Paging paging) {
        var page = values.find(
                new AssetValues.Query(words, treatment, held, day), paging.by(sort), paging.size(), paging.after());
        return Items.of(page, Value::of);
    }

    /** Takes over what the books say of devices. */
    @POST
    @Operation(
            operationId = "setAssetValues",
            summary = "Set what devices cost and over how long that is written off",
            description = "Ghi nguyên giá và thời gian trích khấu hao; thay cho giá trị đã ghi trước.")
    public Items<Value> set(AssetValueChange change) {
        setValues.set(new SetAssetValues.Command(
                change.equipmentIds(),
                new AssetValue.Facts(
                        change.originalCost(), change.usedFrom(), change.band(), change.lifeMonths(), change.paper()),
                change.reason()));
        return Items.all(change.equipmentIds().stream()
                .flatMap(id -> values.of(id, null).stream())
                .map(Value::of)
                .toList());
    }

    /** What a device cost, and what is left of it when the day ends. */
    public record Value(AssetValueRow asset, BigDecimal accumulated, BigDecimal remaining) {

        static Value of(AssetValueRow row) {
            return new Value(row, row.accumulated(), row.remaining());
        }
    }

    /**
     * What the books say.
     *
     * @param originalCost in whole đồng
     * @param band code of a depreciation band; none for tools
     */
    public record AssetValueChange(
            List<EquipmentId> equipmentIds,
            BigDecimal originalCost,
            LocalDate usedFrom,
            @Nullable String band,
            int lifeMonths,
            @Nullable String paper,
            Reason reason) {}
}
