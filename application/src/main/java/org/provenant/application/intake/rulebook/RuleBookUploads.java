package org.provenant.application.intake.rulebook;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.regulation.RuleBookEditions;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleBookUpload;
import org.provenant.domain.regulation.RuleBookUploadId;
import org.provenant.domain.regulation.RuleDifference;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/** The rule book as a workbook, and what an uploaded one would change. */
@Lookup
public class RuleBookUploads {

    @Inject
    RuleBook rules;

    @Inject
    RuleBookEditions editions;

    @Inject
    FileStore files;

    @Inject
    Database database;

    /** Writes the latest edition as a workbook; the stream is not closed. */
    @Allowed({Permission.READ_RECORDS, Permission.VERIFY_FORMS})
    public void write(Language language, OutputStream out) throws IOException {
        RuleBookWorkbook.write(editions.rows(rules.now().edition()), language, out);
    }

    /** A name for that workbook. */
    @Allowed({Permission.READ_RECORDS, Permission.VERIFY_FORMS})
    public String nameOf(Language language) {
        return Terms.in(language).text("regulation.export.name", rules.now().edition()) + ".xlsx";
    }

    /**
     * Everything wrong with an uploaded workbook, or what it would change.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}
     */
    @Allowed(Permission.VERIFY_FORMS)
    public Checked check(RuleBookUploadId id) {
        var upload = database.entities().find(RuleBookUpload.class, id.value());
        if (upload == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        var read = RuleBookReader.read(SheetFile.open(files.read(upload.file())));
        var present = editions.rows(upload.madeFor());
        var difference = RuleDifference.between(present, read.rows());
        var problems = new ArrayList<>(read.problems());
        Stream.concat(difference.added().stream(), difference.changed().stream().map(RuleDifference.Change::after))
                .filter(facts -> facts.certainty() == Certainty.VERIFIED)
                .map(facts ->
                        read.problem(facts, new RuleViolated(RegulationRule.VERIFIED_WITHOUT_EVIDENCE, facts.code())))
                .forEach(problems::add);
        return new Checked(upload, rules.now().edition(), read.rows(), problems, difference);
    }

    /**
     * An uploaded workbook after its check.
     *
     * @param latest the latest edition now
     * @param rows all its rules that could be read
     * @param difference what it would change of the edition that it was made for
     */
    public record Checked(
            RuleBookUpload upload,
            int latest,
            List<RuleFacts> rows,
            List<RowProblem> problems,
            RuleDifference difference) {

        public Checked {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        /** Whether it can become the next edition. */
        public boolean adoptable() {
            return problems.isEmpty()
                    && !difference.isEmpty()
                    && upload.adoptedAs() == null
                    && latest == upload.madeFor();
        }
    }
}
