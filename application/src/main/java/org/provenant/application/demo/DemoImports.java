package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.UploadImport;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.job.JobProgress;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RecordResearch;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.SpecialPermit;
import org.provenant.domain.customs.SpecialPermitKind;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;

/** Permits of different cases, the declarations on them, and the packing lists of what came. */
@ApplicationScoped
class DemoImports {

    static final String HEADINGS =
            "Số sê-ri;Hãng sản xuất;Model;Mã HS;Tên hàng;Năm sản xuất;Xuất xứ;Tình trạng;Đơn giá;Loại tiền;"
                    + "Địa điểm sử dụng;Người quản lý;Ngày nhận;IMEI;Nhóm thiết bị";

    private static final String AUTHORITY = "Bộ Khoa học và Công nghệ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    RegisterPermit registerPermit;

    @Inject
    RecordResearch recordResearch;

    @Inject
    PermitCard permitCard;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    UploadImport upload;

    @Inject
    ImportEquipment imports;

    @Inject
    DemoCustomsFile customsFile;

    @Inject
    DemoPapers papers;

    void make(DemoCast cast) {
        var relocation = permit(
                cast,
                new Permit.Facts(
                        "2871/BTTTT-CNTT",
                        LocalDate.of(2024, 12, 5),
                        "Bộ Thông tin và Truyền thông",
                        PermittedCase.SP1,
                        null,
                        null),
                List.of(
                        line(cast, DemoGoods.LAPTOP, 160, "Trang bị cho kỹ sư vận hành nhà máy", "HN"),
                        line(cast, DemoGoods.SERVER, 40, "Hệ thống điều hành sản xuất", "PMC"),
                        line(cast, DemoGoods.MONITOR, 120, "Trạm kiểm tra trên dây chuyền", "HN-B")));
        var outsourcing = permit(
                cast,
                new Permit.Facts(
                        "645/BKHCN-CNTT",
                        LocalDate.of(2025, 6, 10),
                        AUTHORITY,
                        PermittedCase.SP3,
                        null,
                        LocalDate.of(2027, 6, 9)),
                List.of(
                        line(cast, DemoGoods.ROUTER, 60, "Hạ tầng xử lý dữ liệu cho đối tác nước ngoài", "HN-A"),
                        line(cast, DemoGoods.PHONE, 40, "Kiểm thử phần mềm cho đối tác nước ngoài", "HN-A-301")));
        var research = permit(
                cast,
                new Permit.Facts(
                        "1210/BKHCN-CNTT",
                        LocalDate.of(2025, 11, 20),
                        AUTHORITY,
                        PermittedCase.RS1,
                        null,
                        LocalDate.of(2027, 1, 31)),
                List.of(
                        line(cast, DemoGoods.CAMERA, 25, "Đề tài thị giác máy kiểm tra bo mạch", "HN-B-L2"),
                        line(cast, DemoGoods.STORAGE, 20, "Lưu trữ dữ liệu ảnh của đề tài", "PMC")));
        cast.on(
                LocalDate.of(2025, 12, 1),
                cast.officer(),
                () -> recordResearch.record(
                        research,
                        new Research.Facts(
                                "Thị giác máy kiểm tra bo mạch trên dây chuyền lắp ráp",
                                LocalDate.of(2025, 12, 1),
                                LocalDate.of(2026, 10, 31))));

        var first = bring(cast, relocation, "106874512030", LocalDate.of(2025, 1, 14), 0, 90, 1, 25);
        var second = bring(cast, relocation, "107012845510", LocalDate.of(2025, 4, 8), 2, 80, 0, 30);
        var corrected = declare(cast, outsourcing, "107233190420", LocalDate.of(2025, 7, 2), "E13", 0, 48, 1, 30);
        papers.amend(cast, corrected, LocalDate.of(2025, 7, 4), 45, "Người bán giao thiếu 3 bộ định tuyến");
        bring(cast, outsourcing, corrected, "107233190420", LocalDate.of(2025, 7, 2), 0, 45, 1, 30);
        var third = bring(cast, research, "107904417760", LocalDate.of(2026, 2, 3), 0, 20, 1, 15);
        var latest = declare(cast, relocation, "108625440120", LocalDate.of(2026, 10, 6), "A12", 0, 40, 2, 40);
        var mistaken = declare(cast, relocation, "108625440230", LocalDate.of(2026, 10, 8), "A12", 1, 10);
        papers.cancel(cast, mistaken, LocalDate.of(2026, 10, 12), "Khai nhầm lô hàng của công ty khác trong tập đoàn");
        ship(cast, first, second, corrected, third, latest);
        papers.receive(cast, latest, LocalDate.of(2026, 10, 9));
        declareForSamples(cast);
    }

