package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.sanitisation.ConfirmWipeImport;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.application.sanitisation.RecordWipe;
import org.provenant.application.sanitisation.StateNoStorage;
import org.provenant.application.sanitisation.UploadWipeReports;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;

/**
 * Drives of some devices of the demo: wiped, failed, destroyed, and not yet treated; monitors that have none; and reports
 * that wait for somebody to confirm them, one of a drive that nobody knows.
 */
@ApplicationScoped
class DemoDrives {

    private static final int LAPTOPS = 10;
    private static final int SERVERS = 2;
    private static final int CRYPTO_ERASED = 8;
    private static final int SHREDDED = 9;
    private static final String STANDARD = "NIST SP 800-88 Rev. 2";
    private static final String OPERATOR = "Trần Văn Nam";
    private static final String VERIFIER = "Lê Thị Mai";

    @Inject
    EquipmentSearch search;

    @Inject
    RecordDrives recordDrives;

    @Inject
    StateNoStorage stateNoStorage;

    @Inject
    RecordWipe recordWipe;

    @Inject
    UploadWipeReports uploadReports;

    @Inject
    ConfirmWipeImport confirmImport;

    @Inject
    Clock clock;

    void ofMonitors(DemoCast cast, LocalDate day, List<EquipmentId> monitors) {
        cast.on(
                day,
                cast.keeper(),
                () -> stateNoStorage.state(monitors, new Reason("Màn hình, không có bộ nhớ lưu dữ liệu")));
    }

    /** Wiped in the days before the servers leave. */
    void ofServers(DemoCast cast, LocalDate day, List<EquipmentId> servers) {
        cast.on(day, cast.keeper(), () -> {
            var drives = recordDrives.record(servers.stream()
                    .map(server -> line(
                            server,
                            DriveKind.HDD,
                            "Seagate",
                            "ST1200MM0009",
                            "WFK0A%06d".formatted(server.value()),
                            "1200"))
                    .toList());
            recordWipe.record(new RecordWipe.Command(drives, cryptoErased(), null));
        });
    }

    void make(DemoCast cast) {
        DemoClock.comeBack();
        cast.callers().as(cast.keeper(), this::wipe);
    }

    private WipeImportId wipe() {
        var drives = recordDrives.record(lines());
        recordWipe.record(new RecordWipe.Command(List.of(drives.get(SHREDDED)), shredded(), null));
        recordWipe.record(new RecordWipe.Command(List.of(drives.get(CRYPTO_ERASED)), cryptoErased(), null));
        var done = uploadReports.upload(
                IntStream.range(0, 5).mapToObj(i -> report(i, i != 4)).toList());
        confirmImport.confirm(new ConfirmWipeImport.Command(
                done, 1, STANDARD, WipeLevel.CLEAR, WipeMethod.OVERWRITE, "Đọc lại mẫu 10%", OPERATOR, VERIFIER));
        return uploadReports.upload(List.of(report(5, true), report(99, true)));
    }

    private WipeRecord.Facts shredded() {
        return WipeRecord.Facts.destruction(
                LocalDate.now(clock).minusDays(2),
                STANDARD,
                WipeMethod.SHRED,
                "Cắt vụn, hạt dưới 10 mm",
                OPERATOR,
                VERIFIER,
                "BBH-02");
    }

    private WipeRecord.Facts cryptoErased() {
        var day = LocalDate.now(clock).minusDays(4);
        var began = day.atTime(9, 0).atZone(Terms.VIETNAM).toInstant();
        return new WipeRecord.Facts(
                day,
                STANDARD,
                WipeLevel.PURGE,
                WipeMethod.CRYPTO_ERASE,
                "TCG Opal, đặt lại khóa",
                "sedutil-cli",
                "1.20.0",
                "Đọc lại 1.000 vùng ngẫu nhiên",
                OPERATOR,
                VERIFIER,
                began,
                began.plus(Duration.ofMinutes(2)),
                WipeResult.GOOD,
                "XK-08");
    }

    private List<RecordDrives.Line> lines() {
        var lines = new ArrayList<RecordDrives.Line>();
        for (var laptop : devices("ThinkPad", LAPTOPS)) {
            lines.add(line(laptop, DriveKind.SSD, "Samsung", "PM991a", serial(lines.size()), "512"));
        }
        for (var server : devices("PowerEdge", SERVERS)) {
            for (int bay = 0; bay < 2; bay++) {
                lines.add(
                        line(server, DriveKind.HDD, "Seagate", "ST1200MM0009", "WFK1D" + serial(lines.size()), "1200"));
            }
        }
        return lines;
    }

    private static RecordDrives.Line line(
            EquipmentId device, DriveKind kind, String maker, String model, String serial, String gigabytes) {
        return new RecordDrives.Line(
                device, new Drive.Facts(kind, maker, model, new SerialNumber(serial), new BigDecimal(gigabytes)));
    }

    private List<EquipmentId> devices(String name, int most) {
        return search.find(EquipmentQuery.text(name), EquipmentSort.ASSET_TAG.upwards(), most, null).rows().stream()
                .map(EquipmentRow::id)
                .map(EquipmentId::new)
                .toList();
    }

    private AddPaper.Sent report(int drive, boolean good) {
        var day = LocalDate.now(clock).minusDays(3).format(DateTimeFormatter.ofPattern("uuuu/MM/dd"));
        return new AddPaper.Sent("nwipe-" + drive + ".log", """
                [%1$s 08:00:01]    info: nwipe 0.36
                ********************************* Drive Status *********************************
                !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                --------------------------------------------------------------------------------
                %2$s      sdb |%3$s|  320MB/s | 00:27:01 | Samsung PM991a/%4$s
                --------------------------------------------------------------------------------
                [%1$s 08:30:00] Total Throughput  320MB/s, PRNG Stream, 1R+B+VL
                """.formatted(
                        day, good ? " " : "!", good ? " Erased " : "-FAILED-", serial(drive))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String serial(int number) {
        return "S65NNE0R%06d".formatted(512_340 + number);
    }
}
