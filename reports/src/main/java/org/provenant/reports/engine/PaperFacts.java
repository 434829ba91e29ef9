package org.provenant.reports.engine;

import java.time.LocalDate;
import net.sf.jasperreports.engine.JasperPrint;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;

/**
 * What a file says of itself. Everything comes from the report, nothing from the clock or from chance, so that the same
 * report gives the same bytes.
 *
 * @param title the paper's title
 * @param author the company that issues it
 * @param subject number and period
 * @param day the date of the paper
 * @param digest the digest of what the paper says
 * @param language the paper's language
 */
public record PaperFacts(
        String title, String author, String subject, LocalDate day, FileDigest digest, Language language) {

    static final String DAY = "org.provenant.reports.day";
    static final String DIGEST = "org.provenant.reports.digest";
    static final String LANGUAGE = "org.provenant.reports.language";

    void attachTo(JasperPrint print) {
        print.setProperty(DAY, day.toString());
        print.setProperty(DIGEST, digest.hex());
        print.setProperty(LANGUAGE, languageTag());
    }

    /** The paper's language as screen readers know it (BCP 47). */
    String languageTag() {
        return language == Language.VI ? "vi-VN" : "en";
    }
}
