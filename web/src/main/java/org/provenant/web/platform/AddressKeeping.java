package org.provenant.web.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Lets forms post to the full address of their page, so that {@code ?id=} survives a form shown again with errors. */
public class AddressKeeping extends ViewHandlerWrapper {

    public AddressKeeping(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var url = getWrapped().getActionURL(context, viewId);
        var view = context.getViewRoot();
        if (view != null
                && viewId.equals(view.getViewId())
                && url.indexOf('?') < 0
                && context.getExternalContext().getRequest() instanceof HttpServletRequest request
                && request.getQueryString() != null) {
            return url + "?" + request.getQueryString();
        }
        return url;
    }
}
