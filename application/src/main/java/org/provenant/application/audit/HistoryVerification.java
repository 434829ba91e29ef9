package org.provenant.application.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.provenant.domain.audit.CheckedHistory;
import org.provenant.domain.audit.HistoryProblem;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Checks the history of a register without the server, and says what it finds. The launcher calls it by name. */
public final class HistoryVerification {

    private final Terms terms;
    private final Consumer<String> lines;

    private HistoryVerification(Terms terms, Consumer<String> lines) {
        this.terms = terms;
        this.lines = lines;
    }

    /**
     * Checks all of it.
     *
     * @param histories folder of what is kept of histories outside their databases
     * @param until when the database was copied, or the present moment
     * @param locale of whoever reads the lines; Vietnamese, or else English
     * @return whether it is intact
     * @throws SQLException if the database cannot be read
     */
    public static boolean run(DataSource database, Path histories, Instant until, Locale locale, Consumer<String> lines)
            throws SQLException {
        var language = "vi".equals(locale.getLanguage()) ? Language.VI : Language.EN;
        var outside = CheckpointFolder.of(histories, origin(database));
        var verification = new HistoryVerification(Terms.in(language), lines);
        if (outside.leafCount() == 0) {
            verification.say("audit.check.alone", outside.path());
        }
        var checked = new HistoryCheck(database, outside, until).run();
        verification.tell(checked);
        return checked.isIntact();
    }

    private static String origin(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select origin from audit_head")) {
            if (!row.next()) {
                throw new SQLException("the head of the chain is missing");
            }
            return row.getString(1);
        }
    }

    private void tell(CheckedHistory checked) {
        if (checked.isIntact()) {
            say("audit.check.intact", checked.entries(), checked.changes(), checked.checkpoints(), checked.files());
        } else {
            checked.firstBad()
                    .ifPresentOrElse(
                            first -> say("audit.check.broken", checked.problemCount(), first),
                            () -> say("audit.check.brokenUnnumbered", checked.problemCount()));
            checked.problems().forEach(this::tell);
        }
        say("audit.check.signed", checked.signed(), checked.entries() - checked.signed());
    }

    private void tell(HistoryProblem problem) {
        var fault = terms.word(problem.fault());
        if (problem.number() == null) {
            say("audit.check.problemUnnumbered", fault, problem.what());
        } else {
            say("audit.check.problem", problem.number(), fault, problem.what());
        }
    }

    private void say(String key, Object... values) {
        lines.accept(terms.text(key, values));
    }
}