    private void ship(
            DemoCast cast,
            DeclarationId first,
            DeclarationId second,
            DeclarationId corrected,
            DeclarationId third,
            DeclarationId latest) {
        papers.ship(cast, "LH-2025-001", LocalDate.of(2025, 1, 12), first);
        papers.ship(cast, "LH-2025-002", LocalDate.of(2025, 4, 6), second);
        var routers = papers.ship(cast, "LH-2025-003", LocalDate.of(2025, 7, 1), corrected);
        papers.allow(
                cast,
                routers,
                LocalDate.of(2025, 7, 2),
                new SpecialPermit.Facts(
                        SpecialPermitKind.CRYPTOGRAPHY,
                        "41/GPNK-BCY",
                        "Ban Cơ yếu Chính phủ",
                        LocalDate.of(2025, 3, 10),
                        LocalDate.of(2026, 3, 9)));
        papers.allow(
                cast,
                routers,
                LocalDate.of(2025, 7, 2),
                new SpecialPermit.Facts(
                        SpecialPermitKind.INFORMATION_SECURITY,
                        "118/GP-CATTT",
                        "Bộ Thông tin và Truyền thông",
                        LocalDate.of(2024, 6, 20),
                        LocalDate.of(2025, 6, 19)));
        papers.ship(cast, "LH-2026-001", LocalDate.of(2026, 2, 1), third);
        papers.ship(cast, "LH-2026-002", LocalDate.of(2026, 10, 5), latest);
    }

    /** A permit and declarations that the files in the folder samples fit, one declaration for each of them. */
    private void declareForSamples(DemoCast cast) {
        var number = "318/BKHCN-CNTT";
        permit(
                cast,
                new Permit.Facts(number, LocalDate.of(2026, 1, 15), AUTHORITY, PermittedCase.SP2, null, null),
                List.of(
                        line(cast, DemoGoods.LAPTOP, 6_000, "Vận hành, kiểm tra dây chuyền mới", "HN"),
                        line(cast, DemoGoods.SERVER, 100, "Điều khiển dây chuyền mới", "PMC")));
        var day = LocalDate.of(2026, 3, 9);
        customsFile.register(
                cast,
                day.plusDays(1),
                List.of(
                        DemoCustomsFile.row("108100000110", day, 1, number, DemoGoods.LAPTOP, 16),
                        DemoCustomsFile.row("108100000110", day, 2, number, DemoGoods.SERVER, 8),
                        DemoCustomsFile.row("108100000220", day, 1, number, DemoGoods.SERVER, 12),
                        DemoCustomsFile.row("108100000330", day, 1, number, DemoGoods.LAPTOP, 22),
                        DemoCustomsFile.row("108100000440", day, 1, number, DemoGoods.LAPTOP, 5_000)));
    }

    PermitLine.Facts line(DemoCast cast, DemoGoods goods, int permitted, String purpose, String place) {
        return new PermitLine.Facts(
                goods.goods(),
                new HsCode(goods.hs()),
                Quantity.atLeastOne(permitted),
                "Chiếc",
                purpose,
                cast.place(place));
    }

    PermitId permit(DemoCast cast, Permit.Facts facts, List<PermitLine.Facts> lines) {
        return cast.on(facts.issuedOn().plusDays(2), cast.officer(), () -> registerPermit.register(facts, lines));
    }

    /** Declares goods of lines of a permit, each a line's index followed by a quantity. */
    DeclarationId declare(DemoCast cast, PermitId permit, String number, LocalDate day, String typeCode, int... goods) {
        return cast.on(day.plusDays(1), cast.officer(), () -> {
            var lines = permitCard.get(permit).lines();
            var declared = new ArrayList<RegisterDeclaration.Line>();
            for (int i = 0; i < goods.length; i += 2) {
                var line = lines.get(goods[i]);
                declared.add(new RegisterDeclaration.Line(
                        new PermitLineId(line.id()),
                        new HsCode(line.hs()),
                        line.goods(),
                        Quantity.atLeastOne(goods[i + 1]),
                        BigDecimal.valueOf((long) kind(line.hs()).price() * goods[i + 1]),
                        "USD",
                        new Country(kind(line.hs()).origin())));
            }
            var facts = new Declaration.Facts(new DeclarationNumber(number), day, "01NV", typeCode);
            return registerDeclaration.register(facts, declared).id();
        });
    }

