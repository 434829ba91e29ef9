package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/** Drives of some devices of the demo: wiped, failed, destroyed, and not yet treated. */
@ApplicationScoped
class DemoDrives {

    private static final int DEVICES = 6;
    private static final String STANDARD = "NIST SP 800-88 Rev. 2";

    @Inject
    EquipmentSearch search;

    @Inject
    RecordDrives recordDrives;

    @Inject
    RecordWipe recordWipe;

    @Inject
    UploadWipeReports uploadReports;

    @Inject
    ConfirmWipeImport confirmImport;

    @Inject
    Clock clock;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        cast.callers().as(cast.keeper(), this::wipe);
    }

    private WipeImportId wipe() {
        var drives = recordDrives.record(lines());
        recordWipe.record(new RecordWipe.Command(
                List.of(drives.get(DEVICES - 1)),
                WipeRecord.Facts.destruction(
                        LocalDate.now(clock).minusDays(2),
                        STANDARD,
                        WipeMethod.SHRED,
                        "Cắt vụn, hạt dưới 10 mm",
                        "Trần Văn Nam",
                        "Lê Thị Mai",
                        "BBH-02"),
                null));
        var done = uploadReports.upload(List.of(report("nwipe-1.log", 0, true), report("nwipe-2.log", 1, false)));
        confirmImport.confirm(new ConfirmWipeImport.Command(
                done,
                1,
                STANDARD,
                WipeLevel.CLEAR,
                WipeMethod.OVERWRITE,
                "Đọc lại mẫu 10%",
                "Trần Văn Nam",
                "Lê Thị Mai"));
        return uploadReports.upload(List.of(report("nwipe-3.log", 2, true), report("nwipe-4.log", DEVICES + 1, true)));
    }

    private List<RecordDrives.Line> lines() {
        var devices =
                search
                        .find(EquipmentQuery.text("ThinkPad"), EquipmentSort.ASSET_TAG.upwards(), DEVICES, null)
                        .rows()
                        .stream()
                        .map(EquipmentRow::id)
                        .map(EquipmentId::new)
                        .toList();
        return IntStream.range(0, DEVICES)
                .mapToObj(i -> new RecordDrives.Line(
                        devices.get(i % devices.size()),
                        new Drive.Facts(
                                DriveKind.SSD,
                                "Samsung",
                                "PM991a",
                                new SerialNumber(serial(i)),
                                new BigDecimal("512"))))
                .toList();
    }

    private AddPaper.Sent report(String name, int drive, boolean good) {
        var day = LocalDate.now(clock).minusDays(3).format(DateTimeFormatter.ofPattern("uuuu/MM/dd"));
        return new AddPaper.Sent(
                name, """
                [%1$s 08:00:01]    info: nwipe 0.36
                ********************************* Drive Status *********************************
                !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                --------------------------------------------------------------------------------
                %2$s      sdb |%3$s|  320MB/s | 00:27:01 | Samsung PM991a/%4$s
                --------------------------------------------------------------------------------
                [%1$s 08:30:00] Total Throughput  320MB/s, PRNG Stream, 1R+B+VL
                """.formatted(day, good ? " " : "!", good ? " Erased " : "-FAILED-", serial(drive))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String serial(int number) {
        return "S65NNE0R%06d".formatted(512_340 + number);
    }
}
