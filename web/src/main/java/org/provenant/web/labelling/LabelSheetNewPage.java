package org.provenant.web.labelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.labelling.AddLabelSheet;
import org.provenant.web.platform.Redirects;

/** Makes a label sheet of the company known. */
@Named
@RequestScoped
public class LabelSheetNewPage {

    @Inject
    AddLabelSheet addSheet;

    @Inject
    Redirects redirects;

    private @Nullable String name;
    private final LayoutFields fields = LayoutFields.usual();

    public void save() {
        var wanted = Objects.requireNonNull(name);
        var id = addSheet.add(wanted, fields.layout());
        redirects.to("/labelling/sheet.xhtml?id=" + id.value(), "labelling.done.added", wanted);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public LayoutFields getFields() {
        return fields;
    }
}
