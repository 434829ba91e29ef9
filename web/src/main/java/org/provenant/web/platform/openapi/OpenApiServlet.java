package org.provenant.web.platform.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.web.platform.api.Json;

/**
 * Serves the description of the API at {@code /openapi}. The server's own one is not used: it fails on records and knows
 * neither our values nor what may be missing.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BeanManager beans;

    private transient volatile @Nullable ObjectNode document;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON);
        Json.write(document(), response.getOutputStream());
    }

    private ObjectNode document() {
        var known = document;
        if (known == null) {
            known = new ApiDocument(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                            .<Class<?>>map(Bean::getBeanClass)
                            .filter(type -> type.isAnnotationPresent(Path.class))
                            .collect(Collectors.toSet()))
                    .write();
            document = known;
        }
        return known;
    }
}
