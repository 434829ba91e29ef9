package org.provenant.web.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.provenant.domain.shared.Language;

/** The language of an answer: the first of {@code Accept-Language} that Provenant speaks, else Vietnamese. */
public final class ApiLanguage {

    private ApiLanguage() {}

    public static Language of(HttpServletRequest request) {
        return wanted(request).stream()
                .flatMap(wanted -> Arrays.stream(Language.values()).filter(spoken -> spoken.tag()
                        .equals(Locale.forLanguageTag(wanted.getRange()).getLanguage())))
                .findFirst()
                .orElse(Language.VI);
    }

    private static List<LanguageRange> wanted(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        try {
            return header == null ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
