package org.provenant.web.regulation;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.HsCode;
import org.provenant.web.platform.RecordConverter;

/** Writes HS codes into fields as they stand on papers, 8471.30.20; reads them with and without dots. */
@FacesConverter(forClass = HsCode.class, managed = false)
public class HsCodeConverter extends RecordConverter {

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Record value) {
        return value instanceof HsCode code ? code.shown() : "";
    }
}
