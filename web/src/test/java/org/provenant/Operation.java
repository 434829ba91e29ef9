package org.provenant;

import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.provenant.web.platform.api.Api;

/**
 * One operation of the API, as its annotations declare it.
 *
 * @param path from the root of the server, with names in braces
 * @param consumes the type of body that it reads
 */
record Operation(String method, String path, String consumes) {

    /** Every operation there is. */
    static List<Operation> all() {
        return Sources.CODE.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> of(method).stream())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Optional<Operation> of(JavaMethod method) {
        var type = method.getOwner();
        return Arrays.stream(method.reflect().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .findFirst()
                .map(verb -> new Operation(
                        verb.value(),
                        Api.ROOT
                                + slashed(type.getAnnotationOfType(Path.class).value())
                                + method.tryGetAnnotationOfType(Path.class)
                                        .map(path -> slashed(path.value()))
                                        .orElse(""),
                        method.tryGetAnnotationOfType(Consumes.class)
                                .or(() -> type.tryGetAnnotationOfType(Consumes.class))
                                .map(consumes -> consumes.value()[0])
                                .filter(format -> !format.equals(MediaType.WILDCARD))
                                .orElse(MediaType.APPLICATION_JSON)));
    }

    private static String slashed(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
