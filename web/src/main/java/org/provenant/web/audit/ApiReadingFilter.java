package org.provenant.web.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.provenant.application.usecase.Callers;

/** Keeps in the history what an auditor reads through the API; comes after the filter that names the caller. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ApiReadingFilter implements ContainerRequestFilter {

    @Inject
    Callers callers;

    @Inject
    Readings readings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!HttpMethod.POST.equals(request.getMethod()) && readings.areKept()) {
            var address = request.getUriInfo();
            var root = address.getPathSegments().get(0).getPath();
            Opened.byOperation(root, address.getPathParameters().getFirst("id"))
                    .ifPresent(
                            opened -> readings.note("api " + callers.current().requireUser(), opened));
        }
    }
}
