package org.provenant.web.platform;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Decimal numbers as the language writes them: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in English. Known by faces-config. */
public class AmountConverter implements Converter<BigDecimal> {

    private static final Pattern VIETNAMESE = Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var language = Language.of(context.getViewRoot().getLocale());
        try {
            return parse(value, language);
        } catch (NumberFormatException noNumber) {
            throw new ConverterException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Labels.text(language, "platform.error.amount", value), null));
        }
    }

    static BigDecimal parse(String value, Language language) {
        var typed = value.strip();
        var vietnamese = language == Language.VI;
        if (!(vietnamese ? VIETNAMESE : ENGLISH).matcher(typed).matches()) {
            throw new NumberFormatException(typed);
        }
        return new BigDecimal(vietnamese ? typed.replace(".", "").replace(',', '.') : typed.replace(",", ""));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable BigDecimal value) {
        return value == null
                ? ""
                : Terms.in(Language.of(context.getViewRoot().getLocale())).write(value);
    }
}
