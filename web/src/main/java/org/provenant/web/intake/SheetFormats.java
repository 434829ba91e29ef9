package org.provenant.web.intake;

import jakarta.ws.rs.FormParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that say how a spreadsheet writes dates and numbers. */
public class SheetFormats {

    @FormParam("dateOrder")
    @Parameter(description = "How dates are written, if the file leaves it open: DAY_FIRST, MONTH_FIRST or YEAR_FIRST")
    @Nullable
    String dateOrder;

    @FormParam("numberStyle")
    @Parameter(description = "How numbers are written, if the file leaves it open: COMMA_DECIMAL or POINT_DECIMAL")
    @Nullable
    String numberStyle;

    boolean isDeclared() {
        return dateOrder != null || numberStyle != null;
    }

    /** The mapping with the declared formats, where the file itself leaves them open. */
    <C extends SheetColumn> SheetMapping<C> in(SheetMapping<C> found) {
        var dates = found.dateOrder() == null && dateOrder != null
                ? Parameters.read(DateOrder.class, "dateOrder", dateOrder)
                : found.dateOrder();
        var numbers = found.numberStyle() == null && numberStyle != null
                ? Parameters.read(NumberStyle.class, "numberStyle", numberStyle)
                : found.numberStyle();
        return new SheetMapping<>(found.sheet(), found.headerRow(), found.columns(), found.fixed(), dates, numbers);
    }
}
