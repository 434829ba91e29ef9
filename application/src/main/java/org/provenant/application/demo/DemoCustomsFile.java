package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.provenant.application.intake.declarations.ConfirmDeclarations;
import org.provenant.application.intake.declarations.DeclarationFiles;
import org.provenant.application.intake.declarations.MapDeclarations;
import org.provenant.application.intake.declarations.UploadDeclarations;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.SheetMapping;

/** A list of declarations as customs software exports it, brought into the register of the demo. */
@ApplicationScoped
class DemoCustomsFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String HEADINGS =
            "Số TK;Ngày ĐK;Mã HQ;Mã LH;STT hàng;Số giấy phép;Mã HS;Tên hàng;Lượng;ĐVT;Trị giá nguyên tệ;Mã NT;Nước xuất xứ\n";

    @Inject
    UploadDeclarations uploadDeclarations;

    @Inject
    DeclarationFiles files;

    @Inject
    MapDeclarations mapDeclarations;

    @Inject
    ConfirmDeclarations confirmDeclarations;

    /** A line of a declaration. */
    static String row(String number, LocalDate day, int lineNo, String permit, DemoGoods goods, int pieces) {
        return String.join(
                ";",
                number,
                DAY.format(day),
                "01NV",
                "A12",
                Integer.toString(lineNo),
                permit,
                goods.hs(),
                goods.goods(),
                Integer.toString(pieces),
                "Chiếc",
                Integer.toString(goods.price() * pieces),
                "USD",
                goods.origin());
    }

    /** Registers a list of such lines; in its texts the day comes before the month. */
    void register(DemoCast cast, LocalDate day, List<String> rows) {
        cast.on(day, cast.officer(), () -> {
            var file = (HEADINGS + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
            var id = uploadDeclarations.upload("ECUS - to khai thang 3-2026.csv", file);
            var found = files.propose(id).mapping();
            mapDeclarations.map(
                    id,
                    new SheetMapping<>(
                            found.sheet(),
                            found.headerRow(),
                            found.columns(),
                            found.fixed(),
                            DateOrder.DAY_FIRST,
                            found.numberStyle()));
            confirmDeclarations.confirm(id);
        });
    }
}
