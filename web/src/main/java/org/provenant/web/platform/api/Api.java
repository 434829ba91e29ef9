package org.provenant.web.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API: the same use cases as the pages, for programs. Its resources stand beside the pages of their context. */
@ApplicationPath(Api.ROOT)
public class Api extends Application {

    /** Where the API begins. */
    public static final String ROOT = "/api/v1";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
