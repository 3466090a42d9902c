package org.carequay.api.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Gives successes the status their method announces, and the address of what was made. */
@Provider
@Answers
public class AnswersFilter implements ContainerResponseFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        response.setStatus(
                resource.getResourceMethod().getAnnotation(Answers.class).value());
        if (response.getEntity() instanceof Made made) {
            String address = request.getUriInfo()
                    .getAbsolutePathBuilder()
                    .path(made.id().toString())
                    .build()
                    .toString();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, address);
        }
    }
}
