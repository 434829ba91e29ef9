package org.provenant.web.platform;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The options of a filter with many values, tag {@code prv:options}. Written in one go: a thousand custodians as a
 * thousand times the components of {@code prv:option} would take longer than everything else on the page.
 */
@FacesComponent(ChoiceOptions.TYPE)
public class ChoiceOptions extends UIComponentBase {

    static final String TYPE = "org.provenant.Options";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var chosen = getAttributes().get("chosen");
        var writer = context.getResponseWriter();
        for (var each : (List<?>) Objects.requireNonNull(getAttributes().get("items"))) {
            var choice = (Choice) each;
            writer.startElement("option", this);
            writer.writeAttribute("value", choice.value(), null);
            if (choice.value().equals(chosen)) {
                writer.writeAttribute("selected", "selected", null);
            }
            writer.writeText(choice.text(), null);
            writer.endElement("option");
        }
    }
}
