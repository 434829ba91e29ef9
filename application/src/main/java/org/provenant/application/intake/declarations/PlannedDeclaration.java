package org.provenant.application.intake.declarations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.Declaration.Facts;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.DeclaredGoods;
import org.provenant.domain.intake.DeclarationNotice;
import org.provenant.domain.intake.DeclarationOutcome;
import org.provenant.domain.permit.PermitLineId;

/**
 * A declaration as a file has it, and what becomes of it.
 *
 * @param firstRow its first row as Excel numbers it
 * @param facts what its head says; nothing if that cannot be registered, or need not
 * @param clearance nothing if the file does not say that it was cleared
 * @param lines the lines that can be registered, in their order
 * @param pieces how many pieces these lines declare
 * @param notices what deserves a second look
 * @param registered number of the record that the register has of it; nothing if it has none
 */
public record PlannedDeclaration(
        DeclarationNumber number,
        int firstRow,
        DeclarationOutcome outcome,
        @Nullable Facts facts,
        @Nullable Clearance clearance,
        List<Line> lines,
        int pieces,
        List<DeclarationNotice> notices,
        @Nullable Long registered) {

    public PlannedDeclaration {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }

    /**
     * One line of goods.
     *
     * @param permitLabel number of the permit and of its line
     * @param unit unit in which the permit counts
     */
    public record Line(PermitLineId permitLine, String permitLabel, DeclaredGoods goods, String unit) {}
}
