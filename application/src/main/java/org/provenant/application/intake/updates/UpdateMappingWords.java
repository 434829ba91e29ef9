package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import org.provenant.application.audit.FieldWords;
import org.provenant.application.intake.MappingJson;
import org.provenant.application.intake.MappingWords;
import org.provenant.domain.shared.Language;

/** How an update was read, in the words of the page on which that was declared. */
@ApplicationScoped
public class UpdateMappingWords implements FieldWords {

    @Override
    public boolean writes(String entity, String field) {
        return field.equals("mapping") && entity.equals("DeviceUpdate");
    }

    @Override
    public String write(String text, Language language) {
        return MappingWords.write(MappingJson.ofUpdates(text), language);
    }
}
