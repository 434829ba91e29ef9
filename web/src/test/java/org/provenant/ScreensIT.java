package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Visitor;

/** Every page there is, in both languages, light and dark, on a phone and on a desk. */
@BrowserTest
class ScreensIT {

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screens")
    void pageIsReadableForEverybody(Screens.Screen screen, Language language, Visitor visitor) {
        var role = screen.role();
        if (role != null) {
            visitor.as(role);
        }
        visitor.speaks(language);

        var answer = visitor.open(screen.address());

        assertEquals(screen.status(), answer.status());
        assertEquals(screen.page(), answer.request().url().replaceFirst("https?://[^/]+([^?]*).*", "$1"));
        var name = screen.page().substring(1).replace(".xhtml", "").replace('/', '-');
        assertEquals(List.of(), new PageLook(visitor, language, name).problems());
    }

    static Stream<Arguments> screens() {
        return Screens.ALL.stream()
                .flatMap(screen -> Arrays.stream(Language.values()).map(language -> Arguments.of(screen, language)));
    }
}
