package org.provenant.reports.periodic;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/**
 * The layout used. No official form could be obtained, so the layout is a proposal until somebody confirms it.
 *
 * @param code the form's code, for example RP-SP
 * @param version the form's version
 * @param verifiedBy who confirmed that the authority accepts this form, if anybody did
 * @param verifiedOn when
 * @param name what the report is about; none in reports frozen before forms had names
 * @param headings names of columns that differ from the proposed ones, by their key
 */
public record ReportForm(
        String code,
        String version,
        @Nullable String verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable BothLanguages name,
        @Nullable Map<String, BothLanguages> headings) {

    public ReportForm {
        headings = headings == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(headings));
    }

    /** A form without a name of its own, with the columns as proposed. */
    public ReportForm(String code, String version, @Nullable String verifiedBy, @Nullable LocalDate verifiedOn) {
        this(code, version, verifiedBy, verifiedOn, null, null);
    }

    /** The words of the paper that are the form's own. */
    Map<String, String> words(Language language) {
        var words = new HashMap<String, String>();
        if (headings != null) {
            headings.forEach((key, heading) -> words.put("heading." + key, heading.in(language)));
        }
        if (name != null) {
            words.put("title.subject", name.in(language));
        }
        return words;
    }

    /** Whether somebody confirmed the form; pages ask it. */
    public boolean verified() {
        return verifiedBy != null;
    }
}
