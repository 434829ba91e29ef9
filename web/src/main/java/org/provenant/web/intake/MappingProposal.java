package org.provenant.web.intake;

import java.util.List;
import org.provenant.application.intake.sheet.ColumnSample;
import org.provenant.application.intake.sheet.FormatQuestion;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;

/**
 * How a file was read, or could be.
 *
 * @param columns every column that holds something
 * @param questions what only a person can decide
 * @param missing what every row needs and no column says
 * @param rows rows below the headings
 */
public record MappingProposal<C extends SheetColumn>(
        SheetMapping<C> mapping, List<ColumnSample<C>> columns, List<Question> questions, List<C> missing, int rows) {

    static <C extends Enum<C> & SheetColumn> MappingProposal<C> of(Proposal<C> proposal) {
        return new MappingProposal<>(
                proposal.mapping(),
                proposal.columns(),
                proposal.questions().stream().map(Question::of).toList(),
                proposal.missing(),
                proposal.rows());
    }

    /** @param choices the constants that can read every text */
    public record Question(FormatQuestion.Format format, List<String> examples, List<String> choices) {

        static Question of(FormatQuestion question) {
            return new Question(
                    question.format(),
                    question.examples(),
                    question.choices().stream().map(Enum::name).toList());
        }
    }
}
