package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.UploadImport;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.AddPerson;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Quantity;

/** Makes the chain from permit to devices in a test, through the use cases and in the roles that have the right to. */
@ApplicationScoped
public class ExampleChain {

    public static final String LAPTOPS = "84713020";
    public static final String SERVERS = "84715010";
    public static final LocalDate DECLARED_ON = LocalDate.of(2026, 3, 10);

    public static final String HEADINGS =
            "Mã tài sản;Số sê-ri;Hãng sản xuất;Model;Mã HS;Năm sản xuất;Xuất xứ;Tình trạng;Đơn giá;Loại tiền;"
                    + "Địa điểm sử dụng;Người quản lý;Ngày nhận\n";

    private final AtomicInteger numbers = new AtomicInteger();

    @Inject
    Acting acting;

    @Inject
    AddPlace addPlace;

    @Inject
    AddPerson addPerson;

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    UploadImport upload;

    @Inject
    ImportEquipment imports;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    /** Numbers papers from here on, where another process has numbered some before. */
    public void numberFrom(int first) {
        numbers.set(first);
    }

    /** A site with this code. */
    public PlaceId site(String code) {
        return acting.as(
                Role.RECORD_KEEPER,
                () -> addPlace.add(new AddPlace.Command(PlaceKind.SITE, null, code, "Kho " + code, null)));
    }

    public PersonId person(String code) {
        return acting.as(Role.RECORD_KEEPER, () -> addPerson.add(code, "Kỹ sư " + code, null));
    }

    /** A permit that allows so many laptops, and on a second line so many servers. */
    public List<PermitLineId> permit(int laptops, int servers) {
        return permit(PermittedCase.SP1, laptops, servers);
    }

    /** The same for another case. */
    public List<PermitLineId> permit(PermittedCase permittedCase, int laptops, int servers) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> {
            var id = registerPermit.register(
                    new Permit.Facts(
                            numbers.incrementAndGet() + "/BKHCN-CNTT",
                            LocalDate.of(2026, 1, 5),
                            "Bộ Khoa học và Công nghệ",
                            permittedCase,
                            null,
                            null),
                    List.of(line(LAPTOPS, laptops), line(SERVERS, servers)));
            return permitCard.get(id).lines().stream()
                    .map(row -> new PermitLineId(row.id()))
                    .toList();
        });
    }

    /** The permit that a line belongs to. */
    public PermitId permitOf(PermitLineId line) {
        return new PermitId(
                tables.sql().withHandle(sql -> sql.createQuery("select permit_id from permit_line where id = :line")
                        .bind("line", line.value())
                        .mapTo(Long.class)
                        .one()));
    }

    private static PermitLine.Facts line(String hs, int pieces) {
        return new PermitLine.Facts(
                "Máy tính đã qua sử dụng", new HsCode(hs), Quantity.atLeastOne(pieces), "Chiếc", "Sản xuất", null);
    }

    /** A declaration of so many laptops on that permit line. */
    public DeclarationId declaration(PermitLineId line, int laptops) {
        var number = "1%010d0".formatted(numbers.incrementAndGet());
        return acting.as(Role.COMPLIANCE_OFFICER, () -> registerDeclaration
                .register(
                        new Declaration.Facts(new DeclarationNumber(number), DECLARED_ON, "01NV", "A12"),
                        List.of(new RegisterDeclaration.Line(
                                line, new HsCode(LAPTOPS), "Máy tính xách tay", Quantity.atLeastOne(laptops))))
                .id());
    }

    /** A row of a laptop; empty tag to have one generated. */
    public static String laptop(String tag, String serial, String place, String person) {
        return String.join(
                        ";",
                        tag,
                        serial,
                        "Lenovo",
                        "ThinkPad T14",
                        LAPTOPS,
                        "2022",
                        "Nhật Bản",
                        "Đã qua sử dụng, còn tốt",
                        "410,5",
                        "USD",
                        place,
                        person,
                        "15/03/2026")
                + "\n";
    }

    /** So many laptops with tags and serial numbers that begin with the stem. */
    public static String laptops(String stem, int count, String place) {
        var rows = new StringBuilder(HEADINGS);
        for (int i = 1; i <= count; i++) {
            rows.append(laptop(stem + "-" + i, stem + "SN" + i, place, ""));
        }
        return rows.toString();
    }

    public ImportBatchId upload(DeclarationId declaration, String file) {
        return acting.as(
                Role.RECORD_KEEPER,
                () -> upload.upload(declaration, "list.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Uploads and checks. */
    public ImportBatchId checked(DeclarationId declaration, String file) {
        var batch = upload(declaration, file);
        acting.as(Role.RECORD_KEEPER, () -> imports.check(batch, mapping(file), null));
        return batch;
    }

    /** Uploads, checks and confirms. */
    public ImportBatchId imported(DeclarationId declaration, String file) {
        var batch = checked(declaration, file);
        confirm(batch);
        return batch;
    }

    /** Brings the devices of a checked file into the register. */
    public void confirm(ImportBatchId batch) {
        acting.as(Role.RECORD_KEEPER, () -> imports.confirm(batch, JobProgress.UNWATCHED));
    }

    /** So many laptops with papers and an import of their own, in nobody's hands at a place since 15 March 2026. */
    public List<EquipmentId> registered(String stem, int count, String place) {
        return devicesOf(imported(declaration(permit(count, 1).get(0), count), laptops(stem, count, place)));
    }

    /** The devices that an import brought, by asset tag. */
    public List<EquipmentId> devicesOf(ImportBatchId batch) {
        var query = new EquipmentQuery(null, Set.of(), null, null, null, null, null, batch.value(), null, null);
        var devices = new ArrayList<EquipmentId>();
        acting.as(
                Role.AUDITOR,
                () -> search.read(query, EquipmentSort.ASSET_TAG.upwards(), rows -> {
                    rows.forEachRemaining(row -> devices.add(new EquipmentId(row.id())));
                    return devices;
                }));
        return devices;
    }

    /** What a user would declare about the file. */
    public static SheetMapping<EquipmentColumn> mapping(String file) {
        var found = Proposal.of(HeadingWords.OF_DEVICES, SheetFile.open(file.getBytes(StandardCharsets.UTF_8)))
                .mapping();
        return new SheetMapping<>(
                found.sheet(),
                found.headerRow(),
                found.columns(),
                found.fixed(),
                DateOrder.DAY_FIRST,
                NumberStyle.COMMA_DECIMAL);
    }
}
