package org.provenant.web.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import org.provenant.application.evidence.HistoryNames;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Labels;

/** Acts and records on paper are called as in the pages; by their name in the program where they are no more. */
@ApplicationScoped
public class NamesOnPaper implements HistoryNames {

    @Override
    public String useCase(String name, Language language) {
        return Labels.find(language, "usecase." + name).orElse(name);
    }

    @Override
    public String entity(String name, Language language) {
        return Labels.find(language, "audit.entity." + name).orElse(name);
    }
}
