package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.provenant.application.audit.HistoryExport;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;

/** Gives everything that the list's filters leave of the history, not only the entries on the page. */
@Named
@RequestScoped
public class HistoryExportPart {

    @Inject
    HistoryExport export;

    @Inject
    HistoryFilters filters;

    @Inject
    HistoryText text;

    @Inject
    Languages languages;

    public void xlsx() {
        var language = languages.getLanguage();
        try (var file = Downloads.setAside(out -> export.xlsx(filters.query(), text, language, out))) {
            Downloads.send(export.nameOf(language), Downloads.XLSX, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
