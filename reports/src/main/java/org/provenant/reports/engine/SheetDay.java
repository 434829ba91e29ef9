package org.provenant.reports.engine;

import java.time.LocalDate;
import java.util.Date;
import org.provenant.domain.shared.Terms;

/** Days as the report engine knows them, so that a sheet holds real dates. */
public final class SheetDay {

    private SheetDay() {}

    public static Date of(LocalDate day) {
        return Date.from(day.atStartOfDay(Terms.VIETNAM).toInstant());
    }
}
