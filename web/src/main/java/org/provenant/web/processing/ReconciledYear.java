package org.provenant.web.processing;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.YearCount;

/** Which year of a contract is reconciled. */
public class ReconciledYear {

    @QueryParam("count")
    @Parameter(description = "How years are counted; by the rule book if not said")
    @Nullable
    YearCount count;

    @QueryParam("year")
    @Parameter(description = "The year, or the one in which it begins; else the present one")
    @Nullable
    Integer year;
}
