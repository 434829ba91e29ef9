package org.provenant.web.platform;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.TypedDay;

/** Days as people here write them: {@code dd/MM/yyyy}. Nothing is guessed; 31/02/2026 is refused. */
@FacesConverter(forClass = LocalDate.class, managed = false)
public class LocalDateConverter implements Converter<LocalDate> {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public @Nullable LocalDate getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return TypedDay.read(value).orElseThrow(() -> {
            var language = Language.of(context.getViewRoot().getLocale());
            return new ConverterException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Labels.text(language, "platform.error.day", value), null));
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable LocalDate value) {
        return value == null ? "" : SHOWN.format(value);
    }
}
