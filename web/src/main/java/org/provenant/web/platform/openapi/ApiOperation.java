package org.provenant.web.platform.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.web.platform.api.Api;

/**
 * One operation of the API.
 *
 * @param verb HTTP method in lower case
 * @param path from the root of the server, with parts in braces
 */
record ApiOperation(String verb, String path, Method method) implements Comparable<ApiOperation> {

    /** The operations of a resource class. */
    static Stream<ApiOperation> of(Class<?> resource) {
        var root = Api.ROOT + resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods()).flatMap(method -> verbOf(method).stream()
                .map(verb -> new ApiOperation(verb, root + pathOf(method), method)));
    }

    private static Optional<String> verbOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String pathOf(Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    Operation words() {
        return method.getAnnotation(Operation.class);
    }

    boolean isOpen() {
        return method.isAnnotationPresent(AllowedToStrangers.class);
    }

    /** Whether the call brings a name and password instead of a token. */
    boolean hasBasic() {
        return parameters()
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(HttpHeaders.AUTHORIZATION));
    }

    /** Whether the call must say which version of the record it has seen. */
    boolean wantsVersion() {
        return parameters()
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(HttpHeaders.IF_MATCH));
    }

    /** Whether the answer is nothing new to a caller who has it already, by its ETag. */
    boolean isConditional() {
        return Arrays.stream(method.getParameterTypes()).anyMatch(type -> type == Request.class);
    }

    /** Parameters of the address and the header, also those that are kept together in a class of their own. */
    Stream<AnnotatedElement> parameters() {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.<AnnotatedElement>of(parameter));
    }

    /** The parts of a form that is sent with files. */
    List<AnnotatedElement> formParts() {
        return parameters()
                .filter(parameter -> parameter.isAnnotationPresent(FormParam.class))
                .toList();
    }

    /** What the body says. */
    Optional<Type> body() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    boolean hasBody() {
        return body().isPresent() || !formParts().isEmpty();
    }

    String consumes() {
        var format = nearest(Consumes.class);
        return format == null ? MediaType.APPLICATION_JSON : format.value()[0];
    }

    String produces() {
        var format = nearest(Produces.class);
        return format == null ? MediaType.APPLICATION_JSON : format.value()[0];
    }

    /** What a successful answer says. */
    Type answer() {
        var declared = method.getAnnotation(APIResponseSchema.class);
        return declared == null ? method.getGenericReturnType() : declared.value();
    }

    /** Status of a successful answer. */
    String status() {
        var declared = method.getAnnotation(APIResponseSchema.class);
        return declared == null || declared.responseCode().isEmpty() ? "200" : declared.responseCode();
    }

    private <A extends Annotation> @Nullable A nearest(Class<A> type) {
        var own = method.getAnnotation(type);
        return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
    }

    @Override
    public int compareTo(ApiOperation other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? verb.compareTo(other.verb) : byPath;
    }
}
