package org.provenant.web.platform;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Tells assistive technology what a sighted user sees around an input: that it is required, that it is wrong, and which
 * help and message belong to it. The field tag places them as {@code <id>Help} and {@code <id>Message}.
 */
public class AccessibleInputs implements SystemEventListener {

    @Override
    public void processEvent(SystemEvent event) {
        var context = FacesContext.getCurrentInstance();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIInput input && !(component instanceof UIViewParameter)) {
                describe(context, input);
            }
            return component.isRendered() || component instanceof UIForm ? VisitResult.ACCEPT : VisitResult.REJECT;
        });
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    private static void describe(FacesContext context, UIInput input) {
        var attributes = input.getPassThroughAttributes(true);
        if (input.isRequired()) {
            attributes.put("aria-required", "true");
        }
        var message = input.isValid() ? null : beside(input, "Message");
        if (input.isValid()) {
            attributes.remove("aria-invalid");
        } else {
            attributes.put("aria-invalid", "true");
        }
        var describing = new ArrayList<String>();
        for (var description : new UIComponent[] {beside(input, "Help"), message}) {
            if (description != null) {
                describing.add(description.getClientId(context));
            }
        }
        if (describing.isEmpty()) {
            attributes.remove("aria-describedby");
        } else {
            attributes.put("aria-describedby", String.join(" ", describing));
        }
    }

    private static @Nullable UIComponent beside(UIInput input, String role) {
        var found = input.findComponent(input.getId() + role);
        return found != null && found.isRendered() ? found : null;
    }
}
