package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.provenant.application.audit.FieldWords;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** What a dossier said in one of its fields, in the words of the history's reader. */
@ApplicationScoped
public class ContentWords implements FieldWords {

    @Override
    public boolean writes(String entity, String field) {
        return entity.equals("DossierEntry") && field.equals("content");
    }

    @Override
    public String write(String text, Language language) {
        return Arrays.stream(EndRoute.values())
                .filter(route -> route.name().equals(text))
                .findFirst()
                .map(route -> Terms.in(language).word(route))
                .orElse(text);
    }
}
