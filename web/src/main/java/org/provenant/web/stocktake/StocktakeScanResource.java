package org.provenant.web.stocktake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.stocktake.CountDevices;
import org.provenant.application.stocktake.CountSheet;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.stocktake.ScanWay;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeScan;
import org.provenant.web.platform.api.Items;

/** Counting by programs. */
@Path("/stocktakes/{id}/scans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stocktakes")
public class StocktakeScanResource {

    @Inject
    CountDevices countDevices;

    @Inject
    CountSheet countSheet;

    @Inject
    Clock clock;

    /** Takes in scans. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countDevices",
            summary = "Send what was scanned; what is sent twice counts once",
            description = "Gửi các lượt quét. A scan carries a key that is made once and sent again unchanged, so that"
                    + " nothing is lost or doubled after a cut of the network.")
    public Items<CountDevices.Counted> count(@PathParam("id") StocktakeId id, ScannedDevices scanned) {
        var now = clock.instant();
        return Items.all(countDevices.count(
                id, scanned.scans().stream().map(each -> each.facts(now)).toList()));
    }

    /** Takes in a spreadsheet. */
    @POST
    @Path("/sheet")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "countSheet",
            summary = "Send a spreadsheet of asset tags or serial numbers that were seen",
            description = "Gửi bảng tính các mã đã đếm được.")
    public Items<CountDevices.Counted> sheet(@PathParam("id") StocktakeId id, @BeanParam CountedUpload upload)
            throws IOException {
        return Items.all(countSheet
                .count(id, upload.name(), upload.bytes(), upload.place())
                .counted());
    }

    /** What was scanned, the first first. */
    public record ScannedDevices(List<CountedCode> scans) {}

    /**
     * @param key made once for each scan; one is made if there is none
     * @param code asset tag, serial number or address of a label; with {@code unreadable} what is seen of the device
     * @param unreadable whether the label cannot be read
     * @param secondsAgo how long ago it was read
     */
    public record CountedCode(
            @Nullable String key,
            ScannedCode code,
            @Nullable PlaceId place,
            @Nullable PersonId custodian,
            @Nullable Boolean unreadable,
            @Nullable Integer secondsAgo) {

        StocktakeScan.Facts facts(Instant now) {
            return new StocktakeScan.Facts(
                    key == null ? UUID.randomUUID().toString() : key,
                    code,
                    Boolean.TRUE.equals(unreadable) ? ScanWay.UNREADABLE : ScanWay.PROGRAM,
                    place,
                    custodian,
                    now.minusSeconds(secondsAgo == null ? 0 : secondsAgo));
        }
    }
}
