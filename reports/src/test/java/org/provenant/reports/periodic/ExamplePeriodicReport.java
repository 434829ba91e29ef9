package org.provenant.reports.periodic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.CheckOutcome;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportNumber;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.StockState;
import org.provenant.reports.engine.ExampleCheckpoint;

/** Reports to test with: three permit lines and as many devices as asked for, in every state. */
public final class ExamplePeriodicReport {

    private static final String[] GOODS = {
        "Máy tính xách tay đã qua sử dụng, màn hình 14 inch",
        "Máy chủ dạng phiến đã qua sử dụng, lắp trên giá 19 inch",
        "Thiết bị định tuyến mạng LAN không dây đã qua sử dụng"
    };
    private static final String[] HS = {"84713020", "84715010", "85176251"};
    private static final String[] CASES = {"SP1", "SP3", "SP2"};
    private static final String[] PERMITS = {"1254/BTTTT-CNTT", "318/BKHCN-CNCNTT", "2207/BKHCN-CNCNTT"};
    private static final String[] PURPOSES = {
        "Di chuyển phương tiện sản xuất trong cùng một tổ chức, phục vụ dây chuyền lắp ráp bảng mạch",
        "Phục vụ trực tiếp hoạt động sản xuất phần mềm cho đối tác nước ngoài",
        "Điều khiển, vận hành, kiểm tra dây chuyền sản xuất số 2"
    };
    private static final String[] PLACES = {
        "Nhà máy Quế Võ, Bắc Ninh", "Trung tâm dữ liệu, Khu công nghệ cao Hòa Lạc", "Nhà máy Quế Võ, Bắc Ninh"
    };
    private static final String[][] MODELS = {
        {"Fujitsu", "LIFEBOOK U7410"}, {"Hewlett Packard Enterprise", "ProLiant DL360 Gen10"}, {"Cisco", "ISR 1111-8PW"}
    };
    private static final String[] ORIGINS = {"JP", "US", "CN"};
    private static final String[] CURRENCIES = {"JPY", "USD", "USD"};
    private static final ExitRoute[] ROUTES = ExitRoute.values();

    private ExamplePeriodicReport() {}

    /** An issued report with so many devices, spread over three permit lines. */
    public static PeriodicReportData withDevices(int count) {
        var lines = new ArrayList<ReportLine>();
        for (int i = 0; i < 3; i++) {
            lines.add(line(i, count / 3 + (i < count % 3 ? 1 : 0)));
        }
        return with(lines);
    }

    /** An issued report with so many permit lines, each without devices in the period. */
    public static PeriodicReportData withLines(int count) {
        return with(IntStream.range(0, count)
                .mapToObj(i -> line(
                        i + 1,
                        new String[] {GOODS[0], HS[0], "Cái", PERMITS[0], CASES[0], PURPOSES[0], PLACES[0]},
                        0,
                        List.of()))
                .toList());
    }

    /** A report of a period in which there was nothing to report. */
    public static PeriodicReportData withoutLines() {
        return with(List.of());
    }

    /** A report with so many devices in which every text of the user is this text. */
    public static PeriodicReportData saying(String text, int devices) {
        var ordinary = withDevices(devices);
        var lines = ordinary.lines().stream().map(line -> saying(text, line)).toList();
        return new PeriodicReportData(
                ordinary.number(),
                ordinary.version(),
                ordinary.period(),
                new ReportingCompany(text, "0316999998", text, text, text, true),
                new BothLanguages(text, text),
                new Signing(text, ordinary.signing().day(), text),
                ordinary.form(),
                List.of(new LegalBasis(new BothLanguages(text, text), text, false)),
                lines,
                ordinary.checks(),
                ordinary.checkpoint(),
                false);
    }

    /** A report of one device in which the company's address and the device's place are this text. */
    public static PeriodicReportData at(String place) {
        var ordinary = withDevices(1);
        var company = ordinary.company();
        var line = ordinary.lines().get(0);
        var device = line.devices().get(0);
        var there = new ReportedDevice(
                device.assetTag(),
                device.serial(),
                device.manufacturer(),
                device.model(),
                device.year(),
                device.originCountry(),
                device.value(),
                device.declaration(),
                device.condition(),
                device.stage(),
                device.state(),
                place,
                device.custodian(),
                device.exit());
        return new PeriodicReportData(
                ordinary.number(),
                ordinary.version(),
                ordinary.period(),
                new ReportingCompany(company.name(), company.taxCode(), place, company.representative(), null, false),
                ordinary.addressee(),
                ordinary.signing(),
                ordinary.form(),
                ordinary.bases(),
                List.of(line(
                        1,
                        new String[] {GOODS[0], HS[0], "Cái", PERMITS[0], CASES[0], PURPOSES[0], PLACES[0]},
                        line.figures().opening(),
                        List.of(there))),
                ordinary.checks(),
                ordinary.checkpoint(),
                ordinary.demo());
    }

