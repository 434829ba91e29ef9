package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.processing.AttachProcessingPermit;
import org.provenant.application.processing.ExportProcessed;
import org.provenant.application.processing.RegisterProcessingContract;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingExport;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;

/** Phones that come in for a foreign trader to be repaired, some one by one, some by quantity, and part of which leave. */
@ApplicationScoped
class DemoProcessing {

    private static final LocalDate SIGNED = LocalDate.of(2026, 10, 12);
    private static final LocalDate PERMITTED = LocalDate.of(2026, 10, 26);
    private static final LocalDate DECLARED = LocalDate.of(2026, 11, 2);
    private static final LocalDate EXPORTED = LocalDate.of(2026, 11, 17);
    private static final String DECLARATION = "108714403210";
    private static final int REGISTERED = 24;
    private static final int LEFT = 12;
    private static final Country JAPAN = new Country("JP");

    @Inject
    DemoImports imports;

    @Inject
    PermitCard permitCard;

    @Inject
    RegisterProcessingContract registerContract;

    @Inject
    AttachProcessingPermit attachPermit;

    @Inject
    ExportProcessed exportProcessed;

    void make(DemoCast cast) {
        var contract = cast.on(
                SIGNED.plusDays(1),
                cast.officer(),
                () -> registerContract.register(new ProcessingContract.Facts(
                        "GC-2026/07",
                        SIGNED,
                        "Kansai Repair K.K. (minh họa)",
                        JAPAN,
                        SIGNED.plusYears(2),
                        "Sửa chữa, thay pin và kiểm tra điện thoại; toàn bộ trả lại bên thuê gia công")));
        var permit = imports.permit(
                cast,
                new Permit.Facts(
                        "1133/BKHCN-CNTT",
                        PERMITTED,
                        "Bộ Khoa học và Công nghệ",
                        PermittedCase.PR1,
                        null,
                        PERMITTED.plusYears(1)),
                List.of(imports.line(cast, DemoGoods.PHONE, 300, "Sửa chữa cho thương nhân nước ngoài", "HN-B")));
        cast.on(PERMITTED.plusDays(3), cast.officer(), () -> attachPermit.attach(contract, permit));
        var declaration = imports.declare(cast, permit, DECLARATION, DECLARED, "E21", 0, 60);
        imports.bring(cast, permit, declaration, DECLARATION, DECLARED, 0, REGISTERED);
        cast.on(EXPORTED.plusDays(1), cast.officer(), () -> {
            var line = new PermitLineId(permitCard.get(permit).lines().get(0).id());
            var first = DemoImports.firstOf(DECLARATION);
            exportProcessed.export(new ExportProcessed.Command(
                    contract,
                    new ProcessingExport.Facts(new DeclarationNumber("308714551270"), EXPORTED, "E52", JAPAN),
                    IntStream.range(0, LEFT)
                            .mapToObj(i -> DemoGoods.PHONE.serial(first + i))
                            .toList(),
                    List.of(new ExportProcessed.Goods(line, new Quantity(10)))));
        });
    }
}
