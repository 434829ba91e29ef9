package org.provenant.web.platform.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.PointAddress;

/**
 * Refuses, before anything is read, bodies that are too large or of no stated format, and parameters that the operation
 * does not know: a misspelt filter must not silently list everything.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RequestGuard implements ContainerRequestFilter {

    /** The largest JSON body. */
    static final int JSON_BYTES = 1 << 20;

    /** The largest upload: a spreadsheet of 20 MB and what is sent around it. */
    static final int UPLOAD_BYTES = 21 << 20;

    /** Whatever is read can be read as of a day. */
    private static final Set<String> POINT = Set.of(PointAddress.DAY, PointAddress.READING);

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        var known = parametersOf(operation.getResourceMethod());
        for (var name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw new RuleViolated(ApiRule.PARAMETER_UNKNOWN, name);
            }
        }
        if (request.hasEntity()) {
            var most = mostBytes(request.getMediaType());
            if (request.getLength() > most) {
                throw new RuleViolated(ApiRule.BODY_TOO_LARGE, most);
            }
            request.setEntityStream(new LimitedStream(request.getEntityStream(), most));
        }
    }

    private static int mostBytes(MediaType type) {
        if (type == null) {
            throw new RuleViolated(ApiRule.FORMAT_MISSING);
        }
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new RuleViolated(ApiRule.FORMAT_NOT_READ);
        }
        return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) ? UPLOAD_BYTES : JSON_BYTES;
    }

    private static Set<String> parametersOf(Method method) {
        var own = Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.<AnnotatedElement>of(parameter))
                .map(element -> element.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .map(QueryParam::value);
        return Stream.concat(own, method.isAnnotationPresent(GET.class) ? POINT.stream() : Stream.empty())
                .collect(Collectors.toSet());
    }
}