    private DeclarationId bring(DemoCast cast, PermitId permit, String number, LocalDate day, int... goods) {
        var declaration = declare(cast, permit, number, day, "A12", goods);
        bring(cast, permit, declaration, number, day, goods);
        return declaration;
    }

    /** Clears the declaration and registers the devices, whose running numbers begin as its number says. */
    void bring(DemoCast cast, PermitId permit, DeclarationId declaration, String number, LocalDate day, int... goods) {
        papers.clear(cast, declaration, day.plusDays(2));
        var received = day.plusDays(4);
        cast.on(received, cast.keeper(), () -> {
            var lines = permitCard.get(permit).lines();
            var text = new StringBuilder("\uFEFF").append(HEADINGS).append('\n');
            for (int i = 0; i < goods.length; i += 2) {
                var line = lines.get(goods[i]);
                appendRows(text, kind(line.hs()), number, goods[i + 1], received, within(cast, line.placeId()));
            }
            var file = text.toString().getBytes(StandardCharsets.UTF_8);
            var batch = upload.upload(declaration, "Packing list " + number + ".csv", file);
            imports.check(batch, mapping(file), null);
            imports.confirm(batch, JobProgress.UNWATCHED);
        });
    }

    private static SheetMapping<EquipmentColumn> mapping(byte[] file) {
        var found = Proposal.of(HeadingWords.OF_DEVICES, SheetFile.open(file)).mapping();
        return new SheetMapping<>(
                found.sheet(),
                found.headerRow(),
                found.columns(),
                found.fixed(),
                DateOrder.DAY_FIRST,
                found.numberStyle());
    }

    private static DemoGoods kind(String hs) {
        for (var goods : DemoGoods.values()) {
            if (goods.hs().equals(hs)) {
                return goods;
            }
        }
        throw new IllegalStateException("the demo has no goods " + hs);
    }

    private static void appendRows(
            StringBuilder text,
            DemoGoods goods,
            String number,
            int count,
            LocalDate received,
            List<String[]> permitted) {
        int first = firstOf(number);
        for (int i = 0; i < count; i++) {
            var astray = goods == DemoGoods.MONITOR && i >= count - ASTRAY;
            var where = astray ? STORE : permitted.get((goods.ordinal() + i / 15) % permitted.size());
            text.append(goods.row(first + i, where[0], where[1], DAY.format(received)))
                    .append('\n');
        }
    }

    /** Where goods may stand that are permitted at a place. */
    private static List<String[]> within(DemoCast cast, @Nullable Long place) {
        return Arrays.stream(WHERE)
                .filter(where -> {
                    var at = where[0];
                    while (at != null && place != null && !cast.place(at).equals(new PlaceId(place))) {
                        at = INSIDE.get(at);
                    }
                    return at != null;
                })
                .toList();
    }

    /** The running number of the first device that comes in on a declaration. */
    static int firstOf(String declaration) {
        return Integer.parseInt(declaration.substring(3, 6));
    }

    private static final String[][] WHERE = {
        {"PMC", "NV003"},
        {"PKT", "NV001"},
        {"KHO", ""},
        {"HN-B-L1", "NV004"},
        {"HN-B-L2", "NV005"},
        {"HN-A-301", "NV006"},
    };

    private static final String[] STORE = {"KHO", ""};

    /**
     * So many monitors were left in the store in April 2025, half a year before a rule spoke of places: what the nightly
     * search finds.
     */
    private static final int ASTRAY = 3;

    private static final Map<String, String> INSIDE = Map.of(
            "PMC",
            "HN-A",
            "PKT",
            "HN-A",
            "HN-A-301",
            "HN-A",
            "HN-A",
            "HN",
            "HN-B-L1",
            "HN-B",
            "HN-B-L2",
            "HN-B",
            "HN-B",
            "HN",
            "KHO",
            "HN");
}
