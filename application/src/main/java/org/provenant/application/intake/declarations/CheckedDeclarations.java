package org.provenant.application.intake.declarations;

import java.util.List;
import org.provenant.domain.intake.DeclarationOutcome;
import org.provenant.domain.intake.RowProblem;

/**
 * What a check of a file found.
 *
 * @param rows rows with goods
 * @param declarations the declarations in the order of the file
 * @param problems everything wrong, in the order of the rows; rows of declarations that the register has are not looked
 *     at
 */
public record CheckedDeclarations(int rows, List<PlannedDeclaration> declarations, List<RowProblem> problems) {

    public CheckedDeclarations {
        declarations = List.copyOf(declarations);
        problems = List.copyOf(problems);
    }

    /** The declarations that can be registered. */
    public List<PlannedDeclaration> fresh() {
        return declarations.stream()
                .filter(each -> each.outcome() == DeclarationOutcome.NEW)
                .toList();
    }

    /** How many declarations there are of this outcome. */
    public int count(DeclarationOutcome outcome) {
        return (int)
                declarations.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** Whether there is something to register, and nothing wrong. */
    public boolean confirmable() {
        return problems.isEmpty() && !fresh().isEmpty();
    }
}
