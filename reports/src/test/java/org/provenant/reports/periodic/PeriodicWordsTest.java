package org.provenant.reports.periodic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.shared.Language;

class PeriodicWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordExistsAndIsUsed(Language language) {
        var words = wordsIn(language);

        var used = PeriodicWords.keysOfTemplates(
                "summary.jrxml", "devices.jrxml", "summary-sheet.jrxml", "devices-sheet.jrxml");
        var mentioned = PeriodicWords.namesInCode();
        words.stream().filter(mentioned::contains).forEach(used::add);
        Arrays.stream(ExitRoute.values()).map(route -> "route." + route).forEach(used::add);
        assertEquals(used, words);
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(wordsIn(Language.VI), wordsIn(Language.EN));
    }

    private static Set<String> wordsIn(Language language) {
        return new TreeSet<>(ResourceBundle.getBundle("org.provenant.reports.periodic.periodic", language.locale())
                .keySet());
    }
}