    /** The same report on another form. */
    public static PeriodicReportData onForm(PeriodicReportData report, ReportForm form) {
        return new PeriodicReportData(
                report.number(),
                report.version(),
                report.period(),
                report.company(),
                report.addressee(),
                report.signing(),
                form,
                report.bases(),
                report.lines(),
                report.checks(),
                report.checkpoint(),
                report.demo());
    }

    /** The same report on a form that somebody confirmed, with real figures. */
    public static PeriodicReportData onConfirmedForm(PeriodicReportData report) {
        return new PeriodicReportData(
                report.number(),
                2,
                report.period(),
                report.company(),
                report.addressee(),
                report.signing(),
                new ReportForm("RP-SP", "1", "Phòng Tuân thủ", LocalDate.of(2026, 9, 1)),
                report.bases(),
                report.lines(),
                report.checks(),
                report.checkpoint(),
                false);
    }

    /** The same report of a register whose history nobody has signed yet. */
    public static PeriodicReportData unsigned(PeriodicReportData report) {
        return new PeriodicReportData(
                report.number(),
                report.version(),
                report.period(),
                report.company(),
                report.addressee(),
                report.signing(),
                report.form(),
                report.bases(),
                report.lines(),
                report.checks(),
                null,
                report.demo());
    }

    private static PeriodicReportData with(List<ReportLine> lines) {
        var devices = lines.stream().mapToInt(line -> line.devices().size()).sum();
        return new PeriodicReportData(
                ReportNumber.of(2026, 12),
                1,
                ReportPeriod.quarter(2026, 3),
                new ReportingCompany(
                        "Công ty TNHH Điện tử Ánh Dương Việt Nam",
                        "0316999998",
                        "Lô C7, Khu công nghiệp Quế Võ, phường Nam Sơn, tỉnh Bắc Ninh",
                        "Nguyễn Văn A",
                        "Tổng Giám đốc",
                        true),
                new BothLanguages(
                        "Bộ Khoa học và Công nghệ (Cục Công nghiệp Công nghệ thông tin)",
                        "Ministry of Science and Technology (Department of Information Technology Industry)"),
                new Signing("Bắc Ninh", LocalDate.of(2026, 10, 8), "Trần Thị B"),
                new ReportForm("RP-SP", "1", null, null),
                List.of(
                        new LegalBasis(
                                new BothLanguages(
                                        "Quyết định số 18/2016/QĐ-TTg ngày 06/05/2016 của Thủ tướng Chính phủ",
                                        "Decision No. 18/2016/QĐ-TTg of 06/05/2016 of the Prime Minister"),
                                "vbpl.vn",
                                true),
                        new LegalBasis(
                                new BothLanguages(
                                        "Thông tư số 26/2025/TT-BKHCN ngày 31/10/2025 của Bộ trưởng Bộ Khoa học và Công"
                                                + " nghệ",
                                        "Circular No. 26/2025/TT-BKHCN of 31/10/2025 of the Minister of Science and"
                                                + " Technology"),
                                null,
                                false)),
                lines,
                List.of(
                        new CheckOutcome(ReportCheck.FIGURES_BALANCE, lines.size() + 1, 0),
                        new CheckOutcome(ReportCheck.APPENDIX_MATCHES_FIGURES, lines.size(), 0),
                        new CheckOutcome(ReportCheck.EVERY_DEVICE_HAS_PERMIT_LINE, devices, 0),
                        new CheckOutcome(ReportCheck.EVERY_DEVICE_HAS_DECLARATION_LINE, devices, 0),
                        new CheckOutcome(ReportCheck.IMPORTED_WITHIN_PERMITTED, lines.size(), 0),
                        new CheckOutcome(ReportCheck.EVERY_EXIT_HAS_EVIDENCE, devices / 20, devices > 0 ? 1 : 0)),
                ExampleCheckpoint.NOTE,
                true);
    }

