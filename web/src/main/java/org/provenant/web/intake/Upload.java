package org.provenant.web.intake;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.api.ApiRule;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that brings a spreadsheet. */
public class Upload {

    @FormParam("file")
    @Parameter(description = "XLSX or CSV, at most 20 MB", required = true)
    @Nullable
    EntityPart file;

    @FormParam("declaration")
    @Parameter(description = "Number of the declaration's record", required = true)
    @Nullable
    String declaration;

    @FormParam("supplier")
    @Parameter(description = "Supplier whose saved mapping is used; the mapping is saved under this name")
    @Nullable
    String supplier;

    @FormParam("dateOrder")
    @Parameter(description = "How dates are written, if the file leaves it open: DAY_FIRST, MONTH_FIRST or YEAR_FIRST")
    @Nullable
    String dateOrder;

    @FormParam("numberStyle")
    @Parameter(description = "How numbers are written, if the file leaves it open: COMMA_DECIMAL or POINT_DECIMAL")
    @Nullable
    String numberStyle;

    EntityPart file() {
        return required("file", file);
    }

    DeclarationId declaration() {
        return Parameters.read(DeclarationId.class, "declaration", required("declaration", declaration));
    }

    @Nullable
    String supplier() {
        return supplier;
    }

    boolean declaresFormats() {
        return dateOrder != null || numberStyle != null;
    }

    /** The mapping with the declared formats, where the file itself leaves them open. */
    SheetMapping withFormats(SheetMapping found) {
        var dates = found.dateOrder() == null && dateOrder != null
                ? Parameters.read(DateOrder.class, "dateOrder", dateOrder)
                : found.dateOrder();
        var numbers = found.numberStyle() == null && numberStyle != null
                ? Parameters.read(NumberStyle.class, "numberStyle", numberStyle)
                : found.numberStyle();
        return new SheetMapping(found.sheet(), found.headerRow(), found.columns(), found.fixed(), dates, numbers);
    }

    private static <T> T required(String name, @Nullable T part) {
        if (part == null) {
            throw new RuleViolated(ApiRule.FIELD_MISSING, name);
        }
        return part;
    }
}
