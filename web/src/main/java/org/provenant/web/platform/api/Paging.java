package org.provenant.web.platform.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.Keyset;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.shared.RuleViolated;

/** Which part of a list is asked for. */
public class Paging {

    @QueryParam("size")
    @DefaultValue("50")
    @Parameter(description = "Rows wanted, 1 to 500")
    @Nullable
    Integer size;

    @QueryParam("after")
    @Parameter(description = "`next` of the part before; nothing for the first part")
    @Nullable
    String after;

    @QueryParam("descending")
    @Parameter(description = "Largest or latest first")
    @Nullable
    Boolean descending;

    /** How many rows, within what the lists give. */
    public int size() {
        return requireSensible(size);
    }

    /** @throws RuleViolated {@link ApiRule#PARAMETER_INVALID} if the lists do not give that many rows at once */
    public static int requireSensible(@Nullable Integer size) {
        if (size == null || size < 1 || size > Keyset.MOST) {
            throw new RuleViolated(ApiRule.PARAMETER_INVALID, "size", String.valueOf(size));
        }
        return size;
    }

    public @Nullable String after() {
        return after;
    }

    public boolean descending() {
        return Boolean.TRUE.equals(descending);
    }

    /** The order by a column, upwards unless told otherwise. */
    public SortColumn.Order by(SortColumn column) {
        return SortColumn.Order.of(column, descending());
    }

    /** The order by a column, downwards unless told otherwise. */
    public SortColumn.Order downBy(SortColumn column) {
        return SortColumn.Order.of(column, !Boolean.FALSE.equals(descending));
    }
}
