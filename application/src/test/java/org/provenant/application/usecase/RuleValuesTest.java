package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.FormerRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

class RuleValuesTest {

    private static final Path DOMAIN = Path.of("..", "domain", "src", "main", "java");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern RULES = Pattern.compile("enum (\\w+) implements Rule\\b");

    @Test
    void everyRuleOfTheDomainIsFoundByWhatIsWrittenDownOfIt() throws Exception {
        var lost = new TreeSet<String>();
        int found = 0;
        for (var type : typesOfRules()) {
            for (var constant : Class.forName(type).getEnumConstants()) {
                var rule = (Rule) constant;
                found++;
                if (RuleValues.rule(rule.key()) != rule) {
                    lost.add(rule.key());
                }
            }
        }

        assertEquals(new TreeSet<>(), lost);
        assertTrue(found > 200, "only " + found + " were found");
    }

    @Test
    void ruleAndValueOfAnEarlierReleaseAreToldByTheirNames() {
        var rule = RuleValues.rule("shared.rule.NO_LONGER_THERE");
        var values = RuleValues.read("[{\"enum\":\"org.provenant.domain.shared.Gone\",\"name\":\"GREEN\"},"
                + "{\"enum\":\"org.provenant.domain.shared.Language\",\"name\":\"FR\"},7]");

        assertEquals(new FormerRule("shared.rule.NO_LONGER_THERE"), rule);
        assertEquals(List.of("GREEN", "FR", 7L), values);
        assertEquals(
                "NO_LONGER_THERE (GREEN, FR, 7)",
                Terms.in(Language.VI).sentence(new RuleViolated(rule, values.toArray())));
    }

    private static List<String> typesOfRules() throws IOException {
        try (var files = Files.walk(DOMAIN)) {
            return files.filter(file -> file.toString().endsWith("Rule.java"))
                    .map(RuleValuesTest::typeIn)
                    .filter(type -> !type.isEmpty())
                    .toList();
        }
    }

    private static String typeIn(Path file) {
        try {
            var code = Files.readString(file);
            var name = RULES.matcher(code);
            var where = PACKAGE.matcher(code);
            return name.find() && where.find() ? where.group(1) + "." + name.group(1) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
