package org.provenant;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.Visitor;

/**
 * Looks at an open page as every page is looked at: light and dark, on a phone and on a desk. Collects what is wrong, and
 * with {@code -Dprovenant.pictures=true} keeps a picture of each look.
 */
final class PageLook {

    /** WCAG 2.0 to 2.2, levels A and AA. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules among them that colours can break; all others see the same page in light and dark. */
    private static final List<String> RULES_OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What is wrong, in words; the builder of the library would bring all that is right as well, which takes longer. */
    private static final String VIOLATIONS = """
            options => axe.run(document, options).then(found => found.violations.map(rule =>
                rule.id + ', ' + rule.help + rule.nodes.slice(0, 3).map(node =>
                    '\\n    ' + node.html + ' ' + node.failureSummary).join('')))""";

    /** The elements that reach furthest to the right and hold no other that does. */
    private static final String WIDEST = """
            () => {
                const reach = each => each.getBoundingClientRect().right;
                const all = [...document.body.querySelectorAll('*')].filter(each => each.offsetParent);
                const furthest = Math.max(...all.map(reach));
                return all.filter(each => reach(each) === furthest).slice(-3)
                    .map(each => each.outerHTML.slice(0, 200)).join(' | ');
            }""";

    private static final boolean KEEPS_PICTURES = Boolean.getBoolean("provenant.pictures");
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final int[] WIDTHS = {PHONE, DESK};
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\?\\s?[\\w.]+\\s?\\?\\?\\?");
    private static final Pattern UNWRITTEN =
            Pattern.compile("#\\{|\\$\\{|\\{\\d\\}|\\bnull\\b|\\bundefined\\b|\\bNaN\\b");

    private final Visitor visitor;
    private final Language language;
    private final String name;
    private final List<String> problems = new ArrayList<>();

    /** @param name of the pictures */
    PageLook(Visitor visitor, Language language, String name) {
        this.visitor = visitor;
        this.language = language;
        this.name = name;
    }

    /**
     * Looks at the page that is open now; gives what is wrong with it. Colours are the same in every language, so the
     * dark is looked at in one; what stands in the page is the same on phone and desk, so the second language is looked
     * at with all rules on the desk, and on the phone whether it fits.
     */
    List<String> problems() {
        lookAtWords(visitor.page());
        visitor.page().evaluate(AxeBuilder.getAxeScript());
        var first = language == Language.values()[0];
        for (var width : WIDTHS) {
            show(width, false);
            if (first || width == DESK) {
                judge(width, false);
            }
        }
        if (first) {
            for (var width : WIDTHS) {
                show(width, true);
                judge(width, true);
            }
        }
        problems.addAll(visitor.complaints());
        return problems;
    }

    private void lookAtWords(Page page) {
        var html = page.locator("html");
        expect(language.tag().equals(html.getAttribute("lang")), "lang is " + html.getAttribute("lang"));
        expect(!page.title().isBlank(), "no title");
        MISSING_TEXT.matcher(page.content()).results().forEach(match -> problems.add("missing text " + match.group()));
        UNWRITTEN
                .matcher(page.locator("body").innerText())
                .results()
                .forEach(match -> problems.add("unwritten value " + match.group()));
    }

    private void show(int width, boolean dark) {
        visitor.prefersDark(dark);
        visitor.width(width);
        if (KEEPS_PICTURES) {
            visitor.screenshot(Path.of(name + "-" + language.tag() + "-" + way(width, dark)));
        }
        var tooWide = (Integer) visitor.page()
                .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        expect(
                tooWide <= 0,
                way(width, dark) + ": " + tooWide + " px too wide by "
                        + visitor.page().evaluate(WIDEST));
    }

    private void judge(int width, boolean dark) {
        var rules = dark ? Map.of("type", "rule", "values", RULES_OF_COLOURS) : Map.of("type", "tag", "values", RULES);
        var violations = (List<?>)
                visitor.page().evaluate(VIOLATIONS, Map.of("runOnly", rules, "resultTypes", List.of("violations")));
        violations.forEach(violation -> problems.add(way(width, dark) + ": " + violation));
    }

    private static String way(int width, boolean dark) {
        return (dark ? "dark-" : "light-") + width;
    }

    private void expect(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }
}