    private static ReportLine line(int i, int count) {
        var devices = new ArrayList<ReportedDevice>();
        for (int n = 0; n < count; n++) {
            devices.add(device(i, n));
        }
        return line(
                i + 1,
                new String[] {GOODS[i], HS[i], "Cái", PERMITS[i], CASES[i], PURPOSES[i], PLACES[i]},
                count / 4,
                devices);
    }

    private static ReportLine line(int position, String[] words, int opening, List<ReportedDevice> devices) {
        return new ReportLine(
                position,
                words[0],
                words[1],
                words[2],
                words[3],
                LocalDate.of(2025, 3, 9 + position),
                words[4],
                words[5],
                words[6],
                devices.size() + 50,
                devices.size(),
                count(opening, devices),
                devices);
    }

    private static ReportFigures count(int opening, List<ReportedDevice> devices) {
        var states = new EnumMap<StockState, Integer>(StockState.class);
        var routes = new EnumMap<ExitRoute, Integer>(ExitRoute.class);
        for (var device : devices) {
            if (device.exit() != null) {
                routes.merge(device.exit().route(), 1, Integer::sum);
            } else {
                states.merge(Objects.requireNonNull(device.state()), 1, Integer::sum);
            }
        }
        var closing = states.values().stream().mapToInt(Integer::intValue).sum();
        return new ReportFigures(
                opening,
                devices.size() - opening,
                routes,
                closing,
                states.getOrDefault(StockState.IN_USE, 0),
                states.getOrDefault(StockState.IN_STORAGE, 0),
                states.getOrDefault(StockState.UNDER_REPAIR, 0),
                states.getOrDefault(StockState.OTHER, 0));
    }

    private static ReportedDevice device(int i, int n) {
        var left = n % 20 == 7;
        var state = left ? null : StockState.values()[n % 11 < 8 ? 0 : n % 11 - 7];
        var exit = left
                ? new ReportedDevice.Exit(
                        LocalDate.of(2026, 8, 1 + n % 28),
                        ROUTES[n / 20 % ROUTES.length],
                        n == 7 ? null : "BB-TL " + (n + 1) + "/2026")
                : null;
        return new ReportedDevice(
                String.format(Locale.ROOT, "AD-%d%06d", i + 1, n + 1),
                n % 13 == 5 ? null : String.format(Locale.ROOT, "%s%08d", "RTX".charAt(i), 70_010_000 + n * 7),
                MODELS[i][0],
                MODELS[i][1],
                n % 17 == 3 ? null : 2017 + n % 6,
                ORIGINS[i],
                n % 19 == 2
                        ? null
                        : new ReportedDevice.Value(
                                i == 0 ? BigDecimal.valueOf(42_500) : new BigDecimal("1234.50"),
                                CURRENCIES[i],
                                n % 2 == 0 ? BigDecimal.valueOf(7_150_000L + n) : null),
                new ReportedDevice.Declaration(
                        "10862544" + (1200 + n / 100 * 10),
                        LocalDate.of(2025, 5, 12).plusDays(n / 100),
                        "E13"),
                new BothLanguages("Hoạt động tốt", "Working"),
                words(state, exit),
                state,
                "Nhà máy Quế Võ › Nhà A" + (n % 3 + 1) + " › Dây chuyền SMT " + (n % 7 + 1),
                n % 5 == 0 ? null : "Tổ Bảo trì " + (n % 4 + 1),
                exit);
    }

    private static BothLanguages words(@Nullable StockState state, ReportedDevice.@Nullable Exit exit) {
        if (exit != null) {
            return new BothLanguages("Đã xử lý", "Gone");
        }
        return switch (Objects.requireNonNull(state)) {
            case IN_USE -> new BothLanguages("Đang sử dụng", "In use");
            case IN_STORAGE -> new BothLanguages("Lưu kho", "In storage");
            case UNDER_REPAIR -> new BothLanguages("Đang sửa chữa", "Under repair");
            case OTHER -> new BothLanguages("Chờ xử lý", "Awaiting disposal");
        };
    }

    private static ReportLine saying(String text, ReportLine line) {
        UnaryOperator<ReportedDevice> speak = device -> new ReportedDevice(
                text,
                text,
                text,
                text,
                device.year(),
                device.originCountry(),
                device.value(),
                new ReportedDevice.Declaration(text, device.declaration().day(), text),
                new BothLanguages(text, text),
                new BothLanguages(text, text),
                device.state(),
                text,
                text,
                device.exit());
        return line(
                line.position(),
                new String[] {text, line.hsCode(), text, text, text, text, text},
                line.figures().opening(),
                line.devices().stream().map(speak).toList());
    }
}
