package org.provenant.application.intake.declarations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.provenant.application.audit.FieldWords;
import org.provenant.application.intake.MappingJson;
import org.provenant.application.intake.MappingWords;
import org.provenant.domain.shared.Language;

/** How a list of declarations was read, in the words of the page on which that was declared. */
@ApplicationScoped
public class DeclarationMappingWords implements FieldWords {

    private static final Set<String> ENTITIES = Set.of("DeclarationUpload", "DeclarationProfile");

    @Override
    public boolean writes(String entity, String field) {
        return field.equals("mapping") && ENTITIES.contains(entity);
    }

    @Override
    public String write(String text, Language language) {
        return MappingWords.write(MappingJson.ofDeclarations(text), language);
    }
}
