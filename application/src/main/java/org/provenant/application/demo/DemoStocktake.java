package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.stocktake.AttachSignedMinutes;
import org.provenant.application.stocktake.CloseStocktake;
import org.provenant.application.stocktake.CountDevices;
import org.provenant.application.stocktake.OpenStocktake;
import org.provenant.application.stocktake.ResolveCountDifference;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.application.stocktake.StocktakeRowSort;
import org.provenant.application.stocktake.StocktakeRows;
import org.provenant.application.stocktake.StocktakeScope;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.stocktake.CommitteeMember;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.ScanWay;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRowId;
import org.provenant.domain.stocktake.StocktakeScan;

/** Two stocktakes of the demo's company: one that is closed with its minutes, and one that is being counted. */
@ApplicationScoped
class DemoStocktake {

    private static final LocalDate CLOSED_FROM = LocalDate.of(2026, 11, 5);
    private static final LocalDate RUNNING_FROM = LocalDate.of(2026, 11, 17);

    private static final List<CommitteeMember.Facts> COMMITTEE = List.of(
            new CommitteeMember.Facts("Nguyễn Thu Hà", "Phó giám đốc", null),
            new CommitteeMember.Facts("Trần Văn Bình", "Thủ kho thiết bị", null),
            new CommitteeMember.Facts("Phạm Thị Lan", "Kế toán tài sản", null));

    @Inject
    OpenStocktake openStocktake;

    @Inject
    CountDevices countDevices;

    @Inject
    ResolveCountDifference resolve;

    @Inject
    CloseStocktake closeStocktake;

    @Inject
    AttachSignedMinutes attach;

    @Inject
    StocktakeList list;

    @Inject
    StocktakeRows rows;

    @Inject
    Clock clock;

    void make(DemoCast cast) {
        running(cast, closed(cast));
    }

    private List<String> closed(DemoCast cast) {
        var id = open(cast, CLOSED_FROM, "Kiểm kê phòng máy chủ tháng 11/2026", "PMC");
        var codes = cast.on(CLOSED_FROM, cast.auditor(), () -> codes(id));
        var missing = codes.get(codes.size() - 1);
        cast.on(
                CLOSED_FROM.plusDays(1),
                cast.keeper(),
                () -> count(id, cast, "PMC", codes.subList(0, codes.size() - 1)));
        cast.on(
                CLOSED_FROM.plusDays(2),
                cast.keeper(),
                () -> resolve(
                        id, missing, Resolution.TURNED_UP, "Máy đang tháo để bảo dưỡng, đã thấy tại bàn kỹ thuật"));
        cast.on(CLOSED_FROM.plusDays(3), cast.officer(), () -> {
            closeStocktake.close(new CloseStocktake.Command(
                    id,
                    list.get(id).version(),
                    new Stocktake.Conclusion("Thiết bị tại phòng máy chủ khớp với sổ theo dõi."),
                    Language.VI));
            attach.attach(
                    id,
                    new AddPaper.Sent(
                            "Biên bản kiểm kê đã ký.txt",
                            "Bản chụp biên bản có chữ ký (minh họa)\n".getBytes(StandardCharsets.UTF_8)),
                    "Đủ chữ ký của ban kiểm kê");
        });
        return codes;
    }

    /** @param elsewhere devices of another place, of which one turns up here */
    private void running(DemoCast cast, List<String> elsewhere) {
        var id = open(cast, RUNNING_FROM, "Kiểm kê nhà xưởng B cuối năm 2026", "HN-B");
        var codes = cast.on(RUNNING_FROM, cast.auditor(), () -> codes(id));
        int half = codes.size() / 2;
        cast.on(RUNNING_FROM.plusDays(1), cast.keeper(), () -> count(id, cast, "HN-B", codes.subList(0, half)));
        cast.on(
                RUNNING_FROM.plusDays(1),
                cast.officer(),
                () -> count(id, cast, "HN-B", codes.subList(half - 1, half + half / 2)));
        var strange = new ArrayList<>(elsewhere.subList(0, 1));
        strange.add("PN-778812");
        cast.on(RUNNING_FROM.plusDays(2), cast.keeper(), () -> {
            count(id, cast, "KHO", codes.subList(half + half / 2, half + half / 2 + 2));
            count(id, cast, "HN-B-L1", strange);
            countDevices.count(
                    id, List.of(scan(cast, "HN-B-L2", "Màn hình 24 inch, nhãn bị bong", ScanWay.UNREADABLE)));
        });
    }

    private StocktakeId open(DemoCast cast, LocalDate day, String name, String place) {
        return cast.on(
                day,
                cast.officer(),
                () -> openStocktake.open(new OpenStocktake.Command(
                        new Stocktake.Facts(name, "Quyết định số 45/2026/QĐ-GĐ ngày 02/11/2026", day.plusDays(28)),
                        new StocktakeScope(List.of(cast.place(place)), List.of(), List.of(), List.of(), List.of()),
                        COMMITTEE)));
    }

    private List<String> codes(StocktakeId id) {
        return rows.expected(id).stream().map(StocktakeRows.Expected::code).toList();
    }

    private void count(StocktakeId id, DemoCast cast, String place, List<String> codes) {
        countDevices.count(
                id,
                codes.stream()
                        .map(code -> scan(cast, place, code, ScanWay.FIELD))
                        .toList());
    }

    private StocktakeScan.Facts scan(DemoCast cast, String place, String code, ScanWay way) {
        return new StocktakeScan.Facts(
                "demo " + place + " " + code + " " + clock.instant(),
                new ScannedCode(code),
                way,
                cast.place(place),
                null,
                clock.instant());
    }

    private void resolve(StocktakeId id, String code, Resolution how, String reason) {
        var row = rows.find(id, new StocktakeRows.Query(code, null, true), StocktakeRowSort.CODE.upwards(), 1, null)
                .rows()
                .get(0);
        resolve.resolve(new ResolveCountDifference.Command(
                id, new StocktakeRowId(row.id()), row.version(), how, null, null, false, new Reason(reason)));
    }
}
