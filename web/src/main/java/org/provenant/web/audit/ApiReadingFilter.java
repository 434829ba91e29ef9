package org.provenant.web.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.provenant.application.usecase.Callers;

/**
 * Keeps in the history what an auditor was told through the API: the answer waits until it is kept, and what is refused
 * leaves nothing.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ApiReadingFilter implements ContainerResponseFilter {

    @Inject
    Callers callers;

    @Inject
    Readings readings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!HttpMethod.POST.equals(request.getMethod())
                && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                && readings.areKept()) {
            var address = request.getUriInfo();
            var root = address.getPathSegments().get(0).getPath();
            Opened.byOperation(root, address.getPathParameters().getFirst("id"))
                    .ifPresent(
                            opened -> readings.note("api " + callers.current().requireUser(), opened));
        }
    }
}
