package org.provenant.web.platform;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the cookie library that PrimeFaces 15.0.13 carries in its core script by a release without its known hole:
 * the later definition of {@code Cookies} is the one that is used.
 */
public class FixedCookieScript extends ResourceHandlerWrapper {

    private static final String FIXED = "/js/js.cookie.min.js";

    public FixedCookieScript(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return fixed(super.createResource(name, library), name, library);
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String type) {
        return fixed(super.createResource(name, library, type), name, library);
    }

    private static @Nullable Resource fixed(@Nullable Resource resource, String name, @Nullable String library) {
        return resource != null && "core.js".equals(name) && "primefaces".equals(library)
                ? new CoreScript(resource)
                : resource;
    }

    private static class CoreScript extends ResourceWrapper {

        CoreScript(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            var lineEnd = new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8));
            return new SequenceInputStream(Collections.enumeration(
                    List.of(super.getInputStream(), lineEnd, external.getResourceAsStream(FIXED))));
        }
    }
}
