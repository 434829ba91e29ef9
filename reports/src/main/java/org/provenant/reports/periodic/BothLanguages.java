package org.provenant.reports.periodic;

import org.provenant.domain.shared.Language;

/**
 * Words as they stood when the report was issued, in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record BothLanguages(String vi, String en) {

    public String in(Language language) {
        return language == Language.EN ? en : vi;
    }
}
