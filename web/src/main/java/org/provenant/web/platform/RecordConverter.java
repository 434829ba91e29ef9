package org.provenant.web.platform;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/**
 * Values that are a record of one text or number: ids from the address and typed values such as a permit number. The
 * record's own constructor checks, and the rule it names becomes the message at the field.
 */
@FacesConverter(forClass = Record.class, managed = false)
public class RecordConverter implements Converter<Record> {

    @Override
    public @Nullable Record getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var type = component.getValueExpression("value").getType(context.getELContext());
        try {
            return make(type, value.strip());
        } catch (RuleViolated violated) {
            throw refused(Terms.in(language(context)).sentence(violated));
        } catch (NumberFormatException noNumber) {
            throw refused(Labels.text(language(context), "platform.error.number", value));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Record value) {
        if (value == null) {
            return "";
        }
        try {
            var accessor = onlyComponent(value.getClass()).getAccessor();
            accessor.setAccessible(true);
            return String.valueOf(accessor.invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record make(Class<?> type, String value) {
        var wanted = onlyComponent(type).getType();
        try {
            var constructor = type.getDeclaredConstructor(wanted);
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(read(wanted, value));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Class<?> wanted, String value) {
        if (wanted == long.class) {
            return Long.valueOf(value);
        }
        if (wanted == int.class) {
            return Integer.valueOf(value);
        }
        return value;
    }

    private static RecordComponent onlyComponent(Class<?> type) {
        var components = type.getRecordComponents();
        if (components == null || components.length != 1) {
            throw new IllegalStateException(type.getName() + " is no record of one component");
        }
        return components[0];
    }

    private static ConverterException refused(String sentence) {
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private static Language language(FacesContext context) {
        return Language.of(context.getViewRoot().getLocale());
    }
}
