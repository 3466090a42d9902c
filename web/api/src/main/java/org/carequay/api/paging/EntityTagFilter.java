package org.carequay.api.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Tells the version of what is answered as its {@code ETag}, for {@code If-Match} of the next update. */
@Provider
public class EntityTagFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
        }
    }
}
