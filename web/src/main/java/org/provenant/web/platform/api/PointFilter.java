package org.provenant.web.platform.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.web.platform.PointAddress;

/** Lets an operation look at the day of the past that its address names, once it is known who calls and kept what is opened. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class PointFilter implements ContainerRequestFilter {

    @Inject
    PointsInTime points;

    @Inject
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        var parameters = request.getUriInfo().getQueryParameters();
        points.bind(PointAddress.read(
                parameters.getFirst(PointAddress.DAY),
                parameters.getFirst(PointAddress.READING),
                LocalDate.now(clock)));
    }
}
