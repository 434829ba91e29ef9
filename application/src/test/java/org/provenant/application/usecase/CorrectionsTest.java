package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.RegisterTest;

/** Which acts correct others is said by the use cases, whatever they are called, and known by the history. */
@RegisterTest
class CorrectionsTest {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Pattern MARKED =
            Pattern.compile("@(Corrects|PutsRight)\\b[^;{]*?\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern USE_CASE = Pattern.compile("@UseCase\\b[^;{]*?\\bclass (\\w+)", Pattern.DOTALL);

    /** Named like corrections: what they change has changed in the world, and was recorded rightly before. */
    private static final Set<String> CHANGES_OF_THE_WORLD = Set.of(
            "CorrectCompany",
            "CorrectUnit",
            "WithdrawConsent",
            "WithdrawDossier",
            "WithdrawHandover",
            "WithdrawMoveRequest",
            "WithdrawRole");

    @Inject
    Corrections corrections;

    @Test
    void whatTheCodeMarksIsWhatTheHistoryCallsACorrection() throws IOException {
        var marked = new TreeSet<String>();
        var doubtful = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                var useCase = USE_CASE.matcher(code);
                if (useCase.find()) {
                    var found = MARKED.matcher(code);
                    if (found.find()) {
                        marked.add(useCase.group(1));
                    } else if (useCase.group(1).matches("(Correct|Detach|Undo|Withdraw)[A-Z].*")) {
                        doubtful.add(useCase.group(1));
                    }
                }
            }
        }

        assertEquals(marked, new TreeSet<>(corrections.all()));
        assertTrue(corrections.has("CorrectEquipment"));
        assertTrue(corrections.has("UndoImport"));
        assertEquals(new TreeSet<>(CHANGES_OF_THE_WORLD), doubtful, "each says whether it corrects");
    }
}
