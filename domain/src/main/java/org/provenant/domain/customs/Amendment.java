package org.provenant.domain.customs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.shared.Reason;

/**
 * A change that customs has accepted after registration (tờ khai sửa đổi, bổ sung).
 *
 * @param number the same declaration with a higher last digit, which counts its amendments
 * @param amendedOn the day on which customs accepted it
 * @param customsOffice the office as amended
 * @param typeCode the type code as amended
 * @param temporaryUntil the term as amended; nothing for goods that came to stay
 * @param lines the lines that change and those that are new; the others stay as they are
 */
public record Amendment(
        DeclarationNumber number,
        LocalDate amendedOn,
        String customsOffice,
        String typeCode,
        @Nullable LocalDate temporaryUntil,
        List<Line> lines,
        Reason reason) {

    public Amendment {
        lines = List.copyOf(lines);
    }

    /**
     * One line as amended.
     *
     * @param lineNo the line that changes; nothing for a new one
     * @param drawnFrom the permit line it is taken off
     */
    public record Line(@Nullable Integer lineNo, PermitLine drawnFrom, DeclaredGoods goods) {}
}
