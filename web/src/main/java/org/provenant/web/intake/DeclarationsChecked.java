package org.provenant.web.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.declarations.CheckedDeclarations;
import org.provenant.application.intake.declarations.DeclarationFiles;
import org.provenant.application.intake.declarations.PlannedDeclaration;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationNotice;
import org.provenant.domain.intake.DeclarationOutcome;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.shared.Terms;

/**
 * A list of declarations and its check.
 *
 * @param mapping how the file is read, or could be
 * @param check nothing until it is said how the file is read
 */
public record DeclarationsChecked(
        DeclarationFiles.Uploaded file,
        MappingProposal<DeclarationColumn> mapping,
        @Nullable Check check) {

    static DeclarationsChecked of(DeclarationFiles files, DeclarationUploadId id, Terms terms) {
        var file = files.get(id);
        return new DeclarationsChecked(
                file,
                MappingProposal.of(files.propose(id)),
                file.state() == BatchState.UPLOADED ? null : Check.of(files.check(id), terms));
    }

    /**
     * What becomes of the declarations of a file.
     *
     * @param rows rows with goods
     */
    public record Check(int rows, boolean confirmable, List<Planned> declarations, List<CellProblem> problems) {

        static Check of(CheckedDeclarations checked, Terms terms) {
            return new Check(
                    checked.rows(),
                    checked.confirmable(),
                    checked.declarations().stream().map(Planned::of).toList(),
                    checked.problems().stream()
                            .map(problem -> CellProblem.of(problem, terms))
                            .toList());
        }
    }

    /**
     * One declaration.
     *
     * @param registeredOn missing if it cannot be registered, or need not
     * @param lines how many lines of it can be registered
     * @param declaration number of the record that the register has of it
     */
    public record Planned(
            String number,
            DeclarationOutcome outcome,
            @Nullable LocalDate registeredOn,
            @Nullable Lane lane,
            int lines,
            int pieces,
            List<DeclarationNotice> notices,
            @Nullable Long declaration) {

        static Planned of(PlannedDeclaration planned) {
            var facts = planned.facts();
            var clearance = planned.clearance();
            return new Planned(
                    planned.number().digits(),
                    planned.outcome(),
                    facts == null ? null : facts.registeredOn(),
                    clearance == null ? null : clearance.lane(),
                    planned.lines().size(),
                    planned.pieces(),
                    planned.notices(),
                    planned.registered());
        }
    }
}
